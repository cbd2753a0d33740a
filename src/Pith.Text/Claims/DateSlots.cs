using Pith.Text.Names;

namespace Pith.Text.Claims;

/// <summary>The dates of a claim's sentence against the dates of the source.</summary>
internal static class DateSlots
{
    public static void Read(SourceReading source, ClaimSentence sentence, List<Slot> slots)
    {
        foreach (var date in sentence.Claim.Dates)
        {
            if (date.From < sentence.From || date.To > sentence.To)
            {
                continue;
            }

            var (found, others) = (
                new List<Occurrence>(),
                new Dictionary<(int, int, int, int, int?), List<Occurrence>>()
            );
            for (var d = 0; d < source.Dates.Length; d++)
            {
                var given = source.Passage.Dates[d];
                if (DateRule.Matches(date, given, source.Passage.Document.Published))
                {
                    found.Add(source.Dates[d]);
                    continue;
                }

                var key = (given.Year, given.Month, given.Day, given.Weekday, given.Relative);
                (others.TryGetValue(key, out var list) ? list : others[key] = []).Add(
                    source.Dates[d]
                );
            }

            slots.Add(
                new Slot(
                    SlotKind.Date,
                    date.Span,
                    date.From - sentence.From,
                    date.To - sentence.From,
                    found.Count > 0
                        ? new Candidate(found, NameKind.Other, true, false, true, true)
                        : null,
                    [
                        .. others.Select(o => new Candidate(
                            o.Value,
                            NameKind.Other,
                            false,
                            false,
                            SameGrain(date, o.Key),
                            SameGrain(date, o.Key)
                        )),
                    ],
                    found.Count > 0 ? 0 : 1,
                    Date: date
                )
            );
        }
    }

    private static bool SameGrain(
        CalendarDate date,
        (int Year, int Month, int Day, int Weekday, int? Relative) other
    ) =>
        date.Year > 0 == other.Year > 0
        && date.Month > 0 == other.Month > 0
        && date.Weekday > 0 == other.Weekday > 0
        && date.Relative is null == other.Relative is null;
}
