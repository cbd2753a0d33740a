using Pith.Text.Terms;

namespace Pith.Text.Grouping;

/// <summary>The distinct terms of an article by their hashes, in ascending order, with how often each stands there.</summary>
internal sealed class TermCounts
{
    /// <summary>A term of the headline counts as much as this many in the text.</summary>
    private const int TitleWeight = 3;

    private TermCounts(uint[] ids, ushort[] counts, string[] words)
    {
        Ids = ids;
        Counts = counts;
        Words = words;
    }

    public uint[] Ids { get; }

    public ushort[] Counts { get; }

    /// <summary>Each term as it first stood in the article, for saying what two articles share.</summary>
    public string[] Words { get; }

    public static TermCounts Of(string title, string text, string language)
    {
        var found = new Dictionary<uint, (int Count, string Word)>(256);
        Count(title, language, TitleWeight, found);
        Count(
            text.StartsWith(title, StringComparison.Ordinal) ? text[title.Length..] : text,
            language,
            1,
            found
        );
        var ids = found.Keys.ToArray();
        Array.Sort(ids);
        return new TermCounts(
            ids,
            Array.ConvertAll(ids, id => (ushort)Math.Min(found[id].Count, ushort.MaxValue)),
            Array.ConvertAll(ids, id => found[id].Word)
        );
    }

    private static void Count(
        string text,
        string language,
        int weight,
        Dictionary<uint, (int Count, string Word)> found
    ) =>
        TermMaker.Each(
            text,
            language,
            (term, place) =>
            {
                var id = Hashing.Of(term);
                found[id] = found.TryGetValue(id, out var known)
                    ? (known.Count + weight, known.Word)
                    : (weight, place.Of(text));
            }
        );
}
