using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Pith.Tests.Shared;
using static Microsoft.Playwright.Assertions;

namespace Pith.BrowserTests;

/// <summary>What members do, walked in a browser with scripts and again without.</summary>
[Trait("Needs", "browser")]
public sealed class CommunityTests(DemoSite site, Browser browser) : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await site.Ready();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_vote_counts_and_a_second_press_takes_it_back(bool scripts)
    {
        await using var ada = await SignedIn("ada", scripts);
        await Open(ada.Page, scripts ? 1 : 2);
        await Mark(ada.Page, scripts);
        var vote = ada.Page.Locator(".headline button.vote");
        var before = int.Parse(await vote.InnerTextAsync());
        await vote.ClickAsync();
        await Expect(vote).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(vote).ToHaveTextAsync(new Regex($@"^\s*{before + 1}\s*$"));
        await Expect(ada.Page.Locator("#standing")).ToContainTextAsync(Votes(before + 1));
        await vote.ClickAsync();
        await Expect(vote).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(ada.Page.Locator("#standing")).ToContainTextAsync(Votes(before));
        await Stays(ada.Page, scripts);
        Assert.Empty(ada.Troubles);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_member_comments_quotes_is_answered_edits_and_deletes(bool scripts)
    {
        await using var ada = await SignedIn("ada", scripts);
        await using var bob = await SignedIn("bob", scripts);
        await using var visitor = await browser.Open(site.Address, scripts: scripts);
        var page = ada.Page;
        var path = await Open(page, scripts ? 3 : 4);
        await visitor.Page.GotoAsync(path);
        await Expect(visitor.Page.Locator("#comments")).ToContainTextAsync("Comments (0)");
        await Expect(visitor.Page.Locator("#comments"))
            .ToContainTextAsync("Be the first to comment!");
        await Mark(page, scripts);

        // Preview, then send.
        await page.GetByLabel("Your comment").FillAsync("It is *lower* than <b>last</b> year.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Expect(page.Locator(".preview em")).ToHaveTextAsync("lower");
        await Expect(page.Locator(".preview")).ToContainTextAsync("<b>last</b>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true })
            .ClickAsync();
        await Expect(page.Locator("#comments h2")).ToHaveTextAsync("Comments (1)");
        var comment = page.Locator(".comment").First;
        await Expect(comment.Locator(".said em").First).ToHaveTextAsync("lower");

        // Quote a takeaway with one press; the comment stands under it.
        var takeaway = page.Locator(".takeaways > li").First;
        var quoted = await takeaway.Locator("p").First.InnerTextAsync();
        await takeaway
            .GetByRole(AriaRole.Link, new() { Name = "Comment on this" })
            .Last.ClickAsync();
        await Expect(page.Locator("#write .quoted")).ToHaveTextAsync(quoted);
        await Expect(page.Locator("#write textarea")).ToBeFocusedAsync();
        await page.Locator("#write textarea").FillAsync("Is that per month?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true })
            .ClickAsync();
        await Expect(page.Locator(".takeaways > li").First.Locator("> .on-this"))
            .ToContainTextAsync("Is that per month?");
        await Stays(page, scripts);

        // Bob reads it at once, votes for it, and answers; Ada is told.
        await bob.Page.GotoAsync(path);
        var first = bob.Page.Locator(".thread > .comment", new() { HasText = "lower" }).First;
        await first
            .GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Worth reading") })
            .ClickAsync();
        await Expect(first.Locator(".score [aria-pressed=true]")).ToHaveTextAsync("▲ 1");
        await first.GetByRole(AriaRole.Link, new() { Name = "Reply" }).First.ClickAsync();
        await Expect(bob.Page.Locator("#write textarea")).ToBeFocusedAsync();
        await bob.Page.Locator("#write textarea").FillAsync("Higher per rack, though.");
        await bob
            .Page.Locator("#write")
            .GetByRole(AriaRole.Button, new() { Name = "Reply" })
            .ClickAsync();
        await Expect(bob.Page.Locator(".comment .comment .said"))
            .ToHaveTextAsync("Higher per rack, though.");

        await page.GotoAsync("/");
        var count = page.Locator("#notice-count");
        await Expect(count).ToHaveAttributeAsync("aria-label", new Regex("^Replies, [1-9]"));
        await count.ClickAsync();
        await Expect(page.Locator(".notices .new").First)
            .ToContainTextAsync("Higher per rack, though.");
        await page.GetByRole(AriaRole.Button, new() { Name = "I have seen them all" }).ClickAsync();
        await Expect(count).ToHaveAttributeAsync("aria-label", "Replies");
        await page.Locator(".notices h2 a").First.ClickAsync();
        await Expect(page.Locator(".comment .comment .said")).ToBeInViewportAsync();

        // Edit, with what it said before kept.
        await page.Locator(".thread > .comment", new() { HasText = "lower" })
            .First.GetByRole(AriaRole.Link, new() { Name = "Edit" })
            .First.ClickAsync();
        await Expect(page.Locator("#write textarea"))
            .ToHaveValueAsync("It is *lower* than <b>last</b> year.");
        await page.Locator("#write textarea").FillAsync("It is lower than the year before.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the change" }).ClickAsync();
        var changed = page.Locator(".thread > .comment", new() { HasText = "year before" }).First;
        await changed.GetByRole(AriaRole.Link, new() { Name = "edited" }).First.ClickAsync();
        await Expect(page.Locator(".versions > li")).ToHaveCountAsync(2);
        await Expect(page.Locator(".versions em")).ToHaveTextAsync("lower");
        await page.GetByRole(AriaRole.Link, new() { Name = "To the comment" }).ClickAsync();

        // Delete: the words go, the answer stays.
        changed = page.Locator(".thread > .comment", new() { HasText = "year before" }).First;
        await changed.GetByText("More").First.ClickAsync();
        await changed.GetByRole(AriaRole.Button, new() { Name = "Take it away" }).ClickAsync();
        await Expect(page.Locator(".comment .gone")).ToHaveTextAsync("Taken away by its author.");
        await Expect(page.Locator(".comment .comment .said"))
            .ToHaveTextAsync("Higher per rack, though.");
        await visitor.Page.GotoAsync(path);
        await Expect(visitor.Page.Locator("#comments h2")).ToHaveTextAsync("Comments (2)");
        await Expect(visitor.Page.Locator("#comments form")).ToHaveCountAsync(0);
        await Expect(visitor.Page.Locator(".takeaways .on-this").First)
            .ToContainTextAsync("Is that per month?");
        Assert.Empty(ada.Troubles);
        Assert.Empty(bob.Troubles);
        Assert.Empty(visitor.Troubles);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_member_saves_notes_lists_shares_and_puts_back_what_they_took_out(
        bool scripts
    )
    {
        await using var ada = await SignedIn("ada", scripts);
        await using var visitor = await browser.Open(site.Address, scripts: scripts);
        var page = ada.Page;
        await Open(page, scripts ? 5 : 6);
        var title = await page.Locator("h1").InnerTextAsync();
        await Mark(page, scripts);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Save ") })
            .ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Saved ") }))
            .ToHaveAttributeAsync("aria-pressed", "true");
        await Stays(page, scripts);

        await page.GotoAsync("/saved");
        var list = scripts ? "Chips" : "Chips, again";
        await page.GetByLabel("A new list").FillAsync(list);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(list);
        var address = page.Url;
        await page.GotoAsync("/saved");
        await Item(page, title)
            .GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Note and lists") })
            .ClickAsync();
        await page.GetByLabel("Your note").FillAsync("For the talk in Oslo.");
        await page.GetByLabel(list, new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await Expect(Item(page, title)).ToContainTextAsync("For the talk in Oslo.");
        await page.Locator("#saved-words").FillAsync("talk oslo");
        await page.Locator("#saved-words").PressAsync("Enter");
        await Expect(Item(page, title)).ToBeVisibleAsync();
        await page.Locator("#saved-words").FillAsync("zeppelin");
        await page.Locator("#saved-words").PressAsync("Enter");
        await Expect(page.Locator(".saved > li")).ToHaveCountAsync(0);

        // Private until it is shared.
        Assert.Equal(404, (await visitor.Page.GotoAsync(address))!.Status);
        await page.GotoAsync(address + "/edit");
        await page.GetByLabel("Share it with everyone").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await visitor.Page.GotoAsync(address);
        await Expect(visitor.Page.Locator(".story h2").First).ToHaveTextAsync(title);
        await Expect(visitor.Page.Locator("main")).Not.ToContainTextAsync("Oslo");
        foreach (var format in (string[])["xml", "atom", "json"])
        {
            var feed = await visitor.Page.APIRequest.GetAsync($"{address}/feed.{format}");
            Assert.Contains(
                title,
                WebUtility.HtmlDecode(
                    format == "json"
                        ? JsonDocument
                            .Parse(await feed.TextAsync())
                            .RootElement.GetProperty("items")[0]
                            .GetProperty("title")
                            .GetString()
                        : await feed.TextAsync()
                ),
                StringComparison.Ordinal
            );
        }

        await page.GotoAsync("/saved");
        await Item(page, title)
            .GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Remove") })
            .ClickAsync();
        await Expect(Item(page, title)).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(Item(page, title)).ToContainTextAsync("For the talk in Oslo.");
        Assert.Empty(ada.Troubles);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_member_follows_and_hides_where_they_meet_things_and_has_a_page_of_their_own(
        bool scripts
    )
    {
        var name = scripts ? "fay" : "guy";
        await using var fay = await SignedIn(name, scripts);
        var page = fay.Page;
        await page.GotoAsync("/mine");
        await Expect(page.GetByText("You follow nothing yet")).ToBeVisibleAsync();
        await page.GotoAsync("/topics");
        await page.Locator(".tiles h2 a").First.ClickAsync();
        var topic = await page.Locator("h1").InnerTextAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Follow {topic}" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Following {topic}" }))
            .ToBeVisibleAsync();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Mine", Exact = true }).ClickAsync();
        var stories = page.Locator(".stories > li");
        await Expect(stories.First).ToBeVisibleAsync();
        var all = await stories.CountAsync();

        // Hide a source from beside a story that it alone tells.
        var alone = page.Locator(".stories > li:not(:has(.facts a[href*='#others']))").First;
        var title = await alone.Locator("h2").InnerTextAsync();
        await Mark(page, scripts);
        await alone.Locator(".more summary").ClickAsync();
        await alone
            .Locator(".more p")
            .Last.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Hide ") })
            .ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true }))
            .ToHaveCountAsync(0);
        Assert.True(await stories.CountAsync() < all);
        await Stays(page, scripts);

        await page.GotoAsync("/settings/follows");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sources that you hide" }))
            .ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Hidden ") })
            .ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sources that you hide" }))
            .ToHaveCountAsync(0);
        await page.GotoAsync("/mine");
        await Expect(stories).ToHaveCountAsync(all);
        Assert.Empty(fay.Troubles);
    }

    [Fact]
    public async Task A_muted_member_s_comments_are_folded_for_who_muted_them_alone()
    {
        await using var hal = await SignedIn("hal", scripts: true);
        await using var ian = await SignedIn("ian", scripts: true);
        var path = await Open(ian.Page, 7);
        await ian.Page.GetByLabel("Your comment").FillAsync("Something loud.");
        await ian
            .Page.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true })
            .ClickAsync();
        await Expect(ian.Page.GetByText("Something loud.")).ToBeVisibleAsync();
        await hal.Page.GotoAsync(path);
        var said = hal.Page.GetByText("Something loud.");
        await Expect(said).ToBeVisibleAsync();
        await hal.Page.Locator(".comment .more summary").First.ClickAsync();
        await hal.Page.GetByRole(AriaRole.Button, new() { Name = "Mute ian" }).ClickAsync();
        await Expect(said).ToBeHiddenAsync();
        await hal.Page.GetByText("A comment by someone whom you muted").ClickAsync();
        await Expect(said).ToBeVisibleAsync();
        await ian.Page.ReloadAsync();
        await Expect(ian.Page.GetByText("Something loud.")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task The_pages_of_a_member_have_no_accessibility_violation_and_fit_their_screen(
        int width,
        ColorScheme scheme
    )
    {
        await using var visit = await browser.Open(site.Address, width, scheme);
        await visit.SignIn(site.Address, await Cookie("jo" + width));
        var page = visit.Page;
        var path = await Open(page, width == 390 ? 8 : 9);
        foreach (
            var text in (string[])["A **first** one.", "A second one:\n\n> quoted\n\n- listed"]
        )
        {
            await page.GotoAsync(path);
            await page.GetByLabel("Your comment").FillAsync(text);
            await page.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true })
                .ClickAsync();
            await Expect(page.Locator("#comments .notice")).ToBeVisibleAsync();
        }

        var comment = await page.Locator(".comment").First.GetAttributeAsync("id");
        var id = comment!["comment-".Length..];
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Save ") })
            .ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Note and lists" }).WaitForAsync();
        var note = await page.GetByRole(AriaRole.Link, new() { Name = "Note and lists" })
            .GetAttributeAsync("href");
        await page.GotoAsync("/saved");
        await page.GetByLabel("A new list").FillAsync("Chips");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Chips");
        var list = new Uri(page.Url).AbsolutePath;
        foreach (
            var at in (string[])
                [
                    "/",
                    "/mine",
                    path,
                    $"{path}?reply={id}",
                    $"{path}?edit={id}",
                    $"/thread/{id}",
                    $"/comment/{id}/history",
                    "/saved",
                    note!,
                    list,
                    list + "/edit",
                    "/notices",
                    "/settings/follows",
                ]
        )
        {
            await page.GotoAsync(at);
            await page.EvaluateAsync(
                "document.querySelectorAll('main details').forEach(d => d.open = true)"
            );
            var violations = (await page.RunAxe()).Violations;
            Assert.True(
                violations.Length == 0,
                at
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
                at + " is wider than the screen."
            );
        }

        Assert.Empty(visit.Troubles);
    }

    private static ILocator Item(IPage page, string title) =>
        page.Locator(".saved > li", new() { HasText = title });

    private static string Votes(int count) => count == 1 ? "1 vote" : $"{count} votes";

    /// <summary>Opens one of the stories that the demo's own members say nothing of; each test has its own, so that they do not meet. Gives its path.</summary>
    private static async Task<string> Open(IPage page, int number)
    {
        await once.WaitAsync();
        try
        {
            if (quiet.Count == 0)
            {
                await page.GotoAsync("/new");
                foreach (
                    var path in await page.Locator(
                            ".story:has(.facts:has-text('0 comments')):has(.first) h2 a"
                        )
                        .EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))")
                )
                {
                    quiet.Add(path);
                }
            }
        }
        finally
        {
            once.Release();
        }

        await page.GotoAsync(quiet[number]);
        await Expect(page.Locator(".takeaways")).ToBeVisibleAsync();
        return quiet[number];
    }

    private static readonly List<string> quiet = [];

    /// <summary>Leaves a mark in the page that loading it again would wipe away.</summary>
    private static async Task Mark(IPage page, bool scripts)
    {
        if (scripts)
        {
            await page.EvaluateAsync("window.stayed = true");
        }
    }

    private static async Task Stays(IPage page, bool scripts)
    {
        if (scripts)
        {
            Assert.True(
                await page.EvaluateAsync<bool>("window.stayed === true"),
                "The page was loaded again."
            );
        }
    }

    private async Task<Visit> SignedIn(string name, bool scripts)
    {
        var visit = await browser.Open(site.Address, scripts: scripts);
        await visit.SignIn(site.Address, await Cookie(name));
        return visit;
    }

    private static readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);
    private static readonly SemaphoreSlim once = new(1);

    private async Task<string> Cookie(string name)
    {
        await once.WaitAsync();
        try
        {
            if (!cookies.TryGetValue(name, out var cookie))
            {
                cookies[name] = cookie = await CommunityMember.Join(site.Data, site.Address, name);
            }

            return cookie;
        }
        finally
        {
            once.Release();
        }
    }
}
