using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Pith.Demo;
using Pith.Tests.Shared;
using static Microsoft.Playwright.Assertions;

namespace Pith.BrowserTests;

/// <summary>The demo with a model that says Starbase for Stargate.</summary>
public sealed class ModelSite : IAsyncDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("pith-model-").FullName;
    private readonly SemaphoreSlim once = new(1);
    private ModelServer? server;
    private PithProcess? pith;

    public string Address { get; } = $"http://localhost:{PithProcess.FreePort()}";

    public string EditorsLink { get; private set; } = "";

    public const string Right =
        "OpenAI may now get computing power from Microsoft's competitors, as long as Microsoft has the right of first refusal on new capacity.";

    public const string AlsoRight = "OpenAI's API stays exclusive to Azure.";

    public async Task Ready()
    {
        await once.WaitAsync();
        try
        {
            if (pith is not null)
            {
                return;
            }

            server = (await ModelServer.Start()).Says(asked =>
                asked.LastWords.Contains("Stargate", StringComparison.Ordinal)
                || asked.LastWords.Contains("Starbase", StringComparison.Ordinal)
                    ? ModelServer.Digest(
                        [Right + " " + StarbaseExample.Sentence],
                        [AlsoRight, StarbaseExample.Sentence]
                    )
                    : "I have nothing to say about this."
            );
            pith = PithProcess.Start(data, server.Settings, "demo", "--urls", Address);
            var link = await pith.Hears("/edit/enter?key=");
            EditorsLink = link[link.IndexOf("/edit/enter", StringComparison.Ordinal)..].Trim();
            await pith.Hears("The newsroom is read");
        }
        finally
        {
            once.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (pith is not null)
        {
            await pith.DisposeAsync();
        }

        if (server is not null)
        {
            await server.DisposeAsync();
        }

        once.Dispose();
        Directory.Delete(data, recursive: true);
    }
}

[Trait("Needs", "browser")]
public sealed class WriterTests(ModelSite site, Browser browser)
    : IClassFixture<ModelSite>,
        IAsyncLifetime
{
    private const string SeedTitle = "Microsoft is letting OpenAI get its own AI compute now";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public async ValueTask InitializeAsync() => await site.Ready();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_model_s_Starbase_sentence_is_replaced_on_the_story_page_which_says_so()
    {
        await using var visit = await browser.Open(site.Address);
        var page = visit.Page;
        await OpenSeed(page);
        await Expect(page.Locator(".summary")).ToContainTextAsync(ModelSite.Right);
        var digest =
            await page.Locator(".summary").InnerTextAsync()
            + await page.Locator(".takeaways").InnerTextAsync();
        Assert.DoesNotContain("Starbase", digest, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(ModelSite.AlsoRight, digest, StringComparison.Ordinal);
        Assert.Contains("Stargate", digest, StringComparison.Ordinal);

        var writer = page.Locator("#writer");
        await Expect(writer).ToContainTextAsync("Written by the model test-model");
        await writer.Locator("summary").ClickAsync();
        await Expect(writer.Locator("summary")).ToHaveTextAsync("2 sentences were replaced");
        await Expect(writer.Locator("li").First).ToContainTextAsync("does not name “Starbase”");
        await Expect(writer.Locator("del")).ToHaveCountAsync(0);

        await page.Locator(".takeaways > li").Last.Locator("summary").First.ClickAsync();
        await Expect(page.Locator(".takeaways > li").Last)
            .ToContainTextAsync("in place of a sentence that the article does not back");
        await Whole(visit, "the story page");
    }

    [Fact]
    public async Task An_editor_tries_the_model_on_an_article_and_sets_its_limits_and_its_prompt()
    {
        await using var visit = await browser.Open(site.Address);
        var page = visit.Page;
        await OpenSeed(page);
        await page.GotoAsync(site.EditorsLink);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("first-owner");
        await page.GetByLabel("E-mail").FillAsync("owner@pith.example");
        await page.GetByLabel("Password").FillAsync("violet-anchor-9");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the owner's account" })
            .ClickAsync();
        await page.GotoAsync("/edit/writer");
        await Expect(page.Locator("body")).Not.ToContainTextAsync("key-of-the-test");
        await Expect(page.GetByText("The environment (PITH_WRITER) says who writes"))
            .ToBeVisibleAsync();
        foreach (var (width, scheme) in Looks)
        {
            await Whole(visit, "/edit/writer", width, scheme);
        }

        await page.GetByLabel("Requests at once").FillAsync("99");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the limits" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert))
            .ToHaveTextAsync("Write a number from 1 to 16.");
        await page.GetByLabel("Requests at once").FillAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the limits" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The limits are saved.");
        await Expect(page.GetByLabel("Requests at once")).ToHaveValueAsync("3");

        await page.GetByLabel("Instructions").FillAsync("Be brief, in {language}.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the prompt" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The prompt is saved.");
        await Expect(page.GetByLabel("Instructions")).ToHaveValueAsync("Be brief, in {language}.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring back the words that ship" })
            .ClickAsync();
        await Expect(page.GetByText("These are the words that ship.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = SeedTitle }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask test-model" }).ClickAsync();
        await Expect(page.Locator("#builtin .backed").First).ToBeVisibleAsync();
        await Expect(page.Locator("#proposal .refused del"))
            .ToContainTextAsync(["Starbase", "Starbase"]);
        await Expect(page.Locator("#outcome")).Not.ToContainTextAsync("Starbase");
        foreach (var (width, scheme) in Looks)
        {
            await Whole(visit, "the try view", width, scheme);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Show the built-in writer’s" })
            .ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("no model writes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the model’s" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The model writes");
        await OpenSeed(page);
        await page.Locator("#writer summary").ClickAsync();
        await Expect(page.Locator("#writer del").First).ToContainTextAsync("Starbase");
    }

    private static readonly (int Width, ColorScheme Scheme)[] Looks =
    [
        (390, ColorScheme.Dark),
        (390, ColorScheme.Light),
        (1280, ColorScheme.Dark),
        (1280, ColorScheme.Light),
    ];

    /// <summary>Opens the seed's story when the model has written for it.</summary>
    private static async Task OpenSeed(IPage page)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = SeedTitle, Exact = true })
            .First.ClickAsync();
        var began = TimeProvider.System.GetTimestamp();
        while (
            !(await page.Locator("#writer").InnerTextAsync()).Contains(
                "test-model",
                StringComparison.Ordinal
            )
        )
        {
            Assert.True(
                TimeProvider.System.GetElapsedTime(began) < Patience,
                "The model never wrote."
            );
            await page.ReloadAsync();
        }
    }

    private static async Task Whole(
        Visit visit,
        string what,
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light
    )
    {
        var page = visit.Page;
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.EvaluateAsync(
            "document.querySelectorAll('main details').forEach(d => d.open = true)"
        );
        var violations = (await page.RunAxe()).Violations;
        Assert.True(
            violations.Length == 0,
            what
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
            what + " is wider than the screen."
        );
        // A form that is sent back is answered with 400, which the browser notes.
        Assert.DoesNotContain(visit.Troubles, t => !t.Contains("400", StringComparison.Ordinal));
    }
}
