using System.Globalization;

namespace Pith.Reader.Feeds.Dates;

/// <summary>Makes an instant of a date's pieces: first the time is found, then the zone after it, then the day in what is left.</summary>
internal ref struct DateReader
{
    private readonly List<DatePiece> pieces;
    private int timeStart = -1;
    private int timeEnd = -1;
    private int hour;
    private int minute;
    private int second;
    private double fraction;

    private DateReader(List<DatePiece> pieces) => this.pieces = pieces;

    public static DateTimeOffset? Read(List<DatePiece> pieces)
    {
        var reader = new DateReader(pieces);
        reader.ReadTime();
        var (offset, zoneStart, zoneEnd) = reader.ReadZone();
        var left = new List<DatePiece>(pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
        {
            var isTime = i >= reader.timeStart && i < reader.timeEnd;
            if (!isTime && (i < zoneStart || i >= zoneEnd))
            {
                left.Add(pieces[i]);
            }
        }

        return DayReader.Read(left, hasTime: reader.timeEnd > 0) is { } day
            ? reader.Join(day, offset ?? OffsetOfLanguage(pieces))
            : null;
    }

    /// <summary>Korean programs write no zone, and there is but one where Korean is written.</summary>
    private static TimeSpan? OffsetOfLanguage(List<DatePiece> pieces) =>
        pieces.Exists(p => p.After == '년' || p.Text is "오전" or "오후")
            ? TimeSpan.FromHours(9)
            : null;

    private void ReadTime()
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (!piece.IsNumber)
            {
                continue;
            }

            var isHour =
                piece.After is ':' or '時' or '时' or '點' or '点' or '시'
                && piece.Before != '+'
                && piece.Text.Length <= 2;
            // "19h48" as French writes it, and never the h of a word.
            isHour |=
                piece.After == 'h'
                && Number(i + 2, out var after)
                && after.Text.Length == 2
                && pieces[i + 1].Text == "h";
            if (isHour)
            {
                ReadClock(i);
                return;
            }

            // "20250130T194821", and the same with a blank.
            if (
                piece.Text.Length is 4 or 6
                && i > 0
                && (pieces[i - 1].Text == "t" || pieces[i - 1].Text.Length == 8)
            )
            {
                (timeStart, timeEnd) = (i, i + 1);
                hour = int.Parse(piece.Text.AsSpan(0, 2), CultureInfo.InvariantCulture);
                minute = int.Parse(piece.Text.AsSpan(2, 2), CultureInfo.InvariantCulture);
                second =
                    piece.Text.Length == 6
                        ? int.Parse(piece.Text.AsSpan(4), CultureInfo.InvariantCulture)
                        : 0;
                return;
            }
        }
    }

    private void ReadClock(int at)
    {
        timeStart = at;
        hour = pieces[at].Value;
        at++;
        while (at < pieces.Count && pieces[at].Text is "h" or "時" or "时" or "點" or "点" or "시")
        {
            at++;
        }

        if (Number(at, out var minutes))
        {
            minute = minutes.Value;
            at++;
            if (
                Number(at, out var seconds)
                && seconds.Before is ':' or '.' or '分'
                && seconds.Text.Length <= 2
            )
            {
                second = seconds.Value;
                at++;
                if (
                    Number(at, out var parts)
                    && parts.Before is '.' or ',' or ':'
                    && parts.Text.Length <= 9
                )
                {
                    fraction = parts.Value / Math.Pow(10, parts.Text.Length);
                    at++;
                }
            }
        }

        timeEnd = at;
        ReadHalfOfDay();
    }

    private void ReadHalfOfDay()
    {
        for (var i = Math.Max(0, timeStart - 2); i < Math.Min(pieces.Count, timeEnd + 2); i++)
        {
            var word = pieces[i].Text;
            var isHalf = i + 1 < pieces.Count && pieces[i + 1].Text == "m" && word is "a" or "p";
            if (word is "pm" or "午後" or "下午" or "오후" or "μμ" || (isHalf && word == "p"))
            {
                hour += hour < 12 ? 12 : 0;
            }
            else if (word is "am" or "午前" or "上午" or "오전" or "πμ" || (isHalf && word == "a"))
            {
                hour = hour == 12 ? 0 : hour;
            }
        }
    }

    /// <summary>The offset, and which pieces tell it.</summary>
    private readonly (TimeSpan? Offset, int Start, int End) ReadZone()
    {
        for (var i = Math.Max(timeEnd, 0); timeEnd > 0 && i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.IsNumber && piece.Before is '+' or '-' or '−' && piece.Text.Length <= 4)
            {
                var end = i + 1;
                var (hours, minutes) =
                    piece.Text.Length > 2 ? (piece.Value / 100, piece.Value % 100)
                    : Number(end, out var after) && after.Before == ':'
                        ? (piece.Value, pieces[end++].Value)
                    : (piece.Value, 0);
                var offset = new TimeSpan(hours, minutes, 0);
                // "Thu Jan 1 19:48:21 -2004": no zone is that far from Greenwich.
                return offset <= TimeSpan.FromHours(14)
                    ? (piece.Before == '+' ? offset : -offset, i, end)
                    : (null, 0, 0);
            }

            var isFollowed =
                i + 1 < pieces.Count && pieces[i + 1] is { IsNumber: true, Before: '+' or '-' };
            if (!piece.IsNumber && !isFollowed && TimeZones.Offset(piece.Text) is { } named)
            {
                return (named, i, i + 1);
            }
        }

        return (null, 0, 0);
    }

    private readonly DateTimeOffset? Join((int Year, int Month, int Day) date, TimeSpan? offset)
    {
        var (year, month, day) = date;
        if (year is < 1970 or > 2200 || month is < 1 or > 12 || day < 1)
        {
            return null;
        }

        if (day > DateTime.DaysInMonth(year, month) || hour > 24 || minute > 59 || second > 60)
        {
            return null;
        }

        return new DateTimeOffset(year, month, day, 0, 0, 0, offset ?? TimeSpan.Zero)
            .AddHours(hour)
            .AddMinutes(minute)
            .AddSeconds(Math.Min(second, 59))
            .AddTicks((long)(fraction * TimeSpan.TicksPerSecond));
    }

    private readonly bool Number(int at, out DatePiece piece)
    {
        piece = at < pieces.Count ? pieces[at] : default;
        return at < pieces.Count && piece.IsNumber;
    }
}
