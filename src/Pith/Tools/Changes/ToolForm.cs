using System.Globalization;
using Pith.Community;
using Pith.Topics;

namespace Pith.Tools;

/// <summary>A tool's facts as typed into a form, with where they were found.</summary>
public sealed record ToolForm
{
    public string Name { get; init; } = "";

    /// <summary>Parted by commas.</summary>
    public string OtherNames { get; init; } = "";

    public string Address { get; init; } = "";

    public string Maker { get; init; } = "";

    public string Line { get; init; } = "";

    public string Category { get; init; } = "";

    public string Licence { get; init; } = "";

    public IReadOnlyList<string> Platforms { get; init; } = [];

    public string Price { get; init; } = "";

    /// <summary>Slugs, parted by commas.</summary>
    public string Alternatives { get; init; } = "";

    /// <summary>The address of the page that says so.</summary>
    public string Source { get; init; } = "";

    /// <summary>The day of which that page is, as the browser writes it: 2026-01-31.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>What the editors should know.</summary>
    public string Note { get; init; } = "";

    /// <summary>Made with the form: the same one sent twice is one change.</summary>
    public string Key { get; init; } = "";

    /// <summary>What was typed, in one line where it has but one.</summary>
    internal static ToolForm Read(IFormCollection form)
    {
        string Text(string name) =>
            CommentText.Clean(form[name].ToString()).ReplaceLineEndings(" ");
        return new()
        {
            Name = Text("name"),
            OtherNames = ToolFacts.Join(ToolFacts.Split(Text("othernames"))),
            Address = Text("address"),
            Maker = Text("maker"),
            Line = Text("line"),
            Category = Text("category"),
            Licence = Text("licence"),
            Platforms =
            [
                .. form["platforms"]
                    .OfType<string>()
                    .Intersect(FieldTool.KnownPlatforms)
                    .Order(StringComparer.Ordinal),
            ],
            Price = Text("price"),
            Alternatives = ToolFacts.Join(
                ToolFacts.Split(Text("alternatives")).Order(StringComparer.Ordinal)
            ),
            Source = Text("source"),
            AsOf = Text("asof"),
            Note = CommentText.Clean(form["note"].ToString()),
            Key = form["key"].ToString(),
        };
    }

    /// <summary>The form as it first stands for a tool that is there.</summary>
    internal static ToolForm Of(Tool tool, IEnumerable<string> alternatives, DateOnly today) =>
        new()
        {
            Name = tool.Name,
            OtherNames = ToolFacts.Get(tool, ToolFact.OtherNames),
            Address = tool.Address,
            Maker = tool.Maker,
            Line = tool.Line,
            Category = tool.Category,
            Licence = tool.Licence,
            Platforms = tool.Platforms,
            Price = tool.Price ?? "",
            Alternatives = ToolFacts.Join(alternatives.Order(StringComparer.Ordinal)),
            AsOf = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };

    /// <summary>The day that was typed; null where it is none.</summary>
    public DateOnly? Day =>
        DateOnly.TryParseExact(
            AsOf,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    /// <summary>All facts as texts.</summary>
    public IEnumerable<(ToolFact Fact, string Value)> Values =>
        [
            (ToolFact.Name, Name),
            (ToolFact.OtherNames, OtherNames),
            (ToolFact.Address, Address),
            (ToolFact.Maker, Maker),
            (ToolFact.Line, Line),
            (ToolFact.Category, Category),
            (ToolFact.Licence, Licence),
            (ToolFact.Platforms, ToolFacts.Join(Platforms)),
            (ToolFact.Price, Price),
            (ToolFact.Alternatives, Alternatives),
        ];

    /// <summary>Keys are ours: anything else is as good as a new one.</summary>
    internal string SafeKey =>
        Key is { Length: ToolChange.KeyLength } && Key.All(char.IsAsciiHexDigit)
            ? Key
            : Guid.NewGuid().ToString("N");
}
