using Pith.Text.Names;

namespace Pith.Text.Claims;

/// <summary>
/// What tells two names that changed places: how each fits in the other's slot, and in which order, and how joined, the
/// source has them where it has both.
/// </summary>
internal static class PairFeatures
{
    public static readonly string[] Names =
    [
        "lead",
        "marginA",
        "marginB",
        "claimMarginA",
        "claimMarginB",
        "contextA",
        "contextB",
        "order",
        "reversed",
        "share",
        "between",
        "claimBy",
        "sourceBy",
        "byDiffers",
        "sameKind",
        "personA",
        "personB",
        "placeA",
        "placeB",
        "gap",
        "prepositionA",
        "prepositionB",
        "crossed",
        "names",
        "possessive",
        .. SlotFit.Names.Select(n => "gain." + n),
    ];

    private const int Gain = 25;

    public static int Count => Names.Length;

    /// <summary>Measures a pair, the former first; false where the source does not have both, or they are one phrase.</summary>
    public static bool Fill(
        SourceReading source,
        ClaimSentence sentence,
        SlotJudgement a,
        SlotJudgement b,
        int names,
        Span<float> f
    )
    {
        f.Clear();
        if (SlotJudgement.AgainstSwapped(sentence, a, b) is not { } lead)
        {
            return false;
        }

        var (ab, ba) = (a.IndexOf(b), b.IndexOf(a));
        (f[0], f[1], f[2]) = (lead, a.Margin, b.Margin);
        (f[3], f[4]) = (a.MarginInClaim, b.MarginInClaim);
        (f[5], f[6]) = (a.Context, b.Context);
        Span<float> measured = stackalloc float[SlotFit.Count];
        var gain = f.Slice(Gain, SlotFit.Count);
        Add(a, 0, measured, gain, 1);
        Add(b, 0, measured, gain, 1);
        Add(a, ab, measured, gain, -1);
        Add(b, ba, measured, gain, -1);
        Order(source, sentence, a.Slot, b.Slot, f);
        f[14] = a.Slot.Claimed!.Kind == b.Slot.Claimed!.Kind ? 1 : 0;
        f[15] = a.Slot.Claimed.Kind == NameKind.Person ? 1 : 0;
        f[16] = b.Slot.Claimed.Kind == NameKind.Person ? 1 : 0;
        f[17] = a.Slot.Claimed.Kind == NameKind.Place ? 1 : 0;
        f[18] = b.Slot.Claimed.Kind == NameKind.Place ? 1 : 0;
        f[19] = Math.Min(20, b.Slot.From - a.Slot.To);
        f[20] = gain[12] - gain[13];
        f[23] = names;
        f[24] = sentence.Claim.Tokens[sentence.From + a.Slot.To - 1].Is(TokenTraits.Possessive)
            ? 1
            : 0;
        return true;
    }

    /// <summary>
    /// Whether a pair has the same roles in the other voice: the source has the two in one sentence in the other order, with
    /// the same words between, and one of the two is passive ("Sundvik sued Nordbro", "Nordbro was sued by Sundvik").
    /// </summary>
    public static bool IsOtherVoice(ReadOnlySpan<float> f) =>
        f[8] > 0 && f[13] > 0 && f[10] > 0.99f && f[19] < VoiceGap;

    /// <summary>Names further apart than so many tokens are not the two sides of one verb.</summary>
    private const int VoiceGap = 8;

    private static void Add(
        SlotJudgement judged,
        int candidate,
        Span<float> measured,
        Span<float> gain,
        int sign
    )
    {
        if (float.IsNegativeInfinity(judged.Scores[candidate]))
        {
            return;
        }

        judged.Fit.Measure(
            candidate == 0 ? judged.Slot.Claimed! : judged.Slot.Others[candidate - 1],
            judged.Places[candidate],
            measured
        );
        for (var k = 0; k < gain.Length; k++)
        {
            gain[k] += sign * measured[k];
        }
    }

    /// <summary>The order of the two in the sentence that has both and most of the claim; "by" turns it around.</summary>
    private static void Order(
        SourceReading source,
        ClaimSentence sentence,
        Slot a,
        Slot b,
        Span<float> f
    )
    {
        var (best, first, second) = (-1f, default(Occurrence), default(Occurrence));
        var (x, y) = (a.Claimed!.Places, b.Claimed!.Places);
        // Both lists are in order, so each place needs to be met only with those of its own sentence.
        var k = 0;
        foreach (var p in x)
        {
            var at = source.Passage.SentenceOf[p.From];
            while (k < y.Count && source.Passage.SentenceOf[y[k].From] < at)
            {
                k++;
            }

            for (var j = k; j < y.Count && source.Passage.SentenceOf[y[j].From] == at; j++)
            {
                var overlap = sentence.Overlap[at] - (0.01f * Math.Abs(y[j].From - p.From));
                if (y[j].From != p.From && overlap > best)
                {
                    (best, first, second) = (overlap, p, y[j]);
                }
            }
        }

        f[9] = best < 0 || sentence.Total <= 0 ? 0 : best / sentence.Total;
        f[11] = HasBy(sentence.Claim, sentence.From + a.To, sentence.From + b.From) ? 1 : 0;
        if (best < 0)
        {
            return;
        }

        var reversed = second.From < first.From;
        var (from, to) = reversed ? (second.To, first.From) : (first.To, second.From);
        f[7] = reversed ? -1 : 1;
        f[8] = reversed ? 1 : 0;
        f[12] = HasBy(source.Passage, from, to) ? 1 : 0;
        f[13] = f[11] == f[12] ? 0 : 1;
        f[22] = f[8] == f[13] ? 0 : 1;
        var (all, had) = (0f, 0f);
        for (var i = a.To; i < b.From; i++)
        {
            if (!sentence.IsContent(i))
            {
                continue;
            }

            all += sentence.Weights[i];
            if (
                sentence.Ids[i] >= 0
                && to > from
                && source.Index.Ids.AsSpan(from..to).Contains(sentence.Ids[i])
            )
            {
                had += sentence.Weights[i];
            }
        }

        f[10] = all <= 0 ? -1 : had / all;
    }

    /// <summary>Whether a passive's "by" stands right before the later of two names.</summary>
    private static bool HasBy(Passage passage, int from, int to)
    {
        for (var i = Math.Max(from, to - 4); i < to; i++)
        {
            if (passage.Tokens[i].Form == "by")
            {
                return true;
            }
        }

        return false;
    }
}
