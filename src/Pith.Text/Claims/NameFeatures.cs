using Pith.Text.Digests.Editing;
using Pith.Text.Names;

namespace Pith.Text.Claims;

/// <summary>
/// What tells a name in the wrong place: how it and its best rival fit the slot, how far the source names it from the
/// sentence that has the rest of the claim, and what sort of name it is.
/// </summary>
internal static class NameFeatures
{
    private const int Far = 20;

    public static readonly string[] Names =
    [
        "margin",
        "chance",
        "claimMargin",
        "context",
        "score",
        "anySame",
        "distance",
        "distanceBefore",
        "inBest",
        "rivalsInBest",
        "kindInBest",
        "pronounInBest",
        "union",
        "unionNear",
        "anyLeft",
        "anyRight",
        "othersInBest",
        "part",
        "lastWord",
        "embedded",
        "small",
        "listed",
        "words",
        "person",
        "place",
        "body",
        "product",
        "rivalKind",
        "opens",
        "label",
        "othersOutside",
        "twice",
        "top",
        "known",
        "mentions",
        "things",
        "broken",
        "attributive",
        "country",
        "followed",
        "articled",
        "besideRival",
        "kindMargin",
        "countryInBest",
        "rank",
        "attributiveShare",
        "joinedShare",
        "carriedInBest",
        .. SlotFit.Names.Select(n => "own." + n),
        .. SlotFit.Names.Select(n => "rival." + n),
    ];

    private const int Own = 48;

    public static int Count => Names.Length;

    public static void Fill(
        SourceReading source,
        ClaimSentence sentence,
        SlotJudgement judged,
        Span<float> f
    )
    {
        f.Clear();
        var (slot, fit, claimed) = (judged.Slot, judged.Fit, judged.Slot.Claimed!);
        var place = judged.Places[0];
        f[0] = judged.Margin;
        f[1] = judged.LogChance;
        f[2] = judged.MarginInClaim;
        f[3] = judged.Context;
        f[4] = Math.Clamp(judged.Scores[0], -12, 12);
        fit.Measure(claimed, place, f.Slice(Own, SlotFit.Count));
        var rival = judged.Rival;
        if (rival > 0)
        {
            var other = slot.Others[rival - 1];
            fit.Measure(other, judged.Places[rival], f.Slice(Own + SlotFit.Count, SlotFit.Count));
            f[27] = other.Kind == claimed.Kind ? 1 : 0;
        }

        Where(source, sentence, judged, f);
        Union(source, sentence, judged, f);
        Form(source, sentence, judged, f);
        f[23] = claimed.Kind == NameKind.Person ? 1 : 0;
        f[24] = claimed.Kind == NameKind.Place ? 1 : 0;
        f[25] = claimed.Kind == NameKind.Organisation ? 1 : 0;
        f[26] = claimed.Kind == NameKind.Product ? 1 : 0;
        f[28] = slot.From == 0 ? 1 : 0;
        var text = sentence.Claim.Text;
        f[29] = slot.Span.End < text.Length && text[slot.Span.End] == ':' ? 1 : 0;
        f[31] = claimed.InClaim ? 1 : 0;
        f[32] =
            sentence.Top() is >= 0 and var top && sentence.Total > 0
                ? sentence.Overlap[top] / sentence.Total
                : 0;
        f[33] = sentence.Total > 0 ? sentence.Known / sentence.Total : 1;
        f[34] = MathF.Log2(1 + claimed.Places.Count);
        f[35] = Math.Min(5, claimed.Things?.Count ?? 0);
        f[36] = slot.Broken ? 1 : 0;
        var (tokens, at) = (sentence.Claim.Tokens, sentence.From + slot.To);
        f[37] = SlotFit.IsAttributive(sentence.Claim, at) ? 1 : 0;
        f[38] = Countries.Of(slot.Span.Of(text)) is null ? 0 : 1;
        f[39] =
            slot.To < sentence.Length
            && (EnglishLexicon.Of(tokens[at].Form) & WordClass.Finite) != WordClass.None
                ? 1
                : 0;
        f[40] = slot.From > 0 && tokens[sentence.From + slot.From - 1].Form is "the" ? 1 : 0;
        f[42] = 12;
        for (var c = 1; c < judged.Scores.Length; c++)
        {
            var other = slot.Others[c - 1];
            if (!other.InClaim && other.Kind == claimed.Kind)
            {
                f[42] = Math.Clamp(judged.Scores[0] - judged.Scores[c], -12, f[42]);
            }
        }

        f[43] = f[38] > 0 && fit.Best >= 0 && HasCountry(source, fit.Best) ? 1 : 0;
        f[41] = rival > 0 && IsBeside(claimed, judged.Places[rival]) ? 1 : 0;
    }

