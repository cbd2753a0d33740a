using System.Globalization;
using Pith.Text;
using Pith.Text.Claims;
using Pith.Text.Names;

namespace Pith.Bench;

/// <summary>Makes false claims from true ones by changing one thing: a name, a number, a date, a role or a denial.</summary>
internal sealed class SwapMaker(int seed)
{
    private static readonly string[] Weekdays =
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];

    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    private static readonly HashSet<string> Auxiliaries =
    [
        "is",
        "was",
        "are",
        "were",
        "has",
        "have",
        "had",
        "will",
        "can",
        "could",
        "would",
        "should",
        "may",
        "might",
        "must",
        "did",
        "does",
        "do",
    ];

#pragma warning disable CA5394 // Nothing here guards anything: the same seed must give the same claims.
    private readonly Random _random = new(seed);

    public IEnumerable<CheckCase> From(CheckCase truth, SourceReading source)
    {
        var document = Document.Prepare(truth.Claim, language: "en");
        var passage = new Passage(document, source.Passage);
        var mentions = passage.Things.SelectMany(t => t.Mentions).OrderBy(m => m.Start).ToList();
        foreach (
            var made in Names(truth.Claim, mentions, source)
                .Concat(Numbers(truth.Claim, passage))
                .Concat(Dates(truth.Claim, passage))
                .Concat(Roles(truth.Claim, mentions))
                .Concat(Runs(truth.Claim, passage, source.Passage))
                .Concat(Denials(truth.Claim, passage))
        )
        {
            if (!made.Claim.Equals(truth.Claim, StringComparison.OrdinalIgnoreCase))
            {
                yield return truth with
                {
                    Set = truth.Set is "title" or "joined" ? truth.Set : "made",
                    Kind = made.Kind,
                    Claim = made.Claim,
                    Supported = false,
                    Changed = made.Changed,
                };
            }
        }
    }

    private IEnumerable<Made> Names(string claim, List<TextSpan> mentions, SourceReading source)
    {
        var things = source.Passage.Things;
        if (things.Count < 2)
        {
            yield break;
        }

        foreach (var mention in mentions.OrderBy(_ => _random.Next()).Take(2))
        {
            var old = mention.Of(claim);
            var other = things[_random.Next(things.Count)];
            var form = other.Forms[_random.Next(other.Forms.Count)];
            var words = old.Split(' ');
            if (
                other.Forms.Any(f =>
                    f.Contains(words[^1], StringComparison.OrdinalIgnoreCase)
                    || old.Contains(f, StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                continue;
            }

            // Now and then only a part of the name is changed.
            var span =
                words.Length > 1 && _random.Next(4) == 0
                    ? new TextSpan(mention.End - words[^1].Length, mention.End)
                    : mention;
            yield return Replace("name", claim, (span, form));
        }
    }

    /// <summary>Names as careless writers take them: any run of words with capitals for another, whole name or not.</summary>
    private IEnumerable<Made> Runs(string claim, Passage passage, Passage source)
    {
        if (passage.IsSmall || source.IsSmall)
        {
            yield break;
        }

        var mine = CapitalRuns(passage);
        var theirs = CapitalRuns(source);
        if (mine.Count == 0 || theirs.Count == 0)
        {
            yield break;
        }

        foreach (var span in mine.OrderBy(_ => _random.Next()).Take(3))
        {
            var old = span.Of(claim);
            var form = theirs[_random.Next(theirs.Count)].Of(source.Text);
            var words = form.Split(' ', '-');
            if (
                !Array.Exists(words, w => claim.Contains(w, StringComparison.OrdinalIgnoreCase))
                && !(Countries.Of(form) is { } place && place == Countries.Of(old))
            )
            {
                yield return Replace("name", claim, (span, form));
            }
        }

        if (mine.Count > 1)
        {
            var a = _random.Next(mine.Count - 1);
            var b = _random.Next(a + 1, mine.Count);
            var (x, y) = (mine[a].Of(claim), mine[b].Of(claim));
            var between = claim[mine[a].End..mine[b].Start].Trim();
            if (
                !x.Contains(y, StringComparison.OrdinalIgnoreCase)
                && !y.Contains(x, StringComparison.OrdinalIgnoreCase)
                && between is not ("and" or "," or "or" or "&" or "-" or "/")
            )
            {
                yield return Replace("role", claim, (mine[a], y), (mine[b], x));
            }
        }
    }

    private static List<TextSpan> CapitalRuns(Passage passage)
    {
        var runs = new List<TextSpan>();
        for (var i = 0; i < passage.Tokens.Length; i++)
        {
            var from = i;
            while (
                i < passage.Tokens.Length
                && passage.Tokens[i].Is(TokenTraits.Capital)
                && passage.SentenceOf[i] == passage.SentenceOf[from]
                && (
                    i == from
                    || (
                        passage.Tokens[i].Start - passage.Tokens[i - 1].End == 1
                        && passage.Text[passage.Tokens[i - 1].End] == ' '
                    )
                )
            )
            {
                i++;
            }

            if (i == from)
            {
                continue;
            }

            // "But Europe": the first word of a sentence belongs to the name only if it says something.
            var first = passage.Tokens[from].Content ? from : from + 1;
            if (first < i)
            {
                runs.Add(new TextSpan(passage.Tokens[first].Start, passage.Tokens[i - 1].End));
            }

            i--;
        }

        return runs;
    }

    private IEnumerable<Made> Numbers(string claim, Passage passage)
    {
        foreach (var quantity in passage.Quantities.OrderBy(_ => _random.Next()).Take(2))
        {
            var token = passage.Tokens[quantity.From];
            if (
                !token.Is(TokenTraits.Number)
                || !long.TryParse(
                    token.Form.Replace(",", "", StringComparison.Ordinal),
                    CultureInfo.InvariantCulture,
                    out var value
                )
            )
            {
                continue;
            }

            var changed = _random.Next(4) switch
            {
                0 => value + 1,
                1 => value + _random.Next(2, 4),
                2 => value + (long)Math.Pow(10, _random.Next(Math.Max(1, token.Form.Length - 1))),
                _ => Math.Max(0, value - _random.Next(1, 4)),
            };
            var written = token.Form.Contains(',')
                ? changed.ToString("N0", CultureInfo.InvariantCulture)
                : changed.ToString(CultureInfo.InvariantCulture);
            yield return Replace("number", claim, (new TextSpan(token.Start, token.End), written));
        }
    }

    private IEnumerable<Made> Dates(string claim, Passage passage)
    {
        foreach (var date in passage.Dates)
        {
            for (var i = date.From; i < date.To; i++)
            {
                var token = passage.Tokens[i];
                var table =
                    Array.IndexOf(Weekdays, token.Form) >= 0 ? Weekdays
                    : Array.IndexOf(Months, token.Form) >= 0 ? Months
                    : null;
                if (table is null)
                {
                    continue;
                }

                var other = table[_random.Next(table.Length)];
                other = token.Is(TokenTraits.Capital)
                    ? char.ToUpperInvariant(other[0]) + other[1..]
                    : other;
                yield return Replace("date", claim, (new TextSpan(token.Start, token.End), other));
            }
        }
    }

    private IEnumerable<Made> Roles(string claim, List<TextSpan> mentions)
    {
        for (var n = 0; n < Math.Min(2, mentions.Count - 1); n++)
        {
            var a = _random.Next(mentions.Count - 1);
            var b = _random.Next(a + 1, mentions.Count);
            var (first, second) = (mentions[a], mentions[b]);
            if (_random.Next(4) == 0)
            {
                first = new TextSpan(
                    first.Start,
                    first.Start + first.Of(claim).Split(' ')[0].Length
                );
                second = new TextSpan(
                    second.Start,
                    second.Start + second.Of(claim).Split(' ')[0].Length
                );
            }

            var (x, y) = (first.Of(claim), second.Of(claim));
            if (
                x.Contains(y, StringComparison.OrdinalIgnoreCase)
                || y.Contains(x, StringComparison.OrdinalIgnoreCase)
                || Countries.Of(x) is { } place && place == Countries.Of(y)
            )
            {
                continue;
            }

            // "A and B" swapped says the same.
            if (claim[first.End..second.Start].Trim() is "and" or "," or "or" or "&" or "-")
            {
                continue;
            }

            yield return Replace("role", claim, (first, y), (second, x));
        }
    }

    private IEnumerable<Made> Denials(string claim, Passage passage)
    {
        var places = Enumerable
            .Range(0, passage.Tokens.Length)
            .Where(i =>
                Auxiliaries.Contains(passage.Tokens[i].Form)
                && !(i + 1 < passage.Tokens.Length && Denial.IsDenier(passage.Tokens[i + 1].Form))
            )
            .ToList();
        if (places.Count > 0)
        {
            var token = passage.Tokens[
                places[_random.Next(2) == 0 ? 0 : _random.Next(places.Count)]
            ];
            yield return Replace("negation", claim, (new TextSpan(token.End, token.End), " not"));
        }

        // The other way round: a denial taken away.
        for (var i = 1; i < passage.Tokens.Length; i++)
        {
            if (
                passage.Tokens[i].Form == "not"
                && Auxiliaries.Contains(passage.Tokens[i - 1].Form)
                && passage.Tokens[i].Start > passage.Tokens[i - 1].End
            )
            {
                yield return Replace(
                    "negation",
                    claim,
                    (new TextSpan(passage.Tokens[i - 1].End, passage.Tokens[i].End), "")
                );
                yield break;
            }
        }
    }

    private static Made Replace(
        string kind,
        string claim,
        params (TextSpan Span, string By)[] changes
    )
    {
        var (text, changed, from) = (new System.Text.StringBuilder(), new List<TextSpan>(), 0);
        foreach (var (span, by) in changes)
        {
            text.Append(claim, from, span.Start - from);
            changed.Add(new TextSpan(text.Length, text.Length + Math.Max(1, by.Length)));
            text.Append(by);
            from = span.End;
        }

        return new Made(kind, text.Append(claim, from, claim.Length - from).ToString(), changed);
    }

    private sealed record Made(string Kind, string Claim, IReadOnlyList<TextSpan> Changed);
}
