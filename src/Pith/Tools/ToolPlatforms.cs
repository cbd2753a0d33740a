namespace Pith.Tools;

/// <summary>Names of platforms as readers see them.</summary>
internal static class ToolPlatforms
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["android"] = "Android",
        ["api"] = "API",
        ["browser"] = "Browser",
        ["c++"] = "C++",
        ["docker"] = "Docker",
        ["dotnet"] = ".NET",
        ["editor"] = "Editor",
        ["go"] = "Go",
        ["ios"] = "iOS",
        ["java"] = "Java",
        ["javascript"] = "JavaScript",
        ["linux"] = "Linux",
        ["macos"] = "macOS",
        ["python"] = "Python",
        ["r"] = "R",
        ["rust"] = "Rust",
        ["web"] = "Web",
        ["windows"] = "Windows",
    };

    public static string NameOf(string platform) => Names.GetValueOrDefault(platform) ?? platform;
}
