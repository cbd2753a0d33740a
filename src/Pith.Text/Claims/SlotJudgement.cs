using Pith.Text.Names;

namespace Pith.Text.Claims;

/// <summary>How what a claim has in a slot compares with everything else of its sort in the source.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Fit">How places fit it.</param>
/// <param name="Scores">The fit of what is claimed, then of each other candidate; negative infinity where there is no place.</param>
/// <param name="Places">The best place of each.</param>
internal sealed record SlotJudgement(Slot Slot, SlotFit Fit, float[] Scores, Occurrence[] Places)
{
    /// <summary>Share of the slot's context that one sentence of the source has, from 0 to 1.</summary>
    public float Context => Fit.Context;

    /// <summary>The chance that a name is in the wrong place, from 0 to 1; 0 for numbers and dates, and where the source does not have the name.</summary>
    public float Wrong { get; set; }

    /// <summary>Whether the source says the same of this name in the other voice, so that its place tells nothing.</summary>
    public bool IsVouched { get; set; }

    /// <summary>Lead of what is claimed over the best other candidate; negative where another fits better.</summary>
    public float Margin => Rival < 0 ? Limit : Math.Clamp(Scores[0] - Scores[Rival], -Limit, Limit);

    /// <summary>The same over the best of what the claim's sentence has elsewhere.</summary>
    public float MarginInClaim
    {
        get
        {
            var best = float.NegativeInfinity;
            for (var i = 1; i < Scores.Length; i++)
            {
                best = Slot.Others[i - 1].InClaim ? Math.Max(best, Scores[i]) : best;
            }

            return float.IsNegativeInfinity(best) || float.IsNegativeInfinity(Scores[0])
                ? Limit
                : Math.Clamp(Scores[0] - best, -Limit, Limit);
        }
    }

    private const float Limit = 12;
    private const float ClearLead = 1.5f;

    /// <summary>Index of the best other candidate in <see cref="Scores"/>; -1 where there is none.</summary>
    public int Rival
    {
        get
        {
            var best = -1;
            for (var i = 1; i < Scores.Length; i++)
            {
                // What the claim has elsewhere is no rival here, unless the two changed places, which is measured apart.
                if (!Slot.Others[i - 1].InClaim && (best < 0 || Scores[i] > Scores[best]))
                {
                    best = i;
                }
            }

            return best;
        }
    }

    /// <summary>Whether one other candidate fits clearly better than all the rest, so that it may be named as what the source has.</summary>
    public bool IsRivalClear
    {
        get
        {
            var rival = Rival;
            if (rival < 0)
            {
                return false;
            }

            for (var i = 1; i < Scores.Length; i++)
            {
                if (i != rival && Scores[i] > Scores[rival] - ClearLead)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Logarithm of the chance that the slot holds what is claimed, were one of the candidates drawn by its fit.</summary>
    public float LogChance
    {
        get
        {
            var max = Scores.Max();
            if (float.IsNegativeInfinity(Scores[0]))
            {
                return -Limit;
            }

            var sum = 0f;
            foreach (var score in Scores)
            {
                sum += MathF.Exp(score - max);
            }

            return Math.Max(-Limit, Scores[0] - max - MathF.Log(sum));
        }
    }

    /// <summary>Measures and weighs every candidate of a slot.</summary>
    public static SlotJudgement Of(
        SourceReading source,
        ClaimSentence sentence,
        Slot slot,
        ReadOnlySpan<float> weights
    )
    {
        var fit = new SlotFit(source, sentence, slot);
        var scores = new float[slot.Others.Count + 1];
        var places = new Occurrence[scores.Length];
        Span<float> features = stackalloc float[SlotFit.Count];
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = float.NegativeInfinity;
            var candidate = c == 0 ? slot.Claimed : slot.Others[c - 1];
            if (candidate is null)
            {
                continue;
            }

            foreach (var place in candidate.Places)
            {
                // Where a pronoun may mean the claim's name as well, it says nothing for another.
                if (place.Carried && c > 0 && slot.Claimed is { } own && IsIn(source, own, place))
                {
                    continue;
                }

                fit.Measure(candidate, place, features);
                var score = Dot(features, weights);
                if (score > scores[c])
                {
                    (scores[c], places[c]) = (score, place);
                }
            }
        }

        return new SlotJudgement(slot, fit, scores, places);
    }

    /// <summary>
    /// How much better two names fit as the claim has them than with their places changed; negative where the source has
    /// them the other way round. Null where the source does not have both.
    /// </summary>
    public static float? AgainstSwapped(ClaimSentence sentence, SlotJudgement a, SlotJudgement b)
    {
        if (
            a.Slot.Claimed is not { InClaim: false }
            || b.Slot.Claimed is not { InClaim: false }
            || AreOne(sentence, a.Slot, b.Slot)
        )
        {
            return null;
        }

        if (a.IndexOf(b) is not (> 0 and var ab) || b.IndexOf(a) is not (> 0 and var ba))
        {
            return null;
        }

        return Math.Clamp(a.Scores[0] + b.Scores[0] - a.Scores[ab] - b.Scores[ba], -Limit, Limit);
    }

    private static bool IsIn(SourceReading source, Candidate candidate, Occurrence place)
    {
        var first = source.Passage.FirstToken;
        var sentence = source.Passage.SentenceOf[place.From];
        return candidate.FirstFrom(first[sentence]) < first[sentence + 1];
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>"Inflection CEO Mustafa Suleyman", "Arm, Nvidia and Oracle": names of one phrase have no roles that could be swapped.</summary>
    private static bool AreOne(ClaimSentence sentence, Slot a, Slot b)
    {
        var tokens = sentence.Claim.Tokens;
        var (from, to) = (
            sentence.From + Math.Min(a.To, b.To),
            sentence.From + Math.Max(a.From, b.From)
        );
        if (to - from > 3)
        {
            return false;
        }

        for (var i = from; i <= to; i++)
        {
            // Nothing but titles, and a gap of one space, between the two.
            if (
                tokens[i].Start - tokens[i - 1].End > 1
                || (i < to && !Names.NameTitles.Is(tokens[i].Form))
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Index in <see cref="Scores"/> of what another slot has; -1 where it is no candidate here.</summary>
    public int IndexOf(SlotJudgement other)
    {
        if (other.Slot.Claimed?.Things is { Count: > 0 } things)
        {
            for (var c = 0; c < Slot.Others.Count; c++)
            {
                if (Slot.Others[c].Things is { } mine && mine.Any(things.Contains))
                {
                    return c + 1;
                }
            }
        }

        return -1;
    }
}
