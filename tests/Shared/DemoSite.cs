namespace Pith.Tests.Shared;

/// <summary>The demo, started once for a test run, when its newsroom is read.</summary>
public sealed class DemoSite : IAsyncDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("pith-demo-").FullName;
    private readonly SemaphoreSlim once = new(1);
    private PithProcess? pith;

    /// <summary>Its address, without a slash at its end.</summary>
    public string Address { get; } = $"http://localhost:{PithProcess.FreePort()}";

    /// <summary>The path and key of the one-time link that it printed.</summary>
    public string EditorsLink { get; private set; } = "";

    /// <summary>Where it keeps its data.</summary>
    public string Data => Path.Combine(data, "demo");

    /// <summary>Starts it where that has not been done; comes back when the newsroom is read.</summary>
    public async Task Ready()
    {
        await once.WaitAsync();
        try
        {
            if (pith is not null)
            {
                return;
            }

            pith = PithProcess.Start(data, settings: null, "demo", "--urls", Address);
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

        once.Dispose();
        Directory.Delete(data, recursive: true);
    }
}
