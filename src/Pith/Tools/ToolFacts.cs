using Pith.Text.Terms;

namespace Pith.Tools;

/// <summary>Facts as texts: what forms show, the history keeps, and sources back.</summary>
public static class ToolFacts
{
    /// <summary>Facts that a source must back.</summary>
    public static readonly IReadOnlyList<ToolFact> Sourced =
    [
        ToolFact.Address,
        ToolFact.Maker,
        ToolFact.Line,
        ToolFact.Licence,
        ToolFact.Platforms,
        ToolFact.Price,
    ];

    /// <summary>Facts that say by which names stories are found.</summary>
    public static readonly IReadOnlyList<ToolFact> OfNames =
    [
        ToolFact.Name,
        ToolFact.OtherNames,
        ToolFact.FoundBy,
        ToolFact.Listed,
    ];

    public const string Yes = "yes";

    public const string No = "no";

    /// <summary>Parts the values of a list; no value holds one.</summary>
    private const char Comma = ',';

    /// <summary>A fact of a tool as text; alternatives are kept apart and come as <paramref name="alternatives"/>, by slug.</summary>
    public static string Get(Tool tool, ToolFact fact, IEnumerable<string>? alternatives = null)
    {
        ArgumentNullException.ThrowIfNull(tool);
        return fact switch
        {
            ToolFact.Name => tool.Name,
            ToolFact.OtherNames => Join(tool.OtherNames),
            ToolFact.FoundBy => Join(tool.FoundBy),
            ToolFact.Address => tool.Address,
            ToolFact.Maker => tool.Maker,
            ToolFact.Line => tool.Line,
            ToolFact.Category => tool.Category,
            ToolFact.Licence => tool.Licence,
            ToolFact.Platforms => Join(tool.Platforms),
            ToolFact.Price => tool.Price ?? "",
            ToolFact.Alternatives => Join(alternatives ?? []),
            ToolFact.Listed => tool.HiddenAt is null ? Yes : No,
            _ => throw new ArgumentOutOfRangeException(nameof(fact)),
        };
    }

    /// <summary>Sets a fact; alternatives are not kept in the tool's row.</summary>
    public static void Set(Tool tool, ToolFact fact, string value, long now)
    {
        ArgumentNullException.ThrowIfNull(tool);
        switch (fact)
        {
            case ToolFact.Name:
                tool.Name = value;
                break;
            case ToolFact.OtherNames:
                tool.OtherNames = Split(value);
                break;
            case ToolFact.FoundBy:
                tool.FoundBy = Split(value);
                break;
            case ToolFact.Address:
                tool.Address = value;
                break;
            case ToolFact.Maker:
                tool.Maker = value;
                break;
            case ToolFact.Line:
                tool.Line = value;
                break;
            case ToolFact.Category:
                tool.Category = value;
                break;
            case ToolFact.Licence:
                tool.Licence = value;
                break;
            case ToolFact.Platforms:
                tool.Platforms = Split(value);
                break;
            case ToolFact.Price:
                tool.Price = value.Length > 0 ? value : null;
                break;
            case ToolFact.Listed:
                tool.HiddenAt = value == No ? now : null;
                break;
        }

        tool.ChangedAt = now;
        tool.Searched = Searched(tool);
    }

    /// <summary>Values of a list as one text.</summary>
    public static string Join(IEnumerable<string> values) => string.Join(", ", values);

    /// <summary>The values of a list, each once.</summary>
    public static List<string> Split(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return
        [
            .. value
                .Split(
                    Comma,
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Words without case and accents, a blank before each: so that both databases find alike.</summary>
    internal static string Folded(string text) =>
        string.Concat(TermMaker.Terms(text, "").Select(t => " " + t));

    private static string Searched(Tool tool) =>
        Folded(
            string.Join(
                '\n',
                [tool.Name, .. tool.OtherNames, .. tool.FoundBy, tool.Maker, tool.Line]
            )
        );
}
