namespace Pith.Text.Claims;

internal enum SlotKind
{
    Name,
    Number,
    Date,
}

/// <summary>A name, number or date of a claim's sentence, with all that the source has of that sort.</summary>
/// <param name="Kind">Its sort.</param>
/// <param name="Span">Where it stands in the claim.</param>
/// <param name="From">Index of its first token, in the sentence.</param>
/// <param name="To">Index behind its last token, in the sentence.</param>
/// <param name="Claimed">The candidate that the claim has here; null where the source does not have it.</param>
/// <param name="Others">The candidates that the claim does not have here.</param>
/// <param name="Missing">Share of its words that the source lacks, from 0 to 1.</param>
/// <param name="Quantity">The number, for a number.</param>
/// <param name="Date">The date, for a date.</param>
/// <param name="Broken">Whether the claim makes one name of parts that the source does not join.</param>
internal sealed record Slot(
    SlotKind Kind,
    TextSpan Span,
    int From,
    int To,
    Candidate? Claimed,
    IReadOnlyList<Candidate> Others,
    float Missing,
    Quantity? Quantity = null,
    CalendarDate? Date = null,
    bool Broken = false
);
