using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Pith.Accounts;
using Pith.Tests.Shared;
using static Microsoft.Playwright.Assertions;

namespace Pith.BrowserTests;

/// <summary>Reports, acts, corrections and messages, walked in a browser with scripts and again without.</summary>
[Trait("Needs", "browser")]
public sealed class ModerationTests(DemoSite site, Browser browser) : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await site.Ready();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_comment_is_reported_hidden_and_shown_again_and_the_public_log_tells_it_all(
        bool scripts
    )
    {
        await using var ada = await SignedIn("ada", role: null, scripts);
        await using var bob = await SignedIn("bob", role: null, scripts);
        await using var mira = await SignedIn("mira", Roles.Moderator, scripts);
        await using var visitor = await browser.Open(site.Address, scripts: scripts);
        var path = await OpenStory(ada.Page, scripts ? 9 : 10);
        var words = $"Cheap chips {Guid.NewGuid():N}";
        await ada.Page.GetByLabel("Your comment").FillAsync(words);
        await Press(ada.Page, "Comment");
        await Expect(ada.Page.Locator(".said", new() { HasText = words }).First).ToBeVisibleAsync();

        await bob.Page.GotoAsync(path);
        var comment = bob.Page.Locator(".comment", new() { HasText = words }).First;
        await comment.GetByText("More").First.ClickAsync();
        await comment.GetByRole(AriaRole.Link, new() { Name = "Report" }).ClickAsync();
        await bob.Page.GetByLabel("It advertises").CheckAsync();
        await bob.Page.GetByLabel("What should they know?").FillAsync("Everywhere the same");
        await Press(bob.Page, "Send the report");
        await Expect(bob.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Thank you");

        await mira.Page.GotoAsync("/");
        await mira
            .Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(@"^Reports \(") })
            .First.ClickAsync();
        await mira
            .Page.Locator(".queue > li", new() { HasText = words })
            .GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Look at it") })
            .ClickAsync();
        await mira.Page.GetByLabel("Hide it: its author still reads it").CheckAsync();
        await mira.Page.GetByLabel("Reason", new() { Exact = true }).FillAsync("An advertisement");
        await Press(mira.Page, "Do it");
        await Expect(mira.Page.Locator(".log")).ToContainTextAsync("An advertisement");

        await visitor.Page.GotoAsync(path);
        await Expect(visitor.Page.Locator("#comments"))
            .ToContainTextAsync("Hidden by a moderator.");
        await Expect(visitor.Page.Locator("#comments")).Not.ToContainTextAsync(words);
        await visitor
            .Page.Locator("#comments")
            .GetByRole(AriaRole.Link, new() { Name = "Why?" })
            .First.ClickAsync();
        await Expect(visitor.Page.Locator(".log")).ToContainTextAsync("An advertisement");
        await Expect(visitor.Page.Locator(".log a", new() { HasText = "Undo" }))
            .ToHaveCountAsync(0);

        await ada.Page.GotoAsync("/");
        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "From a moderator" }).ClickAsync();
        await Expect(ada.Page.Locator(".log").First).ToContainTextAsync("An advertisement");
        await Press(ada.Page, "I have read this");
        await Expect(ada.Page.GetByRole(AriaRole.Link, new() { Name = "From a moderator" }))
            .ToHaveCountAsync(0);

        await mira
            .Page.GetByRole(AriaRole.Link, new() { Name = "Undo", Exact = true })
            .First.ClickAsync();
        await mira.Page.GetByLabel("Why is it undone?").FillAsync("It was a joke");
        await Press(mira.Page, "Undo it");
        await visitor.Page.GotoAsync(path);
        await Expect(visitor.Page.Locator("#comments")).ToContainTextAsync(words);
        await visitor.Page.GotoAsync("/moderation");
        await Expect(visitor.Page.Locator(".log").First).ToContainTextAsync("It was a joke");
        Assert.All([ada, bob, mira, visitor], v => Assert.Empty(v.Troubles));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_takeaway_is_doubted_by_a_member_and_withdrawn_by_an_editor_in_public(
        bool scripts
    )
    {
        await using var ada = await SignedIn("ada", role: null, scripts);
        await using var edda = await SignedIn("edda", Roles.Editor, scripts);
        await using var visitor = await browser.Open(site.Address, scripts: scripts);
        var path = await OpenStory(visitor.Page, scripts ? 11 : 12);
        var takeaway = visitor.Page.Locator(".takeaways > li").First;
        var text = await takeaway.Locator("p").First.InnerTextAsync();
        await takeaway
            .GetByRole(AriaRole.Link, new() { Name = "This takeaway is wrong" })
            .ClickAsync();
        await Expect(visitor.Page.Locator("form[method=post]")).ToHaveCountAsync(0);
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in to tell" }))
            .ToBeVisibleAsync();

        await ada.Page.GotoAsync(path);
        await ada
            .Page.Locator(".takeaways > li")
            .First.GetByRole(AriaRole.Link, new() { Name = "This takeaway is wrong" })
            .ClickAsync();
        await ada.Page.GetByLabel("What is wrong with it?").FillAsync("It says the opposite.");
        await Press(ada.Page, "Tell the editors");
        await Expect(ada.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Thank you");

        await edda.Page.GotoAsync("/edit/corrections");
        await edda
            .Page.Locator(".queue > li", new() { HasText = text })
            .First.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Answer") })
            .ClickAsync();
        await edda.Page.GetByLabel("It is wrong: withdraw it").CheckAsync();
        await edda.Page.GetByLabel("Your answer").FillAsync("The article says so indeed.");
        await Press(edda.Page, "Publish the answer");

        await visitor.Page.GotoAsync("/corrections");
        await Expect(visitor.Page.Locator(".log del").First).ToHaveTextAsync(text);
        await Expect(visitor.Page.Locator(".log").First)
            .ToContainTextAsync("The article says so indeed.");
        await visitor.Page.GotoAsync(path);
        await Expect(visitor.Page.Locator(".takeaways")).Not.ToContainTextAsync(text);
        Assert.All([ada, edda, visitor], v => Assert.Empty(v.Troubles));
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task The_pages_of_a_fair_hand_have_no_accessibility_violation_and_fit_their_screen(
        int width,
        ColorScheme scheme
    )
    {
        await using var olga = await SignedIn("olga", Roles.Owner, scripts: true, width, scheme);
        await using var visitor = await browser.Open(site.Address, width, scheme);
        var story = await OpenStory(olga.Page, 13);
        var wrong = await olga.Page.Locator(".doubt a").First.GetAttributeAsync("href");
        string[] visitors =
        [
            "/moderation",
            "/corrections",
            "/contact",
            "/privacy",
            "/imprint",
            wrong!,
        ];
        string[] owners =
        [
            story,
            "/moderation/mine",
            "/edit/reports",
            $"/edit/act/story/{story.Split('/')[2]}",
            $"/report/story/{story.Split('/')[2]}",
            "/edit/corrections",
            "/edit/messages",
            "/edit/members",
            "/edit/rules",
            "/edit/pages",
            "/edit/page/terms",
            wrong!,
        ];
        foreach (
            var (visit, path) in visitors
                .Select(p => (visitor, p))
                .Concat(owners.Select(p => (olga, p)))
        )
        {
            await visit.Page.GotoAsync(path);
            var violations = (await visit.Page.RunAxe()).Violations;
            Assert.True(
                violations.Length == 0,
                path
                    + ": "
                    + string.Join(
                        '\n',
                        violations.Select(v =>
                            v.Id + " " + string.Join(' ', v.Nodes.Select(n => n.Html))
                        )
                    )
            );
            Assert.True(
                await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")
                    <= width,
                path
            );
        }

        Assert.Empty(olga.Troubles);
        Assert.Empty(visitor.Troubles);
    }

    private static Task Press(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private async Task<Visit> SignedIn(
        string name,
        string? role,
        bool scripts,
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light
    )
    {
        var visit = await browser.Open(site.Address, width, scheme, scripts);
        var cookie = await CommunityMember.Join(
            site.Data,
            site.Address,
            name + Guid.NewGuid().ToString("N")[..8],
            role
        );
        await visit.SignIn(site.Address, cookie);
        return visit;
    }

    /// <summary>Opens a story of the page of the newest, by its place there; gives its path.</summary>
    private static async Task<string> OpenStory(IPage page, int place)
    {
        await page.GotoAsync("/new");
        await page.Locator("h2 a[href^='/story/']").Nth(place).ClickAsync();
        await Expect(page.Locator(".takeaways")).ToBeVisibleAsync();
        return new Uri(page.Url).AbsolutePath;
    }
}