    private static bool HasCountry(SourceReading source, int sentence)
    {
        var first = source.Passage.FirstToken;
        for (var i = first[sentence]; i < first[sentence + 1]; i++)
        {
            if (
                source.Passage.Tokens[i] is { Content: true } token
                && token.Is(TokenTraits.Capital)
                && Countries.Of(token.Form) is not null
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBeside(Candidate claimed, Occurrence rival)
    {
        foreach (var mine in claimed.Places)
        {
            if (!mine.Carried && mine.From < rival.To + 3 && rival.From < mine.To + 3)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How far the name is from the sentence that has most of the rest, and who stands there instead.</summary>
    private static void Where(
        SourceReading source,
        ClaimSentence sentence,
        SlotJudgement judged,
        Span<float> f
    )
    {
        var (slot, fit) = (judged.Slot, judged.Fit);
        var best = fit.Best;
        var (distance, before) = (Far, Far);
        foreach (var place in slot.Claimed!.Places)
        {
            var at = source.Passage.SentenceOf[place.From];
            f[5] = Math.Max(f[5], fit.Share(at));
            if (best < 0)
            {
                continue;
            }

            distance = Math.Min(distance, Math.Abs(at - best));
            before = at <= best ? Math.Min(before, best - at) : before;
            f[8] = at == best && !place.Carried ? 1 : f[8];
            f[47] = at == best && place.Carried ? 1 : f[47];
            var left = slot.From - 1;
            var right = slot.To;
            f[14] =
                left >= 0
                && place.From > 0
                && sentence.Ids[left] >= 0
                && sentence.Ids[left] == source.Index.Ids[place.From - 1]
                    ? 1
                    : f[14];
            f[15] =
                right < sentence.Length
                && place.To < source.Index.Ids.Length
                && sentence.Ids[right] >= 0
                && sentence.Ids[right] == source.Index.Ids[place.To]
                    ? 1
                    : f[15];
        }

        for (var s = 0; s < sentence.Overlap.Length && f[44] < 12; s++)
        {
            f[44] += fit.Share(s) > f[5] ? 1 : 0;
        }

        (f[6], f[7]) = (distance, before);
        if (best < 0)
        {
            return;
        }

        var (others, othersIn) = (0, 0);
        foreach (var other in slot.Others)
        {
            var first = source.Passage.FirstToken;
            var isIn = other.FirstFrom(first[best]) < first[best + 1];
            if (other.InClaim)
            {
                others++;
                othersIn += isIn ? 1 : 0;
            }
            else if (isIn)
            {
                f[9]++;
                f[10] = other.Kind == slot.Claimed.Kind ? 1 : f[10];
            }
        }

        f[9] = Math.Min(4, f[9]);
        f[16] = others == 0 ? -1 : (float)othersIn / others;
        f[30] = Math.Min(3, others - othersIn);
        var tokens = source.Passage.FirstToken;
        for (var i = tokens[best]; i < tokens[best + 1]; i++)
        {
            f[11] = source.Passage.Tokens[i].Form
                is "he"
                    or "she"
                    or "they"
                    or "it"
                    or "who"
                    or "his"
                    or "her"
                    or "their"
                    or "its"
                    or "i"
                    or "we"
                ? 1
                : f[11];
        }
    }

    /// <summary>Share of the rest of the claim that stands in any sentence with the name, and in those or the ones beside.</summary>
    private static void Union(
        SourceReading source,
        ClaimSentence sentence,
        SlotJudgement judged,
        Span<float> f
    )
    {
        var slot = judged.Slot;
        var sentences = new HashSet<int>();
        foreach (var place in slot.Claimed!.Places)
        {
            sentences.Add(source.Passage.SentenceOf[place.From]);
        }

        var (all, within, near) = (0.01f, 0f, 0f);
        for (var i = 0; i < sentence.Length; i++)
        {
            if ((i >= slot.From && i < slot.To) || !sentence.IsContent(i) || !sentence.FirstUse(i))
            {
                continue;
            }

            all += sentence.Weights[i];
            var (isIn, isNear) = (false, false);
            foreach (var position in source.Index.Positions(sentence.Ids[i]))
            {
                var at = source.Passage.SentenceOf[position];
                isIn |= sentences.Contains(at);
                isNear |= isIn || sentences.Contains(at - 1) || sentences.Contains(at + 1);
                if (isIn)
                {
                    break;
                }
            }

            within += isIn ? sentence.Weights[i] : 0;
            near += isNear ? sentence.Weights[i] : 0;
        }

        f[12] = within / all;
        f[13] = near / all;
    }

    /// <summary>Whether it is a whole name of the source or a part of one, and whether its words are names at all.</summary>
    private static void Form(
        SourceReading source,
        ClaimSentence sentence,
        SlotJudgement judged,
        Span<float> f
    )
    {
        var (slot, place) = (judged.Slot, judged.Places[0]);
        var tokens = source.Passage.Tokens;
        var words = slot.To - slot.From;
        f[22] = words;
        var (named, attributive, joined) = (0, 0, 0);
        foreach (var at in slot.Claimed!.Places)
        {
            if (!at.Carried)
            {
                place = named++ == 0 ? at : place;
                attributive += source.IsAttributive(at.To) ? 1 : 0;
                joined += IsJoined(source, at.From - 1) || IsJoined(source, at.To - 1) ? 1 : 0;
            }
        }

        f[45] = named == 0 ? 0 : (float)attributive / named;
        f[46] = named == 0 ? 0 : (float)joined / named;

        f[17] = Math.Clamp(place.To - place.From - words, -2, 3);
        var last = sentence.Claim.Tokens[sentence.From + slot.To - 1];
        f[18] = tokens[place.To - 1].Stem == last.Stem ? 1 : 0;
        f[19] = IsJoined(source, place.From - 1) || IsJoined(source, place.To - 1) ? 1 : 0;
        var (small, all) = (0, 0);
        foreach (var position in source.Index.Positions(sentence.Ids[slot.To - 1]))
        {
            all++;
            small += tokens[position].Is(TokenTraits.Capital) ? 0 : 1;
        }

        f[20] = all == 0 ? 0 : (float)small / all;
        f[21] = EnglishWords.IsListed(last.Form) ? 1 : 0;
    }

    /// <summary>Whether two words with capitals stand side by side, as in one name.</summary>
    private static bool IsJoined(SourceReading source, int i)
    {
        var tokens = source.Passage.Tokens;
        return i >= 0
            && i + 1 < tokens.Length
            && tokens[i].Is(TokenTraits.Capital)
            && tokens[i + 1].Is(TokenTraits.Capital)
            && tokens[i + 1].Start - tokens[i].End <= 1;
    }
}
