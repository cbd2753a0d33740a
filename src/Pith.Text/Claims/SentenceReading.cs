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
        "nameWrong",
        "nameWrongTwo",
        "roleWrong",
    ];

    /// <summary>Names further apart than so many others did not change places.</summary>
    private const int PairReach = 6;

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

        Measure(source);
        Negation = new NegationFeatures(source, Sentence);
        Features = new float[Names.Length];
        SlotValues(Features);
        Judge(weights);
        Features[15] = source.Passage.IsSmall ? 1 : 0;
        Features[12] = QuoteRule.Missing(source, Sentence);
        Negation.Fill(Features.AsSpan(Own.Length, NegationFeatures.Count));
        var at = Own.Length + NegationFeatures.Count;
        WordingFeatures.Fill(source, Sentence, Features.AsSpan(at, WordingFeatures.Count));
        AlignmentFeatures.Fill(source, Sentence, Features.AsSpan(at + WordingFeatures.Count));
    }

    public ClaimSentence Sentence { get; }

    public List<SlotJudgement> Slots { get; } = [];

    /// <summary>What <see cref="NameFeatures"/> measures of each name that the source has.</summary>
    public List<(SlotJudgement Slot, float[] Features)> NameRows { get; } = [];

    /// <summary>What <see cref="PairFeatures"/> measures of each two names that the source has.</summary>
    public List<(SlotJudgement A, SlotJudgement B, float[] Features)> PairRows { get; } = [];

    /// <summary>The two names likeliest to have changed places, and how likely that is, from 0 to 1.</summary>
    public (float Chance, SlotJudgement A, SlotJudgement B)? Swapped { get; private set; }

    public NegationFeatures Negation { get; }

    public float[] Features { get; }

    /// <summary>One of <see cref="Features"/>, by its name.</summary>
    public float Feature(string name) => Features[Array.IndexOf(Names, name)];

    /// <summary>Fills in how likely names are wrong and pairs swapped, as <paramref name="weights"/> have learned it.</summary>
    public void Judge(FitWeights weights)
    {
        var (first, second, role) = (0f, 0f, 0f);
        Swapped = null;
        if (weights.Names is { } names)
        {
            foreach (var (slot, features) in NameRows)
            {
                slot.Wrong = slot.IsVouched ? 0 : names.Chance(features);
            }

            Vouch();
            foreach (var (slot, _) in NameRows)
            {
                (first, second) =
                    slot.Wrong > first
                        ? (slot.Wrong, first)
                        : (first, Math.Max(second, slot.Wrong));
            }
        }

        if (weights.Pairs is { } pairs)
        {
            foreach (var (a, b, features) in PairRows)
            {
                var chance = pairs.Chance(features);
                if (Swapped is null || chance > role)
                {
                    (role, Swapped) = (chance, (chance, a, b));
                }
            }
        }

        (Features[16], Features[17], Features[18]) = (first, second, role);
    }

    /// <summary>A name that the sentence has twice is right where its better place is; whether the two changed places is another question.</summary>
    private void Vouch()
    {
        foreach (var (slot, _) in NameRows)
        {
            if (slot.Slot.Claimed is not { InClaim: true, Things: { } things })
            {
                continue;
            }

            foreach (var (other, _) in NameRows)
            {
                if (other != slot && other.Slot.Claimed!.Things!.Any(things.Contains))
                {
                    slot.Wrong = other.Wrong = Math.Min(slot.Wrong, other.Wrong);
                }
            }
        }
    }

    private void Measure(SourceReading source)
    {
        var names = Slots.FindAll(s =>
            s.Slot.Kind == SlotKind.Name && !float.IsNegativeInfinity(s.Scores[0])
        );
        foreach (var name in names)
        {
            var features = new float[NameFeatures.Count];
            NameFeatures.Fill(source, Sentence, name, features);
            NameRows.Add((name, features));
        }

        for (var a = 0; a < names.Count; a++)
        {
            for (var b = a + 1; b < Math.Min(names.Count, a + PairReach); b++)
            {
                var features = new float[PairFeatures.Count];
                if (PairFeatures.Fill(source, Sentence, names[a], names[b], names.Count, features))
                {
                    if (PairFeatures.IsOtherVoice(features))
                    {
                        names[a].IsVouched = names[b].IsVouched = true;
                    }
                    else
                    {
                        PairRows.Add((names[a], names[b], features));
                    }
                }
            }
        }
    }

    private void SlotValues(Span<float> f)
    {
        f[2] = f[7] = f[10] = f[14] = 12;
        f[5] = 12;
        foreach (var (_, _, features) in PairRows)
        {
            f[5] = Math.Min(f[5], features[0]);
        }

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
            if (judged.Slot.Claimed is null || judged.IsVouched)
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
