namespace Pith.Text.Claims;

/// <summary>Where each word of a prepared source stands.</summary>
internal sealed class SourceIndex
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly int[] _starts;
    private readonly int[] _positions;
    private readonly float[] _weights;

    public SourceIndex(Passage source)
    {
        var tokens = source.Tokens;
        Ids = new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!_ids.TryGetValue(tokens[i].Stem, out var id))
            {
                id = _ids.Count;
                _ids.Add(tokens[i].Stem, id);
            }

            Ids[i] = id;
        }

        _starts = new int[_ids.Count + 1];
        foreach (var id in Ids)
        {
            _starts[id + 1]++;
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        var fill = _starts.AsSpan(.._ids.Count).ToArray();
        _positions = new int[tokens.Length];
        for (var i = 0; i < Ids.Length; i++)
        {
            _positions[fill[Ids[i]]++] = i;
        }

        _weights = new float[_ids.Count];
        var sentences = Math.Max(1, source.Document.Sentences.Count);
        for (var id = 0; id < _weights.Length; id++)
        {
            _weights[id] = WeightOf(DistinctSentences(source, id), sentences);
        }

        UnknownWeight = WeightOf(0, sentences);
    }

    /// <summary>How many different stems there are.</summary>
    public int Count => _ids.Count;

    /// <summary>The id of each token's stem.</summary>
    public int[] Ids { get; }

    /// <summary>The weight of a word that the source does not have.</summary>
    public float UnknownWeight { get; }

    /// <summary>The id of a stem; -1 where the source does not have it.</summary>
    public int IdOf(string stem) => _ids.TryGetValue(stem, out var id) ? id : -1;

    /// <summary>The positions of a stem, in order.</summary>
    public ReadOnlySpan<int> Positions(int id) =>
        id < 0 ? [] : _positions.AsSpan(_starts[id].._starts[id + 1]);

    public float Weight(int id) => id < 0 ? UnknownWeight : _weights[id];

    private int DistinctSentences(Passage source, int id)
    {
        var (count, last) = (0, -1);
        foreach (var position in Positions(id))
        {
            var sentence = source.SentenceOf[position];
            count += sentence == last ? 0 : 1;
            last = sentence;
        }

        return count;
    }

    private static float WeightOf(int with, int all) =>
        (float)Math.Log((all + 1.0) / (with + 0.5)) + 0.2f;
}
