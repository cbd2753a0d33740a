using System.Text.Json;
using Pith.Text;
using Pith.Text.Claims;

namespace Pith.Bench;

/// <summary>A claim with its source and whether the source backs it.</summary>
/// <param name="Set">check, swaps or made.</param>
/// <param name="Kind">What was made false (or would have been, in its true twin); wording for claims as machines wrote them.</param>
/// <param name="Changed">Where a made claim was changed.</param>
internal sealed record CheckCase(
    string Set,
    string Kind,
    string Source,
    string Claim,
    bool Supported,
    IReadOnlyList<TextSpan>? Changed = null
)
{
    /// <summary>Which fifth of the sources it belongs to: all claims of one article share it, however the sets write the article.</summary>
    public int Fold => (int)(Hash(Source) % 5);

    private static uint Hash(string source)
    {
        // The sets keep the same articles cased or not, spaced or not: letters alone tell them apart.
        var (hash, n) = (2166136261u, 0);
        foreach (var c in source)
        {
            if (char.IsLetter(c) && n++ < 150)
            {
                hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
            }
        }

        return hash ^ (hash >> 15);
    }
}

/// <summary>Reads the annotated claims of a data folder, and makes more false ones from the true.</summary>
internal sealed class CheckData(string folder)
{
    private readonly Dictionary<string, SourceReading> _read = new(StringComparer.Ordinal);

    public SourceReading Source(string text)
    {
        if (!_read.TryGetValue(text, out var reading))
        {
            _read[text] = reading = new SourceReading(Document.Prepare(text));
        }

        return reading;
    }

    public List<CheckCase> Annotated()
    {
        var cases = new List<CheckCase>();
        foreach (var row in Rows("check.jsonl"))
        {
            cases.Add(
                new CheckCase(
                    "check",
                    "wording",
                    Text(row, "source"),
                    Text(row, "claim"),
                    row.GetProperty("supported").GetBoolean()
                )
            );
        }

        string? before = null;
        foreach (var row in Rows("swaps.jsonl"))
        {
            var (claim, supported) = (
                Text(row, "claim"),
                row.GetProperty("supported").GetBoolean()
            );
            // A true claim stands right before its false twin.
            var changed = !supported && before is not null ? Changes(before, claim) : null;
            cases.Add(
                new CheckCase(
                    "swaps",
                    Text(row, "kind"),
                    Text(row, "source"),
                    claim,
                    supported,
                    changed
                )
            );
            before = supported ? claim : null;
        }

        return cases;
    }

    /// <summary>Editors' highlights, each a true claim on its article.</summary>
    public List<CheckCase> Highlights()
    {
        var cases = new List<CheckCase>();
        foreach (var row in Rows("digest.jsonl"))
        {
            foreach (var point in row.GetProperty("reference").EnumerateArray())
            {
                cases.Add(
                    new CheckCase("made", "true", Text(row, "text"), point.GetString()!, true)
                );
            }
        }

        return cases;
    }

    /// <summary>Two highlights of one article as one sentence: what summaries do that say much at once.</summary>
    public static List<CheckCase> Joined(IEnumerable<CheckCase> highlights)
    {
        var cases = new List<CheckCase>();
        foreach (var article in highlights.GroupBy(h => h.Source))
        {
            var points = article.ToList();
            for (var i = 1; i < points.Count; i += 2)
            {
                var first = points[i - 1].Claim.TrimEnd('.', ' ');
                cases.Add(
                    points[i] with
                    {
                        Set = "joined",
                        Claim = $"{first}, {(i % 4 == 1 ? "and" : "while")} {points[i].Claim}",
                    }
                );
            }
        }

        return cases;
    }

    /// <summary>Titles that stand in an article's first line, each a true claim on the rest.</summary>
    public List<CheckCase> Titles()
    {
        var cases = new List<CheckCase>();
        foreach (var row in Rows("stories.jsonl"))
        {
            var text = Text(row, "text");
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            var words = end < 0 ? [] : text[..end].Split(' ');
            if (
                words.Length is >= 5 and <= 18
                && text.Length - end > 400
                // Where every word has a capital, capitals tell no names.
                && words.Count(w => w.Length > 0 && char.IsLower(w[0])) * 3 > words.Length
            )
            {
                cases.Add(
                    new CheckCase("title", "true", text[(end + 1)..].Trim(), text[..end], true)
                );
            }
        }

        return [.. cases.DistinctBy(c => c.Claim)];
    }

    /// <summary>What differs between a claim and its twin: one span around each run of different words.</summary>
    internal static List<TextSpan> Changes(string before, string after)
    {
        var (start, endA, endB) = (0, before.Length, after.Length);
        while (start < Math.Min(endA, endB) && before[start] == after[start])
        {
            start++;
        }

        while (endA > start && endB > start && before[endA - 1] == after[endB - 1])
        {
            endA--;
            endB--;
        }

        return [new TextSpan(Math.Max(0, start), Math.Max(start + 1, endB))];
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private IEnumerable<JsonElement> Rows(string file) =>
        File.ReadLines(Path.Combine(folder, file))
            .Where(l => l.Length > 0)
            .Select(l => JsonDocument.Parse(l).RootElement);
}
