using Microsoft.Playwright;
using Pith.Tests.Shared;

[assembly: AssemblyFixture(typeof(DemoSite))]
[assembly: AssemblyFixture(typeof(MailedSite))]
[assembly: AssemblyFixture(typeof(Pith.BrowserTests.Browser))]

namespace Pith.BrowserTests;

/// <summary>Debian's Chromium, driven by Playwright; one for the run, a context of its own for each test.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        // Bounds a hang, not a speed: on a busy machine a page may take long.
        Assertions.SetDefaultExpectTimeout(30_000);
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium",
                Headless = true,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>A page in a fresh context; what the console says of errors, and each request to another host, is gathered.</summary>
    public async Task<Visit> Open(
        string address,
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light,
        bool scripts = true
    )
    {
        var context = await browser!.NewContextAsync(
            new()
            {
                BaseURL = address,
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
                JavaScriptEnabled = scripts,
            }
        );
        context.SetDefaultTimeout(60_000);
        return new Visit(await context.NewPageAsync(), address);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}

/// <summary>One visitor's page, with what went wrong on it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly List<string> troubles = [];

    public Visit(IPage page, string address)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                troubles.Add(message.Text);
            }
        };
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(address, StringComparison.Ordinal)
                && !request.IsNavigationRequest
            )
            {
                troubles.Add("a request elsewhere: " + request.Url);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Console errors and requests to other hosts.</summary>
    public IReadOnlyList<string> Troubles => troubles;

    /// <summary>The sign-up takes no form that was filled in quicker than a person can.</summary>
    public async Task LeastTime()
    {
        using var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (
            await Page.EvaluateAsync<double>(
                "performance.now() - performance.getEntriesByType('navigation')[0].responseEnd"
            ) < 2000
        )
        {
            await poll.WaitForNextTickAsync();
        }
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
