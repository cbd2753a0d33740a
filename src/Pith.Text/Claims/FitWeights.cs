namespace Pith.Text.Claims;

/// <summary>What each measure of <see cref="SlotFit"/> counts, for names, numbers and dates.</summary>
internal sealed record FitWeights(float[] Name, float[] Number, float[] Date)
{
    public ReadOnlySpan<float> For(SlotKind kind) =>
        kind switch
        {
            SlotKind.Name => Name,
            SlotKind.Number => Number,
            _ => Date,
        };
}
