using System.Globalization;

namespace Pith.Reader.Feeds.Dates;

/// <summary>
/// Dates in all the shapes that feeds have: RFC 822 with its relatives, ISO 8601 and W3CDTF with theirs, and what people
/// write by hand. The publisher's offset is kept; a date without one is taken as UTC.
/// </summary>
internal static class FeedDates
{
    private const int MaxLength = 100;

    /// <summary>The instant with its offset; null where the text tells none between the years 1970 and 2200.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        var line = text?.Trim();
        if (line is null || line.Length is < 4 or > MaxLength)
        {
            return null;
        }

        var pieces = DatePieces.Of(line);
        return pieces.Count == 0 ? null : OfNumber(pieces) ?? DateReader.Read(pieces);
    }

    /// <summary>Seconds or milliseconds since 1970, as some programs write them.</summary>
    private static DateTimeOffset? OfNumber(List<DatePiece> pieces) =>
        pieces is not [{ IsNumber: true, Text: { Length: 9 or 10 or 13 } digits }] ? null
        : !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? null
        : digits.Length == 13 ? DateTimeOffset.FromUnixTimeMilliseconds(number)
        : DateTimeOffset.FromUnixTimeSeconds(number);
}
