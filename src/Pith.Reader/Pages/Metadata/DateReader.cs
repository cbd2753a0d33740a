using System.Globalization;

namespace Pith.Reader.Pages.Metadata;

/// <summary>Dates as pages write them, to instants with the publisher's offset.</summary>
internal static class DateReader
{
    /// <summary>Reads ISO 8601 and the forms that the runtime knows; null where nothing can be made of it.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (text is null || text.Length is < 6 or > 64)
        {
            return null;
        }

        return
            DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces,
                out var read
            ) && read.Year is >= 1990 and < 2100
            ? read
            : null;
    }
}
