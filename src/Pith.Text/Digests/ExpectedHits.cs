namespace Pith.Text.Digests;

/// <summary>
/// How many words, and pairs of words, of a growing set of candidates an editor's summary can be expected to have. A word's
/// first use counts its chance, its second the chance that the summary has it twice. What was added last can be undone.
/// </summary>
internal sealed class ExpectedHits
{
    private readonly float[] _best;
    private readonly int[] _times;
    private readonly float[] _bestPair;
    private readonly Dictionary<Candidate, int[]> _pairs;
    private readonly List<Change> _changes = new(256);

    public ExpectedHits(Article article, List<Candidate> candidates)
    {
        _best = new float[article.Counts.Length];
        _times = new int[article.Counts.Length];
        _pairs = new Dictionary<Candidate, int[]>(candidates.Count);
        var numbers = new Dictionary<long, int>();
        foreach (var c in candidates)
        {
            var pairs = new int[c.Pairs.Length];
            for (var k = 0; k < pairs.Length; k++)
            {
                var key = PairChances.Key(c.Ids[k], c.Ids[k + 1]);
                if (!numbers.TryGetValue(key, out pairs[k]))
                {
                    pairs[k] = numbers.Count;
                    numbers.Add(key, pairs[k]);
                }
            }

            _pairs.Add(c, pairs);
        }

        _bestPair = new float[numbers.Count];
    }

    public float Words { get; private set; }

    public int WordCount { get; private set; }

    public float Pairs { get; private set; }

    public int PairCount { get; private set; }

    /// <summary>Where <see cref="Undo"/> can go back to.</summary>
    public int Mark => _changes.Count;

    public void Add(Candidate c)
    {
        // The sums are kept with the first change, so that undoing gives them back exactly.
        _changes.Add(new Change(-1, WordCount, Words, PairCount, Pairs));
        for (var k = 0; k < c.Ids.Length; k++)
        {
            var id = c.Ids[k];
            var (before, times) = (_best[id], _times[id]);
            _changes.Add(new Change(id, times, before, 0, 0));
            var chance = MathF.Max(c.Chances[k], before);
            Words += chance - before;
            if (times == 1)
            {
                Words += Twice(chance);
            }

            _best[id] = chance;
            _times[id] = times + 1;
        }

        WordCount += c.Ids.Length;
        var pairs = _pairs[c];
        for (var k = 0; k < pairs.Length; k++)
        {
            ref var best = ref _bestPair[pairs[k]];
            if (c.Pairs[k] > best)
            {
                _changes.Add(new Change(-2, pairs[k], best, 0, 0));
                Pairs += c.Pairs[k] - best;
                best = c.Pairs[k];
            }
        }

        PairCount += pairs.Length;
    }

    /// <summary>Goes back to where <see cref="Mark"/> was <paramref name="mark"/>.</summary>
    public void Undo(int mark)
    {
        for (var i = _changes.Count - 1; i >= mark; i--)
        {
            var change = _changes[i];
            switch (change.Id)
            {
                case -1:
                    (WordCount, Words, PairCount, Pairs) = (
                        change.Number,
                        change.Value,
                        change.Count,
                        change.Sum
                    );
                    break;
                case -2:
                    _bestPair[change.Number] = change.Value;
                    break;
                default:
                    (_times[change.Id], _best[change.Id]) = (change.Number, change.Value);
                    break;
            }
        }

        _changes.RemoveRange(mark, _changes.Count - mark);
    }

    /// <summary>Were counts Poisson, the chance of two or more where that of one or more is <paramref name="once"/>.</summary>
    private static float Twice(float once)
    {
        var none = MathF.Max(1 - once, 1e-4f);
        return MathF.Max(0, 1 - (none * (1 - MathF.Log(none))));
    }

    /// <summary>What a change replaced: the sums (-1), a pair (-2), or the word of this id.</summary>
    private readonly record struct Change(int Id, int Number, float Value, int Count, float Sum);
}
