using Pith.Topics;

namespace Pith.Tests.Tools;

/// <summary>Tools for tests.</summary>
internal static class Toolbox
{
    /// <summary>A tool as a field's file has it.</summary>
    public static FieldTool Tool(
        string slug,
        string name,
        string line = "Does one thing well.",
        string category = "coding",
        string licence = "MIT",
        string maker = "A Maker",
        string[]? mentions = null,
        string[]? aka = null,
        string[]? platforms = null,
        string[]? alternatives = null,
        string asOf = "2026-02-03"
    ) =>
        new()
        {
            Slug = slug,
            Name = name,
            Aka = aka ?? [],
            Mentions = mentions ?? [],
            Address = new Uri($"https://{slug}.example/"),
            Maker = maker,
            Line = line,
            Category = category,
            Licence = licence,
            Platforms = platforms ?? ["web"],
            Alternatives = alternatives ?? [],
            Sources =
            [
                new FieldSource
                {
                    Source = $"https://{slug}.example/about",
                    AsOf = DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture),
                    Facts = ["address", "maker", "line", "licence", "platforms"],
                },
            ],
        };
}
