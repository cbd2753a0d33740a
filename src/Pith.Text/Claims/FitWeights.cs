namespace Pith.Text.Claims;

/// <summary>What each measure of <see cref="SlotFit"/> counts, for names, numbers and dates; and when a name, or a pair of names, is wrong.</summary>
/// <param name="Name">The weights for names, in the order of <see cref="SlotFit.Names"/>.</param>
/// <param name="Number">The weights for numbers.</param>
/// <param name="Date">The weights for dates.</param>
/// <param name="Names">The chance that a name is in the wrong place, by <see cref="NameFeatures"/>; null while that is learned.</param>
/// <param name="Pairs">The chance that two names have changed places, by <see cref="PairFeatures"/>; null while that is learned.</param>
internal sealed record FitWeights(
    float[] Name,
    float[] Number,
    float[] Date,
    BoostedTrees? Names = null,
    BoostedTrees? Pairs = null
)
{
    public ReadOnlySpan<float> For(SlotKind kind) =>
        kind switch
        {
            SlotKind.Name => Name,
            SlotKind.Number => Number,
            _ => Date,
        };
}
