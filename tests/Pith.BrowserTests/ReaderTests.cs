using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Pith.Tests.Shared;
using static Microsoft.Playwright.Assertions;

namespace Pith.BrowserTests;

[Trait("Needs", "browser")]
public sealed class ReaderTests(DemoSite site, Browser browser) : IAsyncLifetime
{
    private const string SeedTitle = "Microsoft is letting OpenAI get its own AI compute now";

    public async ValueTask InitializeAsync() => await site.Ready();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_reader_finds_the_pinned_story_first_on_the_home_page_and_opens_it()
    {
        await using var visit = await browser.Open(site.Address);
        await visit.Page.GotoAsync("/");
        await Expect(
                visit
                    .Page.GetByText(
                        "Sign up to save tools and stay up to date with the latest in AI"
                    )
                    .First
            )
            .ToBeVisibleAsync();
        var first = visit.Page.Locator("main h2 a").First;
        await Expect(first).ToHaveTextAsync(SeedTitle);
        await first.ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync(SeedTitle);
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task The_story_page_has_every_part_of_the_page_it_is_modelled_on_in_its_order()
    {
        await using var visit = await browser.Open(site.Address);
        await OpenSeed(visit.Page);
        var text = Regex.Replace(await visit.Page.Locator("main").InnerTextAsync(), @"\s+", " ");
        var at = 0;
        foreach (
            var part in (string[])
                [
                    "Sign up to save tools and stay up to date with the latest in AI",
                    SeedTitle,
                    "Jan 22, 2025 - circuitpost.example",
                    "Key takeaways:",
                    "View Full Article",
                    "Comments (0)",
                    "Be the first to comment!",
                ]
        )
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' is not there, or not in its place, in: {text}");
            at = found;
        }

        var digest = text[..text.IndexOf("View Full Article", StringComparison.Ordinal)];
        Assert.Contains("Stargate", digest, StringComparison.Ordinal);
        Assert.Contains("right of first refusal", digest, StringComparison.Ordinal);
        Assert.Contains(
            "Written by Pith from the article's own sentences",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Starbase", text, StringComparison.OrdinalIgnoreCase);
        await Expect(visit.Page.Locator(".story-page > .picture")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".headline .vote")).ToHaveTextAsync(new Regex("1"));
        await Expect(visit.Page.Locator(".summary p")).ToHaveCountAsync(2);
        Assert.InRange(await visit.Page.Locator(".takeaways > li").CountAsync(), 3, 5);
        await Expect(visit.Page.Locator(".others li")).ToHaveCountAsync(2);
        var summary = await visit.Page.Locator(".summary").InnerTextAsync();
        Assert.InRange(
            summary.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length,
            60,
            200
        );
    }

