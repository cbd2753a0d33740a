namespace Pith.Text.Claims;

/// <summary>How one sentence of a claim lies over the sentences of the source.</summary>
internal sealed class Alignment
{
    private readonly Dictionary<int, float> _overlap = [];
    private readonly SourceReading _source;
    private readonly List<(int Id, float Weight)> _terms = [];

    public Alignment(SourceReading source, Passage claim, int sentence)
    {
        _source = source;
        var (all, seen) = (0f, new HashSet<string>(StringComparer.Ordinal));
        var had = 0f;
        for (var i = claim.FirstToken[sentence]; i < claim.FirstToken[sentence + 1]; i++)
        {
            var token = claim.Tokens[i];
            if (!token.Content || !seen.Add(token.Stem))
            {
                continue;
            }

            var id = source.Index.IdOf(token.Stem);
            var weight = source.Index.Weight(id);
            all += weight;
            if (id < 0)
            {
                Missing.Add(token);
                continue;
            }

            had += weight;
            _terms.Add((id, weight));
            var last = -1;
            foreach (var position in source.Index.Positions(id))
            {
                var at = source.Passage.SentenceOf[position];
                if (at != last)
                {
                    _overlap[at] = _overlap.GetValueOrDefault(at) + weight;
                    last = at;
                }
            }
        }

        Total = all;
        Coverage = all > 0 ? had / all : 1;
    }

    public float Total { get; }

    /// <summary>Share of the content words, by weight, that the source has anywhere.</summary>
    public float Coverage { get; }

    public List<Token> Missing { get; } = [];

    /// <summary>The sentence with the largest overlap; -1 where there is none.</summary>
    public int Top => _overlap.Count == 0 ? -1 : _overlap.MaxBy(o => (o.Value, -o.Key)).Key;

    /// <summary>Up to <paramref name="most"/> sentences that together have the most of the claim's words.</summary>
    public IEnumerable<int> Best(int most)
    {
        var left = new HashSet<int>(_terms.Select(t => t.Id));
        var weights = _terms.ToDictionary(t => t.Id, t => t.Weight);
        var candidates = _overlap
            .OrderByDescending(o => o.Value)
            .ThenBy(o => o.Key)
            .Take(12)
            .Select(o => o.Key)
            .ToList();
        for (var n = 0; n < most && candidates.Count > 0; n++)
        {
            var (best, gain) = (-1, 0f);
            foreach (var candidate in candidates)
            {
                var sum = TermsOf(candidate).Where(left.Contains).Distinct().Sum(id => weights[id]);
                if (sum > gain)
                {
                    (best, gain) = (candidate, sum);
                }
            }

            if (best < 0 || (n > 0 && gain < 0.12f * Total))
            {
                yield break;
            }

            left.ExceptWith(TermsOf(best));
            candidates.Remove(best);
            yield return best;
        }
    }

    private ReadOnlySpan<int> Slice(int sentence)
    {
        var first = _source.Passage.FirstToken;
        return _source.Index.Ids.AsSpan(first[sentence]..first[sentence + 1]);
    }

    private int[] TermsOf(int sentence) => Slice(sentence).ToArray();
}
