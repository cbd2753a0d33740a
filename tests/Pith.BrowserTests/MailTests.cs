using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using MimeKit;
using Pith.Tests.Shared;
using static Microsoft.Playwright.Assertions;

namespace Pith.BrowserTests;

/// <summary>What goes by mail, in Chromium and through a real mail server, with scripts and without.</summary>
[Trait("Needs", "browser")]
public sealed partial class MailTests(MailedSite site, Browser browser) : IAsyncLifetime
{
    private const string Password = "violet-anchor-9";

    public async ValueTask InitializeAsync() => await site.Ready();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_member_confirms_the_address_forgets_the_password_and_sets_another(
        bool scripts
    )
    {
        var name = scripts ? "mail-scripts" : "mail-plain";
        var address = name + "@reader.example";
        await using var visit = await browser.Open(site.Address, scripts: scripts);
        await SignUp(visit, name);
        await Expect(visit.Page.GetByRole(AriaRole.Status))
            .ToContainTextAsync("A mail is on its way to " + address);
        await visit.Page.GotoAsync(await LinkTo(address));
        await Press(visit, "Confirm");
        await Expect(visit.Page.GetByRole(AriaRole.Status))
            .ToHaveTextAsync("Your address is confirmed. Sign in.");

        await visit
            .Page.GetByRole(AriaRole.Link, new() { Name = "Forgot your password?" })
            .ClickAsync();
        await Field(visit, "E-mail").FillAsync(address);
        await Press(visit, "Send the link");
        await visit.Page.GotoAsync(await LinkTo(address));
        await Field(visit, "New password").FillAsync("password12");
        await Press(visit, "Set the password");
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("among the first");
        await Field(visit, "New password").FillAsync("another-lantern-7");
        await Press(visit, "Set the password");
        await SignIn(visit, name, "another-lantern-7");
        await visit.Page.GotoAsync("/settings/sign-in");
        await Expect(visit.Page.GetByText("confirmed", new() { Exact = true })).ToBeVisibleAsync();
        Assert.All(visit.Troubles, t => Assert.Contains("400", t, StringComparison.Ordinal)); // The password that was refused.
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_address_without_an_account_subscribes_changes_the_hour_and_leaves(
        bool scripts
    )
    {
        var address = (scripts ? "day-scripts" : "day-plain") + "@reader.example";
        await using var visit = await browser.Open(site.Address, scripts: scripts);
        await visit.Page.GotoAsync("/newsletter/subscribe");
        await Field(visit, "Your mail address").FillAsync(address);
        await visit.Page.GetByLabel("Once a week").CheckAsync();
        await Press(visit, "Ask for it");
        await Expect(visit.Page.GetByRole(AriaRole.Status))
            .ToContainTextAsync("Look into your mailbox");
        await visit.Page.GotoAsync(await LinkTo(address));
        await Press(visit, "Yes, send it");
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("that is settled");
        await Expect(visit.Page.Locator(".sheet h2")).ToHaveTextAsync("The week in AI");

        await visit.Page.GetByText("Change when it comes").ClickAsync();
        await visit.Page.GetByLabel("Every day").CheckAsync();
        await visit.Page.GetByLabel("At", new() { Exact = true }).SelectOptionAsync("18");
        await Press(visit, "Save");
        await Expect(visit.Page.Locator(".sheet .facts").First)
            .ToContainTextAsync("Every day at 18:00");
        await Press(visit, "Unsubscribe from");
        await Expect(visit.Page.GetByText("Nothing comes at the moment.")).ToBeVisibleAsync();
        await Press(visit, "Remove it");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Your address is removed");
        Assert.Empty(visit.Troubles);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_member_gets_what_they_follow_and_leaves_by_the_link_in_the_mail(
        bool scripts
    )
    {
        var name = scripts ? "own-scripts" : "own-plain";
        var address = name + "@reader.example";
        await using var visit = await browser.Open(site.Address, scripts: scripts);
        await SignUp(visit, name);
        await visit.Page.GotoAsync(await LinkTo(address));
        await Press(visit, "Confirm");
        await SignIn(visit, name, Password);
        await visit.Page.GotoAsync("/settings/mail");
        await visit.Page.GetByLabel("What", new() { Exact = true }).SelectOptionAsync("site");
        await Press(visit, "Send it to me");
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("That is settled");
        await site.Change(
            """
            UPDATE "Subscription" SET "NextAt" = $now WHERE "SubscriberId" IN
              (SELECT s."Id" FROM "Subscriber" s JOIN "Member" m ON m."Id" = s."MemberId" WHERE m."Email" = $a)
            """,
            ("$now", DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()),
            ("$a", address)
        );
        var mail = await Read(await site.Sink.NextTo(address));
        Assert.NotNull(mail.HtmlBody);
        var leave = LeaveLink().Match(mail.TextBody!);
        await using var other = await browser.Open(site.Address, scripts: scripts);
        await other.Page.GotoAsync(new Uri(leave.Value).PathAndQuery);
        await Press(other, "Unsubscribe");
        await Expect(other.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("You are unsubscribed");
        await visit.Page.GotoAsync("/settings/mail");
        await Expect(visit.Page.GetByText("Nothing comes at the moment.")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_the_pages_of_mail(int width, ColorScheme scheme)
    {
        var address = $"axe-{width}@reader.example";
        await using var visit = await browser.Open(site.Address, width, scheme);
        await visit.Page.GotoAsync("/newsletter/subscribe");
        await Clean(visit);
        await Field(visit, "Your mail address").FillAsync(address);
        await Press(visit, "Ask for it");
        await visit.Page.GotoAsync(await LinkTo(address));
        await Clean(visit);
        await Press(visit, "Yes, send it");
        await visit.Page.GetByText("Change when it comes").ClickAsync();
        await Clean(visit);
        foreach (var path in (string[])["/newsletter", "/newsletter/1", "/newsletter/forgotten"])
        {
            await visit.Page.GotoAsync(path);
            await Clean(visit);
        }

        Assert.Empty(visit.Troubles);
    }

    private static async Task Clean(Visit visit)
    {
        var violations = (await visit.Page.RunAxe()).Violations;
        Assert.True(
            violations.Length == 0,
            visit.Page.Url
                + ": "
                + string.Join("\n", violations.Select(v => $"{v.Id}: {v.Help}: {v.Nodes[0].Html}"))
        );
        Assert.True(
            await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")
                <= 0,
            visit.Page.Url + " is too wide"
        );
    }

    private async Task<string> LinkTo(string address)
    {
        var mail = await Read(await site.Sink.NextTo(address));
        return new Uri(Link().Match(mail.TextBody!).Value).PathAndQuery;
    }

    private static async Task<MimeMessage> Read(TakenMail mail)
    {
        using var stream = new MemoryStream(mail.Content);
        return await MimeMessage.LoadAsync(stream);
    }

    private static async Task SignUp(Visit visit, string name)
    {
        await visit.Page.GotoAsync("/sign-up");
        await Field(visit, "Name").FillAsync(name);
        await Field(visit, "E-mail").FillAsync(name + "@reader.example");
        await Field(visit, "Password").FillAsync(Password);
        await visit.LeastTime();
        await Press(visit, "Make the account");
    }

    private static async Task SignIn(Visit visit, string name, string password)
    {
        await visit.Page.GotoAsync("/sign-in");
        await Field(visit, "E-mail or name").FillAsync(name);
        await Field(visit, "Password").FillAsync(password);
        await visit
            .Page.Locator("main")
            .GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true })
            .ClickAsync();
        await Expect(visit.Page.Locator(".mine summary")).ToBeVisibleAsync();
    }

    private static ILocator Field(Visit visit, string label) =>
        visit.Page.Locator("main").GetByLabel(label, new() { Exact = true });

    private static Task Press(Visit visit, string button) =>
        visit
            .Page.Locator("main")
            .GetByRole(AriaRole.Button, new() { Name = button })
            .First.ClickAsync();

    [GeneratedRegex(@"http://localhost:\d+/(sign|newsletter/confirm)\S+")]
    private static partial Regex Link();

    [GeneratedRegex(@"http://localhost:\d+/newsletter/leave/\S+")]
    private static partial Regex LeaveLink();
}
