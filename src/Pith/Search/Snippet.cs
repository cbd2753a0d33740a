using Pith.Text;
using Pith.Text.Terms;

namespace Pith.Search;

/// <summary>A piece of a snippet, and whether it is what was looked for.</summary>
public readonly record struct SnippetPiece(string Text, bool IsFound);

/// <summary>The sentence of an article that has most of what was looked for, with that marked.</summary>
internal static class Snippet
{
    private const int Longest = 280;
    private const int LeadIn = 90;

    /// <summary>Empty where no sentence has any of the terms.</summary>
    public static IReadOnlyList<SnippetPiece> Of(
        string text,
        string language,
        IReadOnlySet<string> wanted
    )
    {
        var places = TermMaker
            .TermsWithPlaces(text, language)
            .Where(t => wanted.Contains(t.Text))
            .ToList();
        if (places.Count == 0)
        {
            return [];
        }

        var document = Document.Prepare(text, language: language);
        var best = document
            .Sentences.Where(s => !s.IsHeading)
            .Select(s =>
                (Sentence: s, Hits: places.FindAll(p => p.Start >= s.Start && p.End <= s.End))
            )
            .Where(x => x.Hits.Count > 0)
            .OrderByDescending(x => x.Hits.Select(h => h.Text).Distinct().Count())
            .ThenBy(x => x.Sentence.Start)
            .FirstOrDefault();
        return best.Hits is null ? [] : Cut(text, best.Sentence.Span, best.Hits);
    }

    private static List<SnippetPiece> Cut(string text, TextSpan sentence, List<Term> hits)
    {
        var (from, to) = (sentence.Start, sentence.End);
        var pieces = new List<SnippetPiece>();
        if (sentence.Length > Longest)
        {
            from = Math.Max(from, hits[0].Start - LeadIn);
            from = from == sentence.Start ? from : Space(text, from, to);
            to = Math.Min(to, from + Longest);
            to =
                to == sentence.End ? to
                : text.LastIndexOf(' ', to - 1, to - from) is > 0 and var s && s > from ? s
                : to;
        }

        if (from > sentence.Start)
        {
            pieces.Add(new("… ", false));
        }

        var at = from;
        foreach (var hit in hits.Where(h => h.Start >= from && h.End <= to))
        {
            // Pairs of characters in unparted scripts overlap.
            if (hit.Start > at)
            {
                pieces.Add(new(text[at..hit.Start], false));
            }

            if (hit.End > at)
            {
                pieces.Add(new(text[Math.Max(at, hit.Start)..hit.End], true));
                at = hit.End;
            }
        }

        pieces.Add(new(text[at..to], false));
        if (to < sentence.End)
        {
            pieces.Add(new(" …", false));
        }

        return pieces;
    }

    private static int Space(string text, int from, int to)
    {
        var space = text.IndexOf(' ', from, to - from);
        return space < 0 ? from : space + 1;
    }
}