    [Fact]
    public async Task Without_scripts_a_takeaway_opens_the_sentence_behind_it()
    {
        await using var visit = await browser.Open(site.Address, scripts: false);
        await OpenSeed(visit.Page);
        var takeaway = visit.Page.Locator(".takeaways > li").First;
        var evidence = takeaway.Locator("mark").First;
        await Expect(evidence).ToBeHiddenAsync();
        await takeaway.Locator("summary").ClickAsync();
        await Expect(evidence).ToBeVisibleAsync();
        await Expect(takeaway.Locator("figcaption")).ToContainTextAsync("The Circuit Post");
        var link = await takeaway.Locator("figcaption a").First.GetAttributeAsync("href");
        Assert.StartsWith("http://circuitpost.example/", link, StringComparison.Ordinal);
        Assert.Contains("#:~:text=", link, StringComparison.Ordinal);
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task How_it_works_strikes_out_exactly_what_the_article_does_not_back()
    {
        await using var visit = await browser.Open(site.Address);
        await visit.Page.GotoAsync("/how-it-works");
        await Expect(visit.Page.Locator("del.refused")).ToHaveTextAsync(["Starbase"]);
    }

    [Fact]
    public async Task A_reader_searches_pages_through_topics_and_meets_a_page_that_is_not_there()
    {
        await using var visit = await browser.Open(site.Address);
        await visit.Page.GotoAsync("/");
        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("Stargate Oracle");
        await visit.Page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await Expect(visit.Page.Locator("main h2 a").First).ToHaveTextAsync(SeedTitle);
        await visit
            .Page.GetByRole(AriaRole.Link, new() { Name = "Topics", Exact = true })
            .ClickAsync();
        await visit.Page.Locator(".tiles h2 a").First.ClickAsync();
        await Expect(visit.Page.Locator("main h2 a").First).ToBeVisibleAsync();
        Assert.Empty(visit.Troubles);
        await visit.Page.GotoAsync("/story/999999");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("There is no such page");
    }

    [Fact]
    public async Task An_editor_opens_the_editors_rooms_once_with_the_printed_link_and_sees_how_each_feed_does()
    {
        await using var visit = await browser.Open(site.Address);
        await visit.Page.GotoAsync(site.EditorsLink);
        await visit.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("first-owner");
        await visit.Page.GetByLabel("E-mail").FillAsync("owner@pith.example");
        await visit.Page.GetByLabel("Password").FillAsync("violet-anchor-9");
        await visit
            .Page.GetByRole(AriaRole.Button, new() { Name = "Make the owner's account" })
            .ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Feeds");
        await Expect(visit.Page.GetByText("Docket & Bench").First).ToBeVisibleAsync();
        await visit.Page.GetByText("that could not be read").First.ClickAsync();
        var violations = (await visit.Page.RunAxe()).Violations;
        Assert.True(
            violations.Length == 0,
            string.Join("\n", violations.Select(v => v.Id + ": " + v.Help))
        );

        await using var second = await browser.Open(site.Address);
        await second.Page.GotoAsync(site.EditorsLink);
        await Expect(second.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("used already");
    }

    [Theory]
    [InlineData("/", 1280, ColorScheme.Light)]
    [InlineData("/", 390, ColorScheme.Dark)]
    [InlineData("/new", 390, ColorScheme.Light)]
    [InlineData("story", 1280, ColorScheme.Dark)]
    [InlineData("story", 390, ColorScheme.Light)]
    [InlineData("/topics", 1280, ColorScheme.Light)]
    [InlineData("/topics", 390, ColorScheme.Dark)]
    [InlineData("/sources", 390, ColorScheme.Light)]
    [InlineData("/sources", 1280, ColorScheme.Dark)]
    [InlineData("/how-it-works", 390, ColorScheme.Dark)]
    [InlineData("/how-it-works", 1280, ColorScheme.Light)]
    [InlineData("/search?q=chip", 1280, ColorScheme.Light)]
    [InlineData("/sign-up", 390, ColorScheme.Dark)]
    [InlineData("/no-such-page", 390, ColorScheme.Light)]
    public async Task A_page_has_no_accessibility_violation_fits_its_screen_and_asks_nothing_elsewhere(
        string path,
        int width,
        ColorScheme scheme
    )
    {
        await using var visit = await browser.Open(site.Address, width, scheme);
        if (path == "story")
        {
            await OpenSeed(visit.Page);
            await visit.Page.EvaluateAsync(
                "document.querySelectorAll('details').forEach(d => d.open = true)"
            );
        }
        else
        {
            await visit.Page.GotoAsync(path);
        }

        var violations = (await visit.Page.RunAxe()).Violations;
        Assert.True(
            violations.Length == 0,
            string.Join(
                "\n",
                violations.Select(v =>
                    $"{v.Id}: {v.Help}: {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}"
                )
            )
        );
        Assert.True(
            await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width,
            "The page is wider than the screen."
        );
        Assert.DoesNotContain(visit.Troubles, t => !t.Contains("404", StringComparison.Ordinal));
    }

    private static async Task OpenSeed(IPage page)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = SeedTitle, Exact = true })
            .First.ClickAsync();
        await Expect(page.Locator(".takeaways")).ToBeVisibleAsync();
    }
}
