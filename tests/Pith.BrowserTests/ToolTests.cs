using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Pith.Tests.Shared;
using static Microsoft.Playwright.Assertions;

namespace Pith.BrowserTests;

/// <summary>The tool directory, walked in a browser with scripts and again without, by the demo's own member and editor.</summary>
[Trait("Needs", "browser")]
public sealed class ToolTests(DemoSite site, Browser browser) : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await site.Ready();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_visitor_finds_a_tool_and_reads_the_stories_that_mention_it(bool scripts)
    {
        await using var visit = await browser.Open(site.Address, scripts: scripts);
        var page = visit.Page;
        await page.GotoAsync("/tools");
        await Expect(page.Locator(".tools > li")).ToHaveCountAsync(30);
        await page.GetByLabel("Category").SelectOptionAsync("model");
        await page.GetByLabel("Sorted by").SelectOptionAsync("mentions");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("category=model"));
        await page.GetByLabel("Name, maker or what it does").FillAsync("quill");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await page.Locator(".tools h2 a").First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Wren");
        await Expect(page.Locator(".mentions mark").First).ToContainTextAsync("Wren");
        await Expect(page.Locator(".tool-facts")).ToContainTextAsync("as of");
        await Expect(page.Locator("main form")).ToHaveCountAsync(0);
        await page.Locator(".mentions h3 a").First.ClickAsync();
        await Expect(page.Locator("#tools-named")).ToContainTextAsync("Wren");
        Assert.Empty(visit.Troubles);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_member_votes_saves_follows_discusses_and_corrects_and_an_editor_accepts(
        bool scripts
    )
    {
        await using var mira = await SignedIn("mira", "a-reader-of-pith", scripts);
        await using var edda = await SignedIn("edda", "an-eye-on-the-feeds", scripts);
        var page = mira.Page;
        var (slug, name) = scripts ? ("llama-cpp", "llama.cpp") : ("ollama", "Ollama");
        var path = "/tool/" + slug;
        await page.GotoAsync(path);
        var vote = page.Locator(".headline button.vote");
        await vote.ClickAsync();
        await Expect(vote).ToHaveTextAsync(new Regex(@"^\s*1\s*$"));
        await page.GetByRole(AriaRole.Button, new() { Name = $"Save {name}", Exact = true })
            .ClickAsync();
        await Expect(
                page.GetByRole(AriaRole.Button, new() { Name = $"Saved {name}", Exact = true })
            )
            .ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Follow {name}", Exact = true })
            .ClickAsync();
        await Expect(
                page.GetByRole(AriaRole.Button, new() { Name = $"Following {name}", Exact = true })
            )
            .ToBeVisibleAsync();
        await page.GetByLabel("Your comment").FillAsync("I keep *this one*.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true })
            .ClickAsync();
        await Expect(page.Locator(".comment .said em").First).ToHaveTextAsync("this one");
        await vote.ClickAsync();
        await Expect(vote).ToHaveTextAsync(new Regex(@"^\s*0\s*$"));

        // A correction without its source is refused beside the field; with it, it waits.
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct or add to this" }).ClickAsync();
        await page.GetByLabel("Made by").FillAsync("A new maker");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the correction" }).ClickAsync();
        await Expect(page.Locator("#tool-source-wrong")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Made by")).ToHaveValueAsync("A new maker");
        await page.GetByLabel("Where you found it").FillAsync("https://example.org/about");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the correction" }).ClickAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync("Thank you.");
        await Expect(page.Locator(".change-list > li").First).ToContainTextAsync("A new maker");

        await edda.Page.GotoAsync("/edit/tools");
        await edda
            .Page.Locator(".change-list")
            .First.GetByRole(AriaRole.Link, new() { Name = name, Exact = true })
            .First.ClickAsync();
        await Expect(edda.Page.Locator(".changes")).ToContainTextAsync("example.org");
        await edda.Page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await page.GotoAsync(path);
        await Expect(page.Locator(".tool-facts")).ToContainTextAsync("A new maker");
        await page.GetByRole(AriaRole.Link, new() { Name = "Changes of this page" }).ClickAsync();
        await Expect(page.Locator(".change-list > li").First).ToContainTextAsync("mira");
        Assert.DoesNotContain(mira.Troubles, t => !t.Contains("422", StringComparison.Ordinal));
        Assert.Empty(edda.Troubles);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task The_pages_of_the_directory_have_no_accessibility_violation_and_fit_their_screen(
        int width,
        ColorScheme scheme
    )
    {
        await using var visitor = await browser.Open(site.Address, width, scheme);
        await Clean(
            visitor.Page,
            width,
            ["/tools", "/tool/wren", "/tool/wren/stories", "/tool/wren/history", "/sign-in"]
        );
        await using var edda = await SignedIn("edda", "an-eye-on-the-feeds", true, width, scheme);
        await edda.Page.GotoAsync("/edit/tools");
        var change = await edda.Page.Locator(".change-list a").First.GetAttributeAsync("href");
        await Clean(
            edda.Page,
            width,
            [
                "/tools",
                "/tool/wren",
                "/tool/wren/edit",
                "/tools/propose",
                "/tools/proposals",
                "/edit/tools",
                change!,
                "/list/1",
                "/member/mira",
            ]
        );
        await edda.Page.GotoAsync("/tools/propose");
        await edda.Page.GetByRole(AriaRole.Button, new() { Name = "Make the change" }).ClickAsync();
        await Expect(edda.Page.Locator("#tool-name-wrong")).ToBeVisibleAsync();
        Assert.Empty((await edda.Page.RunAxe()).Violations);
    }

    private static async Task Clean(IPage page, int width, string[] paths)
    {
        foreach (var path in paths)
        {
            var answer = await page.GotoAsync(path);
            Assert.Equal(200, answer!.Status);
            await page.EvaluateAsync(
                "document.querySelectorAll('main details').forEach(d => d.open = true)"
            );
            var violations = (await page.RunAxe()).Violations;
            Assert.True(
                violations.Length == 0,
                path
                    + "\n"
                    + string.Join(
                        "\n",
                        violations.Select(v =>
                            $"{v.Id}: {v.Help}: {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}"
                        )
                    )
            );
            Assert.True(
                await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width,
                path + " is wider than the screen."
            );
        }
    }

    /// <summary>Signs in with the words that the demo's sign-in page itself tells.</summary>
    private async Task<Visit> SignedIn(
        string name,
        string password,
        bool scripts,
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light
    )
    {
        var visit = await browser.Open(site.Address, width, scheme, scripts: scripts);
        var page = visit.Page;
        await page.GotoAsync("/sign-in");
        await Expect(page.Locator("main .notice")).ToContainTextAsync(password);
        await page.Locator("[name=who]").FillAsync(name);
        await page.Locator("[name=password]").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true })
            .ClickAsync();
        await Expect(page.Locator("details.mine")).ToBeVisibleAsync();
        return visit;
    }
}
