namespace Pith.Text.Claims;

/// <summary>A sentence of a claim with all that was measured of it against a source.</summary>
internal sealed class SentenceReading
{
    private static readonly string[] Own =
    [
        "nameMissing",
        "nameChance",
        "nameMargin",
        "nameContext",
        "names",
        "swapped",
        "numberMissing",
        "numberMargin",
        "numbers",
        "dateMissing",
        "dateMargin",
        "dates",
        "quoteMissing",
        "nameBroken",
        "nameMarginTwo",
        "small",
    ];

    /// <summary>What <see cref="Features"/> holds, in order.</summary>
    public static readonly string[] Names =
    [
        .. Own,
        .. NegationFeatures.Names,
        .. WordingFeatures.Names,
        .. AlignmentFeatures.Names,
    ];

    public SentenceReading(SourceReading source, Passage claim, int number, FitWeights weights)
    {
        Sentence = new ClaimSentence(source, claim, number);
        foreach (var slot in SlotReader.Read(source, Sentence))
        {
            Slots.Add(SlotJudgement.Of(source, Sentence, slot, weights.For(slot.Kind)));
        }

        for (var a = 0; a < Slots.Count; a++)
        {
            for (var b = a + 1; b < Slots.Count; b++)
            {
                if (
                    Slots[a].Slot.Kind == SlotKind.Name
                    && Slots[b].Slot.Kind == SlotKind.Name
                    && SlotJudgement.AgainstSwapped(Sentence, Slots[a], Slots[b]) is { } lead
                    && (Swapped is null || lead < Swapped.Value.Lead)
                )
                {
                    Swapped = (lead, Slots[a], Slots[b]);
                }
            }
        }

        Negation = new NegationFeatures(source, Sentence);
        Features = new float[Names.Length];
        SlotValues(Features);
        Features[15] = source.Passage.IsSmall ? 1 : 0;
        Features[12] = QuoteRule.Missing(source, Sentence);
        Negation.Fill(Features.AsSpan(Own.Length, NegationFeatures.Count));
        var at = Own.Length + NegationFeatures.Count;
        WordingFeatures.Fill(source, Sentence, Features.AsSpan(at, WordingFeatures.Count));
        AlignmentFeatures.Fill(source, Sentence, Features.AsSpan(at + WordingFeatures.Count));
    }

    public ClaimSentence Sentence { get; }

    public List<SlotJudgement> Slots { get; } = [];

    /// <summary>The two names that would gain most, or lose least, by changing places.</summary>
    public (float Lead, SlotJudgement A, SlotJudgement B)? Swapped { get; }

    public NegationFeatures Negation { get; }

    public float[] Features { get; }

    /// <summary>One of <see cref="Features"/>, by its name.</summary>
    public float Feature(string name) => Features[Array.IndexOf(Names, name)];

    private void SlotValues(Span<float> f)
    {
        f[2] = f[7] = f[10] = f[14] = 12;
        f[5] = Swapped?.Lead ?? 12;
        foreach (var judged in Slots)
        {
            var (missing, margin, count) = judged.Slot.Kind switch
            {
                SlotKind.Name => (0, 2, 4),
                SlotKind.Number => (6, 7, 8),
                _ => (9, 10, 11),
            };
            f[count]++;
            f[13] = judged.Slot.Broken ? 1 : f[13];
            f[missing] = Math.Max(
                f[missing],
                judged.Slot.Claimed is null ? Math.Max(0.3f, judged.Slot.Missing) : 0
            );
            if (judged.Slot.Claimed is null)
            {
                continue;
            }

            if (judged.Slot.Kind == SlotKind.Name)
            {
                f[14] = Math.Min(f[14], Math.Max(f[2], judged.Margin));
            }

            if (judged.Margin < f[margin])
            {
                f[margin] = judged.Margin;
                if (judged.Slot.Kind == SlotKind.Name)
                {
                    (f[1], f[3]) = (judged.LogChance, judged.Context);
                }
            }
        }
    }
}
