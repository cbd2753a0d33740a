using Pith.Text.Names;

namespace Pith.Text.Digests.Editing;

/// <summary>Whom "he", "she" or "the company" means, where the sentences before leave no choice.</summary>
internal sealed class Antecedents(Article article)
{
    // Farther back a pronoun's person has been named again, or is in doubt.
    private const int Farthest = 3;

    private List<(TextSpan Place, NamedThing Thing)>? _mentions;

    /// <summary>The one person the sentences before <paramref name="s"/> speak of, and where; null where that is not certain.</summary>
    public (string Name, TextSpan Place)? Person(int s, bool female)
    {
        for (var k = s - 1; k >= Math.Max(0, s - Farthest) && article.Places[k] >= 0; k--)
        {
            NamedThing? only = null;
            TextSpan place = default;
            foreach (var (at, thing) in In(k))
            {
                if (thing.Kind is not (NameKind.Person or NameKind.Other) || thing == only)
                {
                    continue;
                }

                if (only is not null)
                {
                    return null;
                }

                (only, place) = (thing, at);
            }

            if (only is not null)
            {
                return only.Kind == NameKind.Person && !IsOther(place, female)
                    ? (only.Name, place)
                    : null;
            }

            if (!SpeaksOf(k, female))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether a sentence names anyone before this place of the text.</summary>
    public bool NamesPersonBefore(int s, int place)
    {
        foreach (var (at, thing) in In(s))
        {
            if (thing.Kind is NameKind.Person or NameKind.Other && at.Start < place)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence names anyone a pronoun in it could mean.</summary>
    public bool NamesPerson(int s)
    {
        foreach (var (_, thing) in In(s))
        {
            if (thing.Kind is NameKind.Person or NameKind.Other)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The body that opens the sentence before <paramref name="s"/>, where that names no other.</summary>
    public (string Name, TextSpan Place)? Body(int s)
    {
        if (s == 0 || article.Places[s - 1] < 0)
        {
            return null;
        }

        NamedThing? only = null;
        TextSpan place = default;
        foreach (var (at, thing) in In(s - 1))
        {
            if (thing.Kind is NameKind.Place || thing == only)
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            (only, place) = (thing, at);
        }

        return
            only is { Kind: NameKind.Organisation } && place.Start == article.Sentence(s - 1).Start
            ? (only.Name, place)
            : null;
    }

    private IEnumerable<(TextSpan Place, NamedThing Thing)> In(int s)
    {
        _mentions ??= Mentions();
        var sentence = article.Sentence(s);
        var (low, high) = (0, _mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) =
                _mentions[middle].Place.Start < sentence.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < _mentions.Count && _mentions[low].Place.Start < sentence.End; low++)
        {
            yield return _mentions[low];
        }
    }

    private List<(TextSpan Place, NamedThing Thing)> Mentions()
    {
        var mentions = new List<(TextSpan Place, NamedThing Thing)>();
        foreach (var thing in NameFinder.Find(article.Document))
        {
            foreach (var place in thing.Mentions)
            {
                mentions.Add((place, thing));
            }
        }

        mentions.Sort((a, b) => a.Place.Start.CompareTo(b.Place.Start));
        return mentions;
    }

    /// <summary>Whether a title before the name speaks against the pronoun.</summary>
    private bool IsOther(TextSpan place, bool female)
    {
        var before = article.Text.AsSpan(0, place.Start).TrimEnd();
        ReadOnlySpan<string> titles = female
            ? ["Mr", "Mr.", "Sir", "Lord", "King"]
            : ["Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Lady", "Dame", "Queen"];
        foreach (var title in titles)
        {
            if (before.EndsWith(title, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence that names nobody goes on about the same person.</summary>
    private bool SpeaksOf(int s, bool female)
    {
        var chars = article.Chars(s);
        var opening = female ? "She " : "He ";
        return chars.StartsWith(opening, StringComparison.Ordinal);
    }
}
