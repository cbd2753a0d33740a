namespace Pith.Text.Claims;

/// <summary>A quotation belongs to whoever the source gives it to.</summary>
internal static class SpeakerRule
{
    /// <summary>Shorter quotations are said by many.</summary>
    private const int Shortest = 4;

    /// <summary>How many sentences around a quotation may name its speaker.</summary>
    private const int Around = 2;

    /// <summary>The claim's speaker of a quotation where the source names another one beside it, and that one not near; null where there is none.</summary>
    public static Unsupported? Find(SourceReading source, SentenceReading reading)
    {
        var sentence = reading.Sentence;
        foreach (var quote in sentence.Claim.Quotes)
        {
            if (
                quote.From < sentence.From
                || quote.To > sentence.To
                || quote.To - quote.From < Shortest
                || Speaker(reading, quote) is not { } speaker
            )
            {
                continue;
            }

            var at = Place(source, sentence, quote);
            if (at < 0 || IsNear(source, speaker.Slot.Claimed!, at))
            {
                continue;
            }

            foreach (var other in speaker.Slot.Others)
            {
                var first = source.Passage.FirstToken;
                var from = other.FirstFrom(first[at]);
                if (from >= first[at + 1] || other.Kind is Names.NameKind.Place)
                {
                    continue;
                }

                // "said the mayor" may be anyone: only a name tells who spoke.
                var place = other.Places.FirstOrDefault(p =>
                    p.From >= from && p.From < first[at + 1] && !p.Carried
                );
                if (place.To == 0 || !SlotFit.IsSayer(source.Passage, place, at))
                {
                    continue;
                }

                var tokens = source.Passage.Tokens;
                var span = new TextSpan(tokens[place.From].Start, tokens[place.To - 1].End);
                var (words, theirs) = (
                    speaker.Slot.Span.Of(sentence.Claim.Text),
                    span.Of(source.Passage.Text)
                );
                return new Unsupported(
                    "quote",
                    words,
                    $"The claim gives “{quote.Span.Of(sentence.Claim.Text)}” to “{words}”; the source gives it to “{theirs}”.",
                    speaker.Slot.Span,
                    span
                );
            }
        }

        return null;
    }

    /// <summary>The name beside a saying word and outside the quotation.</summary>
    private static SlotJudgement? Speaker(SentenceReading reading, Quotation quote) =>
        reading.Slots.Find(s =>
            s.Slot is { Kind: SlotKind.Name, Claimed: not null }
            && s.Fit.Says
            && (
                s.Slot.To + reading.Sentence.From <= quote.From
                || s.Slot.From + reading.Sentence.From >= quote.To
            )
        );

    /// <summary>The source's sentence that has the quotation's first words; -1 where none has.</summary>
    private static int Place(SourceReading source, ClaimSentence sentence, Quotation quote)
    {
        var from = quote.From - sentence.From;
        foreach (var position in source.Index.Positions(sentence.Ids[from]))
        {
            var k = 1;
            while (
                k < Shortest
                && position + k < source.Index.Ids.Length
                && sentence.Ids[from + k] == source.Index.Ids[position + k]
            )
            {
                k++;
            }

            if (k == Shortest)
            {
                return source.Passage.SentenceOf[position];
            }
        }

        return -1;
    }

    private static bool IsNear(SourceReading source, Candidate speaker, int sentence)
    {
        var first = source.Passage.FirstToken;
        var last = Math.Min(first.Length - 1, sentence + Around + 1);
        return speaker.FirstFrom(first[Math.Max(0, sentence - Around)]) < first[last];
    }
}
