namespace Pith.Text.Comparing;

/// <summary>How much alike the words around two facts are: the cosine of their stems, rarer ones and nearer ones counting more.</summary>
internal sealed class Likeness
{
    private readonly Dictionary<string, float> _weights = new(StringComparer.Ordinal);

    public Likeness(IEnumerable<Fact> facts)
    {
        var (count, seen) = (0, new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var fact in facts)
        {
            count++;
            foreach (var stem in fact.Around.Keys)
            {
                seen[stem] = seen.GetValueOrDefault(stem) + 1;
            }
        }

        foreach (var (stem, times) in seen)
        {
            _weights[stem] = MathF.Log(1 + ((float)count / times));
        }
    }

    /// <summary>How many stems stand around both.</summary>
    public static int Shared(Fact a, Fact b) => a.Around.Keys.Count(b.Around.ContainsKey);

    /// <summary>From 0, nothing in common, to 1.</summary>
    public float Of(Fact a, Fact b)
    {
        var (both, ofA, ofB) = (0f, 0f, 0f);
        foreach (var (stem, near) in a.Around)
        {
            var weight = _weights[stem] * near;
            ofA += weight * weight;
            if (b.Around.TryGetValue(stem, out var other))
            {
                both += weight * _weights[stem] * other;
            }
        }

        foreach (var (stem, near) in b.Around)
        {
            var weight = _weights[stem] * near;
            ofB += weight * weight;
        }

        return both == 0 ? 0 : both / MathF.Sqrt(ofA * ofB);
    }
}
