namespace Pith.Text.Claims;

/// <summary>A date of a text, as far as it is said.</summary>
/// <param name="Span">Its words.</param>
/// <param name="From">Index of its first token.</param>
/// <param name="To">Index behind its last token.</param>
/// <param name="Year">The year; 0 where it is not said.</param>
/// <param name="Month">1 to 12; 0 where it is not said.</param>
/// <param name="Day">1 to 31; 0 where it is not said.</param>
/// <param name="Weekday">1 (Monday) to 7; 0 where it is not said.</param>
/// <param name="Relative">Days from the day of writing ("yesterday" is -1), where it is said so.</param>
internal readonly record struct CalendarDate(
    TextSpan Span,
    int From,
    int To,
    int Year,
    int Month,
    int Day,
    int Weekday,
    int? Relative
);
