namespace Pith.Tests.Site;

/// <summary>The B-cubed measure of a grouping against the true one (Bagga and Baldwin, 1998).</summary>
internal static class BCubed
{
    /// <summary>The harmonic mean of precision and recall, each averaged over the members of <paramref name="truth"/>.</summary>
    public static double F1<TTrue, TGot>(
        IReadOnlyDictionary<string, TTrue> truth,
        IReadOnlyDictionary<string, TGot> got
    )
        where TTrue : notnull
        where TGot : notnull
    {
        var trueGroups = truth
            .GroupBy(p => p.Value, p => p.Key)
            .ToDictionary(g => g.Key, g => g.ToHashSet(StringComparer.Ordinal));
        var gotGroups = got.GroupBy(p => p.Value, p => p.Key)
            .ToDictionary(g => g.Key, g => g.ToHashSet(StringComparer.Ordinal));
        var precision = truth.Keys.Average(k => Shared(k) / (double)gotGroups[got[k]].Count);
        var recall = truth.Keys.Average(k => Shared(k) / (double)trueGroups[truth[k]].Count);
        return 2 * precision * recall / (precision + recall);

        int Shared(string key) => trueGroups[truth[key]].Count(gotGroups[got[key]].Contains);
    }
}
