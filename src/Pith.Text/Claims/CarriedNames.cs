using Pith.Text.Digests.Editing;
using Pith.Text.Names;

namespace Pith.Text.Claims;

/// <summary>
/// Where a source means a thing without naming it: by a pronoun ("it"), by the noun of its name ("the park" for Mole
/// National Park), or by what it is ("the company", "the striker"). Each guess goes to the things named last that fit.
/// </summary>
internal sealed class CarriedNames(Passage source, Occurrence[][] places)
{
    /// <summary>How many words a description may have behind its article.</summary>
    private const int LongestDescription = 3;

    /// <summary>Back to how many tokens before a pronoun a name may stand.</summary>
    private const int Reach = 120;

    private readonly List<Occurrence>?[] _carried = new List<Occurrence>?[places.Length];
    private readonly Dictionary<string, int> _byNoun = new(StringComparer.Ordinal);
    private readonly (int Thing, int At)[] _latest = new (int, int)[5];
    private (int Thing, int At) _subject = (-1, 0);
    private int _foremost = -1;

    public List<Occurrence>?[] Find()
    {
        var at = new List<(int From, int Thing)>();
        var most = 0;
        for (var t = 0; t < places.Length; t++)
        {
            at.AddRange(places[t].Select(p => (p.From, t)));
            if (source.Things[t].Kind == NameKind.Person && places[t].Length > most)
            {
                (most, _foremost) = (places[t].Length, t);
            }
        }

        at.Sort();
        Array.Fill(_latest, (-1, 0));
        var (next, sentence, opened) = (0, -1, false);
        for (var i = 0; i < source.Tokens.Length; i++)
        {
            if (source.SentenceOf[i] != sentence)
            {
                (sentence, opened) = (source.SentenceOf[i], false);
            }

            while (next < at.Count && at[next].From <= i)
            {
                var thing = at[next++].Thing;
                _latest[(int)source.Things[thing].Kind] = (thing, i);
                if (!opened)
                {
                    (_subject, opened) = ((thing, i), true);
                }

                var words = source.Things[thing].Name;
                var last = words.LastIndexOf(' ');
                if (last > 0)
                {
                    _byNoun[words[(last + 1)..].ToLowerInvariant()] = thing;
                }
            }

            opened |= Means(i);
        }

        return _carried;
    }

    /// <summary>Adds what the token at <paramref name="i"/> may stand for; tells whether it stands for anything.</summary>
    private bool Means(int i)
    {
        switch (source.Tokens[i].Form)
        {
            case "he" or "she":
                return Add(i, i + 1, NameKind.Person);
            case "it":
                return Add(i, i + 1, NameKind.Organisation, NameKind.Product, NameKind.Place);
            case "they":
                return Add(i, i + 1, NameKind.Organisation);
            case "the":
                return Description(i);
            default:
                return false;
        }
    }

    private bool Description(int i)
    {
        var end = Math.Min(source.Tokens.Length, i + 1 + LongestDescription);
        for (var k = i + 1; k < end; k++)
        {
            var token = source.Tokens[k];
            if (
                token.Start - source.Tokens[k - 1].End != 1
                || !token.Content
                || token.Is(TokenTraits.Number)
            )
            {
                return false;
            }

            if (token.Is(TokenTraits.Capital))
            {
                continue;
            }

            if (_byNoun.TryGetValue(token.Form, out var thing))
            {
                Mark(thing, i, k + 1);
                return true;
            }

            if ((EnglishLexicon.Of(token.Form) & WordClass.Person) != WordClass.None)
            {
                return Add(i, k + 1, NameKind.Person);
            }

            switch (token.Form)
            {
                case "country" or "city" or "town" or "state" or "island" or "nation" or "region":
                    return Add(i, k + 1, NameKind.Place);
                case "company"
                or "firm"
                or "club"
                or "team"
                or "bank"
                or "group"
                or "agency"
                or "party"
                or "side"
                or "charity"
                or "organisation"
                or "organization":
                    return Add(i, k + 1, NameKind.Organisation);
            }
        }

        return false;
    }

    private bool Add(int from, int to, params ReadOnlySpan<NameKind> kinds)
    {
        var first = -1;
        if (Fits(_subject, from, kinds))
        {
            first = _subject.Thing;
            Mark(first, from, to);
            // What opened this sentence or the one before is meant, not whatever else was named.
            if (source.SentenceOf[from] - source.SentenceOf[_subject.At] <= 1)
            {
                return true;
            }
        }

        var second = -1;
        foreach (var kind in kinds)
        {
            var (thing, at) = _latest[(int)kind];
            if (thing != first && Fits((thing, at), from, kinds))
            {
                second = thing;
                Mark(thing, from, to);
            }
        }

        // News that speaks of one person speaks of that one again.
        if (
            kinds[0] == NameKind.Person
            && _foremost >= 0
            && _foremost != first
            && _foremost != second
            && places[_foremost][0].From < from
        )
        {
            Mark(_foremost, from, to);
        }

        return first >= 0 || second >= 0;
    }

    private bool Fits((int Thing, int At) named, int from, ReadOnlySpan<NameKind> kinds) =>
        named.Thing >= 0
        && from - named.At < Reach
        && source.Things[named.Thing].Kind is var kind
        && (kind == NameKind.Other || kinds.Contains(kind));

    private void Mark(int thing, int from, int to) =>
        (_carried[thing] ??= []).Add(new Occurrence(from, to, Carried: true));
}
