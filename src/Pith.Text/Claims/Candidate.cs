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
);
