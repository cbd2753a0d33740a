using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Pith.Tests.Shared;
using static Microsoft.Playwright.Assertions;

namespace Pith.BrowserTests;

/// <summary>Accounts in Chromium: with a virtual authenticator, with a real mail server, and without scripts.</summary>
[Trait("Needs", "browser")]
public sealed class AccountTests(DemoSite site, Browser browser) : IAsyncLifetime
{
    private const string Password = "violet-anchor-9";

    public async ValueTask InitializeAsync() => await site.Ready();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_member_signs_up_with_a_passkey_and_signs_in_with_it_again()
    {
        await using var visit = await browser.Open(site.Address);
        var authenticator = await Authenticator.AddTo(visit.Page);
        await visit.Page.GotoAsync("/sign-up");
        await Field(visit, "Name").FillAsync("passkey-ada");
        await Field(visit, "E-mail").FillAsync("passkey-ada@reader.example");
        await visit.LeastTime();
        await Press(visit, "Use a passkey");
        await Expect(visit.Page.GetByText("Your account is there. Welcome.")).ToBeVisibleAsync();
        Assert.Equal(1, await authenticator.Count());

        await SignOut(visit);
        await authenticator.Refuse(true); // Or it would answer what the name's field asks, before the button is pressed.
        await visit.Page.GotoAsync("/sign-in");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await authenticator.Refuse(false);
        await Press(visit, "Sign in with a passkey");
        await Expect(visit.Page.GetByText("passkey-ada").First).ToBeAttachedAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Sign up" }))
            .ToHaveCountAsync(0);

        // The page that can take the account away asks for the passkey, as there is no password.
        await visit.Page.GotoAsync("/settings/erase");
        await Expect(Title(visit)).ToHaveTextAsync("Is it you?");
        await Press(visit, "Use a passkey");
        await Expect(Title(visit)).ToHaveTextAsync("Erase your account");
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task A_passkey_is_offered_in_the_names_field_without_being_asked_for()
    {
        await using var visit = await browser.Open(site.Address);
        await Authenticator.AddTo(visit.Page);
        await visit.Page.GotoAsync("/sign-up");
        await Field(visit, "Name").FillAsync("passkey-eve");
        await Field(visit, "E-mail").FillAsync("passkey-eve@reader.example");
        await visit.LeastTime();
        await Press(visit, "Use a passkey");
        await Expect(visit.Page.GetByText("Your account is there. Welcome.")).ToBeVisibleAsync();
        await SignOut(visit);

        // The virtual authenticator chooses at once, as a person would in the list.
        await visit.Page.GotoAsync("/sign-in?to=/settings");
        await Expect(Title(visit)).ToHaveTextAsync("Profile");
    }

    [Fact]
    public async Task What_a_passkey_answered_is_taken_once()
    {
        await using var visit = await browser.Open(site.Address);
        await Authenticator.AddTo(visit.Page);
        await visit.Page.GotoAsync("/sign-up");
        await Field(visit, "Name").FillAsync("passkey-replay");
        await Field(visit, "E-mail").FillAsync("passkey-replay@reader.example");
        await visit.LeastTime();
        await Press(visit, "Use a passkey");
        await Expect(visit.Page.GetByText("Your account is there. Welcome.")).ToBeVisibleAsync();
        await SignOut(visit);
        var sent = visit.Page.WaitForRequestAsync(r =>
            r.Method == "POST" && r.Url.EndsWith("/sign-in", StringComparison.Ordinal)
        );
        await visit.Page.GotoAsync("/sign-in");
        var body = (await sent).PostData!;
        await Expect(visit.Page.Locator(".mine summary")).ToBeVisibleAsync();
        await SignOut(visit);

        // The very same answer once more, from the same browser.
        var again = await visit.Page.APIRequest.PostAsync(
            site.Address + "/sign-in",
            new()
            {
                DataString = body,
                Headers = new Dictionary<string, string>
                {
                    ["Content-Type"] = "application/x-www-form-urlencoded",
                },
            }
        );
        Assert.Equal(400, again.Status);
        Assert.Contains(
            "That passkey does not open an account here, or it took too long",
            await again.TextAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_passkey_that_is_not_made_is_said_beside_the_form_and_what_was_typed_stays()
    {
        await using var visit = await browser.Open(site.Address);
        var authenticator = await Authenticator.AddTo(visit.Page);
        await authenticator.Refuse(true);
        await visit.Page.GotoAsync("/sign-up");
        await Field(visit, "Name").FillAsync("passkey-bob");
        await visit.LeastTime();
        await Press(visit, "Use a passkey");
        await Expect(visit.Page.GetByText("Enter your e-mail address.")).ToBeVisibleAsync();
        await Field(visit, "E-mail").FillAsync("passkey-bob@reader.example");
        await Press(visit, "Use a passkey");
        await Expect(visit.Page.GetByText("The passkey was not made or not shown."))
            .ToBeVisibleAsync();
        await Expect(Field(visit, "Name")).ToHaveValueAsync("passkey-bob");
    }

    [Fact]
    public async Task A_member_adds_a_passkey_and_takes_it_away_but_not_the_last_way_in()
    {
        await using var visit = await browser.Open(site.Address);
        var authenticator = await Authenticator.AddTo(visit.Page);
        await SignUp(visit, "adds-passkeys");
        await visit.Page.GotoAsync("/settings/sign-in");
        await visit.Page.GetByLabel("What to call it").FillAsync("The desk");
        await Press(visit, "Add a passkey");
        await Expect(visit.Page.Locator(".rows strong")).ToHaveTextAsync("The desk");
        Assert.Equal(1, await authenticator.Count());
        await Press(visit, "Sign in with passkeys alone");
        await Expect(visit.Page.GetByText("You have none: you sign in with a passkey."))
            .ToBeVisibleAsync();
        await visit
            .Page.GetByRole(AriaRole.Button, new() { Name = "Remove The desk" })
            .ClickAsync();
        await Expect(visit.Page.GetByText("That is your only way to sign in")).ToBeVisibleAsync();
        await Field(visit, "New password").FillAsync("another-lantern-7");
        await Press(visit, "Set a password");
        await visit
            .Page.GetByRole(AriaRole.Button, new() { Name = "Remove The desk" })
            .ClickAsync();
        await Expect(visit.Page.Locator(".rows strong")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_member_signs_up_looks_around_their_settings_and_erases_the_account(
        bool scripts
    )
    {
        var name = scripts ? "with-scripts" : "no-scripts";
        await using var visit = await browser.Open(site.Address, scripts: scripts);
        await SignUp(visit, name);
        await visit.Page.GetByLabel("Display name").FillAsync("Ada of " + name);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Saved.");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "See your page" }).ClickAsync();
        await Expect(Title(visit)).ToHaveTextAsync("Ada of " + name);

        await using var second = await browser.Open(site.Address, scripts: scripts);
        await SignIn(second, name);
        await visit.Page.GotoAsync("/settings/sessions");
        await Expect(visit.Page.Locator(".rows li")).ToHaveCountAsync(2);
        await Press(visit, "End all others");
        await Expect(visit.Page.Locator(".rows li")).ToHaveCountAsync(1);
        await second.Page.GotoAsync("/settings");
        await Expect(Title(second)).ToHaveTextAsync("Sign in to see this page");

        await visit.Page.GotoAsync("/settings/erase");
        await Field(visit, "Password").FillAsync(Password);
        await Press(visit, "Go on");
        await visit.Page.GetByLabel("stay, without your name").CheckAsync();
        await visit.Page.GetByLabel("Type your name").FillAsync(name);
        await Press(visit, "Erase my account");
        await Expect(Title(visit)).ToHaveTextAsync("Erased");
        await visit.Page.GotoAsync("/member/" + name);
        await Expect(Title(visit)).ToHaveTextAsync("There is no such page");
    }

    [Fact]
    public async Task Everything_of_ones_own_comes_in_one_file()
    {
        await using var visit = await browser.Open(site.Address);
        await SignUp(visit, "takes-along");
        await visit.Page.GotoAsync("/settings/data");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            Press(visit, "Download everything")
        );
        Assert.StartsWith(
            "pith-takes-along-",
            download.SuggestedFilename,
            StringComparison.Ordinal
        );
        using var zip = System.IO.Compression.ZipFile.OpenRead(await download.PathAsync());
        Assert.Contains(zip.Entries, e => e.Name == "pith.json");
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_the_pages_of_accounts(int width, ColorScheme scheme)
    {
        var name = $"axe-{width}";
        await using var visit = await browser.Open(site.Address, width, scheme);
        foreach (var path in (string[])["/sign-up", "/sign-in", "/sign-in/forgot", "/erased"])
        {
            await Clean(visit, path);
        }

        await SignUp(visit, name);
        foreach (
            var path in (string[])
                [
                    "/settings",
                    "/settings/sign-in",
                    "/settings/two-factor",
                    "/settings/sessions",
                    "/settings/mail",
                    "/settings/data",
                    "/settings/prove",
                    "/member/" + name,
                ]
        )
        {
            await Clean(visit, path);
        }

        Assert.Empty(visit.Troubles);
    }

    private static async Task Clean(Visit visit, string path)
    {
        await visit.Page.GotoAsync(path);
        var violations = (await visit.Page.RunAxe()).Violations;
        Assert.True(
            violations.Length == 0,
            path
                + ": "
                + string.Join("\n", violations.Select(v => $"{v.Id}: {v.Help}: {v.Nodes[0].Html}"))
        );
        var wide = await visit.Page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - innerWidth"
        );
        Assert.True(wide <= 0, $"{path} is {wide} px too wide");
    }

    private static async Task SignUp(Visit visit, string name)
    {
        await visit.Page.GotoAsync("/sign-up");
        await Field(visit, "Name").FillAsync(name);
        await Field(visit, "E-mail").FillAsync(name + "@reader.example");
        await Field(visit, "Password").FillAsync(Password);
        await visit.LeastTime();
        await Press(visit, "Make the account");
        await Expect(visit.Page.GetByText("Your account is there. Welcome.")).ToBeVisibleAsync();
    }

    private static async Task SignIn(Visit visit, string name)
    {
        await visit.Page.GotoAsync("/sign-in");
        await Field(visit, "E-mail or name").FillAsync(name);
        await Field(visit, "Password").FillAsync(Password);
        await visit
            .Page.Locator("main")
            .GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true })
            .ClickAsync();
        await Expect(visit.Page.Locator(".mine summary")).ToBeVisibleAsync();
    }

    private static async Task SignOut(Visit visit)
    {
        await visit.Page.Locator(".mine summary").ClickAsync();
        await Press(visit, "Sign out");
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Sign up" }).First)
            .ToBeVisibleAsync();
    }

    private static ILocator Field(Visit visit, string label) =>
        visit.Page.Locator("main").GetByLabel(label, new() { Exact = true });

    private static ILocator Title(Visit visit) =>
        visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static Task Press(Visit visit, string button) =>
        visit.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
}
