using System.Collections.Frozen;
using Pith.Text.Names;

namespace Pith.Text.Claims;

/// <summary>What a source names, by its words, its initials and its countries.</summary>
internal sealed class NameIndex
{
    private static readonly FrozenSet<string> Small =
        "of the and for de la du des et von der und y del".Split(' ').ToFrozenSet();

    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);

    // Two words of which one is the other with an ending of at most two letters are forms of one, if they are not short.
    private const int EndingFrom = 5;
    private const int LongestEnding = 2;

    private readonly Dictionary<string, List<string>> _byBeginning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byAcronym = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byInitials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byPlace = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Occurrence>> _loosePlaces = new(
        StringComparer.Ordinal
    );
    private readonly Occurrence[][] _places;
    private readonly string[][] _words;

    public NameIndex(Passage source)
    {
        _places = new Occurrence[source.Things.Count][];
        _words = new string[source.Things.Count][];
        for (var t = 0; t < source.Things.Count; t++)
        {
            var thing = source.Things[t];
            _places[t] =
            [
                .. thing
                    .Mentions.Select(m => OccurrenceOf(source, m))
                    .Where(o => o.To > o.From && SaysSomething(source, o)),
            ];
            _words[t] =
            [
                .. TokenScanner.Scan(thing.Name, source.Document.Language).Select(w => w.Form),
            ];
            foreach (var place in _places[t])
            {
                for (var i = place.From; i < place.To; i++)
                {
                    AddWord(source.Tokens[i], t);
                }
            }

            foreach (var form in thing.Forms)
            {
                if (Countries.Of(form) is { } country)
                {
                    Add(_byPlace, country, t);
                }

                foreach (var initials in Initials(form))
                {
                    Add(_byInitials, initials, t);
                }

                if (LooksLikeAcronym(form))
                {
                    Add(_byAcronym, Letters(form), t);
                }
            }
        }

        // A source without capitals names its countries all the same.
        for (var i = 0; i < source.Tokens.Length; i++)
        {
            if (
                source.Tokens[i].Form.Length > 2
                && Countries.Of(source.Tokens[i].Form) is { } country
            )
            {
                (
                    _loosePlaces.TryGetValue(country, out var list)
                        ? list
                        : _loosePlaces[country] = []
                ).Add(new Occurrence(i, i + 1));
            }
        }
    }

    /// <summary>Whether a word is part of a name of the source.</summary>
    public bool IsNameWord(string form) => _byWord.ContainsKey(form);

    /// <summary>Places where the source names what <paramref name="form"/>, of the claim's <paramref name="words"/>, stands for.</summary>
    public List<Occurrence> Find(string form, ReadOnlySpan<Token> words, HashSet<int> things)
    {
        if (Countries.Of(form) is { } country && form is not ("us" or "Us"))
        {
            AddAll(_byPlace, country, things);
        }

        if (LooksLikeAcronym(form))
        {
            AddAll(_byInitials, Letters(form), things);
        }

        foreach (var initials in Initials(form))
        {
            AddAll(_byAcronym, initials, things);
        }

        AddByWords(words, things);
        AddShorterAndLonger(things);
        var found = things.SelectMany(t => _places[t]).ToList();
        if (
            found.Count == 0
            && Countries.Of(form) is { } land
            && _loosePlaces.TryGetValue(land, out var loose)
        )
        {
            found.AddRange(loose);
        }

        found.Sort((a, b) => a.From.CompareTo(b.From));
        return found;
    }

    /// <summary>Adds the places where a pronoun or a description stands for a thing. A guess, and marked as such.</summary>
    public void Carry(Passage source)
    {
        var carried = new CarriedNames(source, _places).Find();
        for (var t = 0; t < _places.Length; t++)
        {
            if (carried[t] is { } more)
            {
                _places[t] = [.. _places[t].Concat(more).OrderBy(p => p.From)];
            }
        }
    }

    /// <summary>Every place where the source names something.</summary>
    public IEnumerable<Occurrence> Everything => _places.SelectMany(p => p);

    /// <summary>Every thing that is not among <paramref name="things"/>, by its number.</summary>
    public IEnumerable<int> OtherThings(HashSet<int> things) =>
        Enumerable.Range(0, _places.Length).Where(t => !things.Contains(t));

    /// <summary>The places of a thing, by its number.</summary>
    public IReadOnlyList<Occurrence> PlacesOf(int thing) => _places[thing];

    /// <summary>Every place where the source names something that is not among <paramref name="things"/>.</summary>
    public List<Occurrence> Others(HashSet<int> things)
    {
        var others = new List<Occurrence>();
        for (var t = 0; t < _places.Length; t++)
        {
            if (!things.Contains(t))
            {
                others.AddRange(_places[t]);
            }
        }

        return others;
    }

    private void AddByWords(ReadOnlySpan<Token> words, HashSet<int> things)
    {
        HashSet<int>? all = null;
        foreach (var word in words)
        {
            if (!word.Content)
            {
                continue;
            }

            var having = Having(word);
            if (having.Count == 0)
            {
                return;
            }

            if (all is null)
            {
                all = [.. having];
            }
            else
            {
                all.IntersectWith(having);
            }
        }

        if (all is not null)
        {
            things.UnionWith(all);
        }
    }

    /// <summary>"Newcastle" beside "Newcastle United", "Bush" beside "Laura Bush": they may be one, so neither speaks against the other.</summary>
    private void AddShorterAndLonger(HashSet<int> things)
    {
        foreach (var thing in things.ToArray())
        {
            var words = _words[thing];
            if (words.Length == 0)
            {
                continue;
            }

            foreach (var edge in (ReadOnlySpan<string>)[words[0], words[^1]])
            {
                foreach (var other in _byWord.GetValueOrDefault(edge) ?? [])
                {
                    var (shorter, longer) =
                        _words[other].Length < words.Length
                            ? (_words[other], words)
                            : (words, _words[other]);
                    if (
                        shorter.Length > 0
                        && shorter.Length < longer.Length
                        && (
                            longer.AsSpan(..shorter.Length).SequenceEqual(shorter)
                            || (
                                shorter.Length == 1
                                && longer.Length <= 3
                                && longer[^1] == shorter[0]
                            )
                        )
                    )
                    {
                        things.Add(other);
                    }
                }
            }
        }
    }

    /// <summary>The things that have a word, or one that differs from it in its ending alone: Democrat, Democrats, Democratic.</summary>
    private HashSet<int> Having(Token word)
    {
        var form = word.Form;
        var having = new HashSet<int>();
        foreach (var other in _byStem.GetValueOrDefault(word.Stem) ?? [])
        {
            having.UnionWith(_byWord[other]);
        }

        if (_byWord.TryGetValue(form, out var exact))
        {
            having.UnionWith(exact);
        }

        if (
            form.Length < EndingFrom
            || !_byBeginning.TryGetValue(form[..EndingFrom], out var alike)
        )
        {
            return having;
        }

        foreach (var other in alike)
        {
            var (shorter, longer) = other.Length < form.Length ? (other, form) : (form, other);
            if (
                longer.Length - shorter.Length <= LongestEnding
                && longer.StartsWith(shorter, StringComparison.Ordinal)
            )
            {
                having.UnionWith(_byWord[other]);
            }
        }

        return having;
    }

    /// <summary>"We" and "She" at the start of a quotation name nothing.</summary>
    private static bool SaysSomething(Passage source, Occurrence place)
    {
        for (var i = place.From; i < place.To; i++)
        {
            if (source.Tokens[i].Content)
            {
                return true;
            }
        }

        return false;
    }

    private static Occurrence OccurrenceOf(Passage source, TextSpan span)
    {
        var from = source.TokenAt(span.Start);
        var to = from;
        while (to < source.Tokens.Length && source.Tokens[to].Start < span.End)
        {
            to++;
        }

        return new Occurrence(from, to);
    }

    private void AddWord(Token token, int thing)
    {
        var form = token.Form;
        if (!_byWord.ContainsKey(form) && form.Length >= EndingFrom)
        {
            var beginning = form[..EndingFrom];
            (
                _byBeginning.TryGetValue(beginning, out var list)
                    ? list
                    : _byBeginning[beginning] = []
            ).Add(form);
        }

        if (!_byWord.ContainsKey(form) && form.Length > 3)
        {
            (_byStem.TryGetValue(token.Stem, out var same) ? same : _byStem[token.Stem] = []).Add(
                form
            );
        }

        Add(_byWord, form, thing);
    }

    private static void AddAll(Dictionary<string, List<int>> index, string key, HashSet<int> things)
    {
        if (index.TryGetValue(key, out var list))
        {
            things.UnionWith(list);
        }
    }

    private static void Add(Dictionary<string, List<int>> index, string key, int thing)
    {
        var list = index.TryGetValue(key, out var known) ? known : index[key] = [];
        if (list.Count == 0 || list[^1] != thing)
        {
            list.Add(thing);
        }
    }

    private static bool LooksLikeAcronym(string form) =>
        form.Length is >= 2 and <= 8 && !form.Contains(' ') && form.Count(char.IsUpper) >= 2;

    private static IEnumerable<string> Initials(string form)
    {
        var words = form.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
        {
            yield break;
        }

        yield return Of(words);
        var strong = words.Where(w => !Small.Contains(w)).ToArray();
        if (strong.Length > 1 && strong.Length < words.Length)
        {
            yield return Of(strong);
        }

        static string Of(string[] words) =>
            string.Concat(words.Select(w => char.ToLowerInvariant(w[0])));
    }

    private static string Letters(string form) =>
        string.Concat(form.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
