namespace Pith.Text.Claims;

/// <summary>One sentence of a claim laid over the source: what each of its words is there, and which of the source's sentences have how much of it.</summary>
internal sealed class ClaimSentence
{
    // A sentence beside the best one may hold the rest of what is claimed, but says less by it.
    private const float Beside = 0.5f;

    private readonly SourceReading _source;
    private readonly float[] _overlap;
    private readonly int[] _stems;
    private readonly int[] _uses;
    private readonly bool[] _first;
    private readonly bool[] _has;

    public ClaimSentence(SourceReading source, Passage claim, int number)
    {
        _source = source;
        Claim = claim;
        Number = number;
        From = claim.FirstToken[number];
        To = claim.FirstToken[number + 1];
        Ids = new int[To - From];
        Weights = new float[To - From];
        _stems = new int[To - From];
        _uses = new int[To - From];
        _first = new bool[To - From];
        _has = new bool[source.Index.Count];
        var stems = new Dictionary<string, int>(StringComparer.Ordinal);
        _overlap = new float[Math.Max(1, source.Passage.Document.Sentences.Count)];
        for (var i = 0; i < Ids.Length; i++)
        {
            var token = claim.Tokens[From + i];
            if (!stems.TryGetValue(token.Stem, out _stems[i]))
            {
                _stems[i] = stems.Count;
                stems.Add(token.Stem, stems.Count);
                _first[i] = true;
            }

            _uses[_stems[i]]++;
            Ids[i] = source.Index.IdOf(token.Stem);
            if (Ids[i] >= 0)
            {
                _has[Ids[i]] = true;
            }

            Weights[i] = token.Content ? source.Index.Weight(Ids[i]) : 0;
            if (token.Content && _first[i])
            {
                Total += Weights[i];
                Known += Ids[i] < 0 ? 0 : Weights[i];
                AddOverlap(_overlap, Ids[i], Weights[i]);
            }
        }
    }

    public Passage Claim { get; }

    public int Number { get; }

    /// <summary>Index of its first token in the claim.</summary>
    public int From { get; }

    /// <summary>Index behind its last token.</summary>
    public int To { get; }

    public int Length => To - From;

    /// <summary>The source's id of each token's stem; -1 where the source lacks it.</summary>
    public int[] Ids { get; }

    /// <summary>What each token weighs; 0 for function words.</summary>
    public float[] Weights { get; }

    /// <summary>The weight of all its different content words.</summary>
    public float Total { get; }

    /// <summary>The weight of those that the source has.</summary>
    public float Known { get; }

    public ReadOnlySpan<float> Overlap => _overlap;

    /// <summary>Whether it has the source's stem of this id.</summary>
    public bool Has(int id) => _has[id];

    public bool IsContent(int i) => Weights[i] > 0;

    /// <summary>Whether no earlier token of the sentence has the same stem.</summary>
    public bool FirstUse(int i) => _first[i];

    /// <summary>How often the sentence has the stem of a token.</summary>
    public int Uses(int i) => _uses[_stems[i]];

    /// <summary>Whether the stem of a token stands outside a part of the sentence too.</summary>
    public bool UsedOutside(int i, int from, int to)
    {
        var inside = 0;
        for (var k = from; k < to; k++)
        {
            inside += _stems[k] == _stems[i] ? 1 : 0;
        }

        return inside < Uses(i);
    }

    /// <summary>The source's sentence with the most of this one; -1 where none has any.</summary>
    public int Top()
    {
        var best = -1;
        for (var s = 0; s < _overlap.Length; s++)
        {
            if (_overlap[s] > 0 && (best < 0 || _overlap[s] > _overlap[best]))
            {
                best = s;
            }
        }

        return best;
    }

    /// <summary>The overlap without the words from <paramref name="from"/> to <paramref name="to"/>, into <paramref name="into"/>; returns the weight left.</summary>
    public float OverlapWithout(int from, int to, Span<float> into)
    {
        _overlap.CopyTo(into);
        var total = Total;
        for (var i = from; i < to; i++)
        {
            if (IsContent(i) && !UsedOutside(i, from, to) && FirstInside(i, from))
            {
                total -= Weights[i];
                AddOverlap(into, Ids[i], -Weights[i]);
            }
        }

        return total;
    }

    /// <summary>What a window around a sentence has: itself, and the better of its neighbours at half.</summary>
    public static float Window(ReadOnlySpan<float> overlap, int sentence)
    {
        var beside = 0f;
        if (sentence > 0)
        {
            beside = overlap[sentence - 1];
        }

        if (sentence + 1 < overlap.Length)
        {
            beside = Math.Max(beside, overlap[sentence + 1]);
        }

        return overlap[sentence] + (Beside * Math.Max(0, beside - (Beside * overlap[sentence])));
    }

    /// <summary>Up to <paramref name="most"/> of the source's sentences that together have the most of this one, best first.</summary>
    public List<int> Best(int most)
    {
        var chosen = new List<int>(most);
        var left = new HashSet<int>();
        for (var i = 0; i < Ids.Length; i++)
        {
            if (IsContent(i) && Ids[i] >= 0)
            {
                left.Add(Ids[i]);
            }
        }

        while (chosen.Count < most)
        {
            var (best, gain) = (-1, 0f);
            for (var s = 0; s < _overlap.Length; s++)
            {
                if (_overlap[s] <= gain || chosen.Contains(s))
                {
                    continue;
                }

                var sum = chosen.Count == 0 ? _overlap[s] : Gain(s, left);
                if (sum > gain)
                {
                    (best, gain) = (s, sum);
                }
            }

            if (best < 0 || (chosen.Count > 0 && gain < 0.12f * Total))
            {
                break;
            }

            chosen.Add(best);
            foreach (var id in _source.IdsOf(best))
            {
                left.Remove(id);
            }
        }

        return chosen;
    }

    private float Gain(int sentence, HashSet<int> left)
    {
        var (sum, seen) = (0f, new HashSet<int>());
        foreach (var id in _source.IdsOf(sentence))
        {
            if (left.Contains(id) && seen.Add(id))
            {
                sum += _source.Index.Weight(id);
            }
        }

        return sum;
    }

    private bool FirstInside(int i, int from)
    {
        for (var k = from; k < i; k++)
        {
            if (_stems[k] == _stems[i])
            {
                return false;
            }
        }

        return true;
    }

    private void AddOverlap(Span<float> overlap, int id, float weight)
    {
        var last = -1;
        foreach (var position in _source.Index.Positions(id))
        {
            var sentence = _source.Passage.SentenceOf[position];
            if (sentence != last)
            {
                overlap[sentence] += weight;
                last = sentence;
            }
        }
    }
}
