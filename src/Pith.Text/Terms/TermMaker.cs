using Pith.Text.Terms.Stemming;

namespace Pith.Text.Terms;

/// <summary>
/// Makes the terms that search and grouping count, so that every store matches alike: case and diacritics folded, stemmed by
/// language, dotted abbreviations as one term (<c>A.I.</c> is <c>ai</c>), unparted scripts as pairs of neighbouring characters.
/// A term holds letters and digits alone; a word of more than 64 UTF-16 units is cut there.
/// </summary>
public static class TermMaker
{
    /// <summary>The longest a term may be, in UTF-16 units.</summary>
    public const int LongestTerm = 64;

    /// <summary>Room for folding: a ligature grows to two letters.</summary>
    private const int Room = 2 * LongestTerm;

    /// <summary>The terms of <paramref name="text"/> in their order, repeated as often as they stand there.</summary>
    /// <param name="text">Any string.</param>
    /// <param name="language">Primary language subtag (BCP 47); without a stemmer for it words are folded only.</param>
    public static IReadOnlyList<string> Terms(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        var terms = new List<string>(text.Length / 6);
        Each(text, language, (term, _) => terms.Add(term));
        return terms;
    }

    /// <summary>The same terms with their places, for marking what a query found.</summary>
    public static IReadOnlyList<Term> TermsWithPlaces(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        var terms = new List<Term>(text.Length / 6);
        Each(text, language, (term, place) => terms.Add(new Term(term, place.Start, place.End)));
        return terms;
    }

    /// <summary>The stem of one word in <paramref name="language"/>, folded; the folded word itself where there is no rule.</summary>
    public static string Stem(string word, string language)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(language);
        Span<char> room = stackalloc char[Room];
        var stemmer = Stemmer.For(language);
        return StemCache.Stem(room[..Fold(word, stemmer, room)], room, stemmer);
    }

    /// <summary>Hands each term of <paramref name="text"/> to <paramref name="take"/>, with its place.</summary>
    internal static void Each(ReadOnlySpan<char> text, string language, Action<string, Word> take)
    {
        var stemmer = Stemmer.For(language);
        Span<char> room = stackalloc char[Room];
        Span<char> pair = stackalloc char[Room];
        var words = Tokenizer.Each(text);
        var more = words.MoveNext();
        while (more)
        {
            var word = words.Current;
            if (words.Alone)
            {
                more = Unparted(text, ref words, room, pair, take);
                continue;
            }

            var place = word;
            var length = Fold(text[word.Start..word.End], stemmer, room);
            var letters = IsSingle(word) ? 1 : 0;
            more = words.MoveNext();
            while (
                more
                && letters > 0
                && IsSingle(words.Current)
                && words.Current.Start == place.End + 1
                && text[place.End] == '.'
                && length < LongestTerm
            )
            {
                length += Fold(
                    text[words.Current.Start..words.Current.End],
                    stemmer,
                    room[length..]
                );
                place = new Word(place.Start, words.Current.End);
                letters++;
                more = words.MoveNext();
            }

            if (length > 0)
            {
                // Letters of an abbreviation are no inflected word.
                var term = StemCache.Stem(room[..length], room, letters > 1 ? null : stemmer);
                take(term, place);
            }
        }
    }

    private static bool IsSingle(Word word) => word.End - word.Start == 1;

    /// <summary>A run of an unparted script: each pair of neighbours, or the one character that stands by itself.</summary>
    private static bool Unparted(
        ReadOnlySpan<char> text,
        ref Tokenizer.Enumerator words,
        scoped Span<char> room,
        scoped Span<char> pair,
        Action<string, Word> take
    )
    {
        var before = words.Current;
        var beforeLength = Fold(text[before.Start..before.End], null, room);
        var paired = false;
        bool more;
        while ((more = words.MoveNext()) && words.Alone && words.Current.Start == before.End)
        {
            var word = words.Current;
            room[..beforeLength].CopyTo(pair);
            var length = Fold(text[word.Start..word.End], null, room);
            var added = Math.Min(length, LongestTerm - beforeLength);
            added -= added > 0 && char.IsHighSurrogate(room[added - 1]) ? 1 : 0;
            if (added > 0)
            {
                room[..added].CopyTo(pair[beforeLength..]);
                take(
                    StemCache.Stem(pair[..(beforeLength + added)], pair, null),
                    new Word(before.Start, word.End)
                );
                paired = true;
            }

            (before, beforeLength) = (word, length);
        }

        if (!paired && beforeLength > 0)
        {
            take(StemCache.Stem(room[..beforeLength], room, null), before);
        }

        return more;
    }

    /// <summary>Folds a word into <paramref name="into"/>, without its possessive or elided article; gives the length.</summary>
    private static int Fold(ReadOnlySpan<char> word, Stemmer? stemmer, Span<char> into)
    {
        if (stemmer is not null)
        {
            word = stemmer.WithoutClitics(word);
        }

        var length = 0;
        foreach (var c in word)
        {
            var folded = Folding.Fold(c);
            if (folded == '\0')
            {
                continue;
            }

            if (
                length == LongestTerm
                || (length == LongestTerm - 1 && char.IsHighSurrogate(folded))
                || length >= into.Length - 1
            )
            {
                break;
            }

            var (first, second) = Folding.Ligature(folded);
            if (first == '\0')
            {
                into[length++] = folded;
            }
            else
            {
                into[length++] = first;
                into[length++] = second;
            }
        }

        return Math.Min(length, LongestTerm);
    }
}
