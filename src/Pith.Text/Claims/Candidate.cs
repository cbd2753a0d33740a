using Pith.Text.Names;

namespace Pith.Text.Claims;

/// <summary>Something of the source that could fill a slot of the claim: a thing that it names, a number, or a date, with all its places.</summary>
/// <param name="Places">Where it stands in the source.</param>
/// <param name="Kind">What a name stands for.</param>
/// <param name="IsClaimed">Whether it is what the claim has in the slot.</param>
/// <param name="InClaim">Whether the claim's sentence has it elsewhere too.</param>
/// <param name="SameUnit">Whether a number counts what the claim's counts, or a date says as much as the claim's (day, month, year).</param>
/// <param name="SameKind">Whether a number is of the claim's kind: money, share, count.</param>
/// <param name="Things">The things of the source that it is, for a name.</param>
internal sealed record Candidate(
    IReadOnlyList<Occurrence> Places,
    NameKind Kind,
    bool IsClaimed,
    bool InClaim,
    bool SameUnit,
    bool SameKind,
    IReadOnlyCollection<int>? Things = null
)
{
    /// <summary>Index of the first token of its first place that begins at <paramref name="token"/> or later; <see cref="int.MaxValue"/> where there is none.</summary>
    public int FirstFrom(int token)
    {
        var (low, high) = (0, Places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Places[middle].From < token ? (middle + 1, high) : (low, middle);
        }

        return low < Places.Count ? Places[low].From : int.MaxValue;
    }
}
