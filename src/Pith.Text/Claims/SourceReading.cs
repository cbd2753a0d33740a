using Pith.Text.Names;

namespace Pith.Text.Claims;

/// <summary>All that the check knows of a source.</summary>
internal sealed class SourceReading
{
    /// <summary>How many words an aside may have, as news writes them.</summary>
    private const int LongestAside = 24;

    private readonly bool[] _nameStarts;
    private readonly bool[] _nameEnds;
    private readonly int[] _behind;
    private readonly byte[] _attributive;
    private readonly string?[] _prepositions;
    private readonly HashSet<long> _pairs;
    private readonly HashSet<(int, int, int)> _triples;

    public SourceReading(Document document)
    {
        Passage = new Passage(document);
        Index = new SourceIndex(Passage);
        Names = new NameIndex(Passage);
        _nameStarts = new bool[Passage.Tokens.Length];
        _nameEnds = new bool[Passage.Tokens.Length];
        _behind = new int[Passage.Tokens.Length];
        _attributive = new byte[Passage.Tokens.Length];
        _prepositions = new string?[Passage.Tokens.Length];
        Names.Carry(Passage);
        foreach (var place in Names.Everything)
        {
            if (place.To > place.From && !place.Carried)
            {
                _nameStarts[place.From] = true;
                _nameEnds[place.To - 1] = true;
            }
        }

        Quantities = [.. Passage.Quantities.Select(q => new Occurrence(q.From, q.To))];
        Dates = [.. Passage.Dates.Select(d => new Occurrence(d.From, d.To))];
        var ids = Index.Ids;
        _pairs = new HashSet<long>(ids.Length);
        _triples = new HashSet<(int, int, int)>(ids.Length);
        for (var i = 1; i < ids.Length; i++)
        {
            _pairs.Add(Pair(ids[i - 1], ids[i]));
            if (i > 1)
            {
                _triples.Add((ids[i - 2], ids[i - 1], ids[i]));
            }
        }
    }

    public Passage Passage { get; }

    /// <summary>Whether a sentence begins with a word for someone named before.</summary>
    public bool OpensWithPronoun(int sentence)
    {
        var first = Passage.FirstToken;
        for (var i = first[sentence]; i < Math.Min(first[sentence] + 3, first[sentence + 1]); i++)
        {
            if (
                Passage.Tokens[i].Form
                is "he"
                    or "she"
                    or "it"
                    or "they"
                    or "his"
                    or "her"
                    or "its"
                    or "their"
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Index of the token behind an aside that begins at a comma, dash or bracket right before <paramref name="token"/>: a
    /// clause that tells more of a name. <paramref name="token"/> itself where there is none.
    /// </summary>
    public int BehindAside(int token)
    {
        if (token <= 0 || token >= _behind.Length)
        {
            return token;
        }

        // Every check asks anew; two that answer at once write the same.
        if (_behind[token] == 0)
        {
            _behind[token] = FindBehindAside(token);
        }

        return _behind[token];
    }

    /// <summary>Whether the name that ends before a token only tells more of the noun that stands there.</summary>
    public bool IsAttributive(int token)
    {
        if (token <= 0 || token >= _attributive.Length)
        {
            return false;
        }

        if (_attributive[token] == 0)
        {
            _attributive[token] = (byte)(SlotFit.IsAttributive(Passage, token) ? 2 : 1);
        }

        return _attributive[token] == 2;
    }

    /// <summary>The preposition that governs a token; empty where there is none.</summary>
    public string Preposition(int token) =>
        _prepositions[token] ??= SlotFit.Preposition(
            Passage,
            token,
            Passage.FirstToken[Passage.SentenceOf[token]]
        );

    private int FindBehindAside(int token)
    {
        var tokens = Passage.Tokens;
        if (
            token <= 0
            || token >= tokens.Length
            || !IsMark(tokens[token - 1].End, tokens[token].Start)
        )
        {
            return token;
        }

        for (var i = token + 1; i < Math.Min(tokens.Length, token + LongestAside); i++)
        {
            if (Passage.SentenceOf[i] != Passage.SentenceOf[token])
            {
                break;
            }

            if (IsMark(tokens[i - 1].End, tokens[i].Start))
            {
                return i;
            }
        }

        return token;
    }

    private bool IsMark(int from, int to)
    {
        for (var i = from; i < Math.Min(to, from + 4); i++)
        {
            if (
                Passage.Text[i] is ',' or '(' or ')' or '–' or '—'
                || (Passage.Text[i] == '-' && to - from > 1)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name begins at a token, seen in the direction of <paramref name="side"/> (-1 from behind, 1 from before).</summary>
    public bool OpensName(int token, int side) => (side < 0 ? _nameEnds : _nameStarts)[token];

    public SourceIndex Index { get; }

    public NameIndex Names { get; }

    public Occurrence[] Quantities { get; }

    public Occurrence[] Dates { get; }

    public bool HasPair(int first, int second) => _pairs.Contains(Pair(first, second));

    public bool HasTriple(int first, int second, int third) =>
        _triples.Contains((first, second, third));

    /// <summary>The ids of a sentence's tokens.</summary>
    public ReadOnlySpan<int> IdsOf(int sentence)
    {
        var first = Passage.FirstToken;
        return Index.Ids.AsSpan(first[sentence]..first[sentence + 1]);
    }

    private static long Pair(int first, int second) => ((long)first << 32) | (uint)second;
}
