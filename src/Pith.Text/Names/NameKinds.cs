namespace Pith.Text.Names;

/// <summary>Tells people, bodies, places and products apart by the words of a name and its neighbours.</summary>
internal static class NameKinds
{
    public static NameKind Of(string text, List<NameWord> words, int from, int to)
    {
        var first = words[from].Of(text);
        var last = words[to - 1].Of(text);
        var whole = text.AsSpan(words[from].Start, words[to - 1].End - words[from].Start);
        if (Countries.Of(whole) is not null)
        {
            return NameKind.Place;
        }

        if (NameWords.IsBody(last) || (to - from > 1 && NameWords.IsBody(first)))
        {
            return NameKind.Organisation;
        }

        if (NameWords.IsGround(last) || (to - from > 1 && NameWords.IsGround(first)))
        {
            return NameKind.Place;
        }

        if (to - from is > 1 and <= 4 && NameWords.IsGivenName(first))
        {
            return NameKind.Person;
        }

        foreach (var c in last)
        {
            if (char.IsDigit(c))
            {
                return NameKind.Product;
            }
        }

        return ByNeighbours(text, words, from, to);
    }

    public static NameKind OfOne(ReadOnlySpan<char> word) =>
        Countries.Of(word) is not null ? NameKind.Place : NameKind.Other;

    private static NameKind ByNeighbours(string text, List<NameWord> words, int from, int to)
    {
        if (from > 0 && words[from].Touches)
        {
            var before = words[from - 1];
            // "Apple's Siri": what is another's is a product more often than not.
            if (before.Possessive && before.Capital)
            {
                return NameKind.Product;
            }

            if (before.Of(text) is "in" or "near" && to - from <= 2)
            {
                return NameKind.Place;
            }
        }

        if (to < words.Count && !words[to - 1].Possessive && to - from is 1 or 2 or 3)
        {
            // "Mauro Camoranesi, 30," and "Sarah Flower says".
            var after = words[to].Of(text);
            if (
                after.Length is 1 or 2
                && char.IsDigit(after[0])
                && words[to].Start - words[to - 1].End == 2
                && text[words[to - 1].End] == ','
            )
            {
                return NameKind.Person;
            }

            if (words[to].Touches && after is "said" or "says" or "told" or "who" or "added")
            {
                return NameKind.Person;
            }
        }

        return NameKind.Other;
    }
}
