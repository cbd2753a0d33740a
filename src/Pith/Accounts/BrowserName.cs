namespace Pith.Accounts;

/// <summary>What people call a browser, out of what it calls itself.</summary>
internal static class BrowserName
{
    /// <summary>In order: each names the ones after it too.</summary>
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
        ("curl/", "curl"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("CrOS", "ChromeOS"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];

    /// <summary>"Firefox, Linux"; null where neither is known.</summary>
    public static string? Of(string userAgent)
    {
        var (browser, system) = (NameIn(userAgent, Browsers), NameIn(userAgent, Systems));
        return (browser, system) switch
        {
            (null, null) => null,
            (null, _) => system,
            (_, null) => browser,
            _ => $"{browser}, {system}",
        };
    }

    private static string? NameIn(string text, (string Sign, string Name)[] known) =>
        Array.Find(known, k => text.Contains(k.Sign, StringComparison.Ordinal)).Name;
}
