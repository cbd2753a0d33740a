using System.Globalization;
using Pith.Reader.Feeds.Dates;
using Xunit;

namespace Pith.Reader.Tests.Feeds;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Wed, 22 Jan 2025 09:30:00 +0100", "2025-01-22T09:30:00+01:00")]
    [InlineData("Wed, 22 Jan 2025 09:30:00 GMT", "2025-01-22T09:30:00+00:00")]
    [InlineData("Wed, 22 Jan 2025 09:30:00 EST", "2025-01-22T09:30:00-05:00")]
    [InlineData("22 Jan 25 09:30 PDT", "2025-01-22T09:30:00-07:00")]
    [InlineData("Wed, 22 January 2025 9:30:00 pm +0530", "2025-01-22T21:30:00+05:30")]
    [InlineData("Wed Jan 22 09:30:00 2025", "2025-01-22T09:30:00+00:00")]
    [InlineData("Wed Jan 22 09:30:00 EST 2025", "2025-01-22T09:30:00-05:00")]
    [InlineData("Wed, 22 Jan 2025 09:30:00 GMT+2", "2025-01-22T09:30:00+02:00")]
    [InlineData("Wed, 22 Jan 2025 09:30:00 +0000 (UTC)", "2025-01-22T09:30:00+00:00")]
    [InlineData("2025-01-22T09:30:00Z", "2025-01-22T09:30:00+00:00")]
    [InlineData("2025-01-22T09:30:00.123-08:00", "2025-01-22T09:30:00.123-08:00")]
    [InlineData("2025-01-22t09:30:00,5z", "2025-01-22T09:30:00.5+00:00")]
    [InlineData("2025-01-22 09:30:00 -0500", "2025-01-22T09:30:00-05:00")]
    [InlineData("2025-01-22T09:30+01", "2025-01-22T09:30:00+01:00")]
    [InlineData("20250122T093000Z", "2025-01-22T09:30:00+00:00")]
    [InlineData("2025-01-22", "2025-01-22T00:00:00+00:00")]
    [InlineData("2025-01", "2025-01-01T00:00:00+00:00")]
    [InlineData("2025", "2025-01-01T00:00:00+00:00")]
    [InlineData("2025-022", "2025-01-22T00:00:00+00:00")]
    [InlineData("2025-01-22T24:00:00Z", "2025-01-23T00:00:00+00:00")]
    [InlineData("January 22, 2025, 9:30 AM", "2025-01-22T09:30:00+00:00")]
    [InlineData("January 22nd, 2025 at 12:05 a.m.", "2025-01-22T00:05:00+00:00")]
    [InlineData("22.01.2025 09:30", "2025-01-22T09:30:00+00:00")]
    [InlineData("22/01/2025 09:30", "2025-01-22T09:30:00+00:00")]
    [InlineData("1/22/2025 9:30:00 PM", "2025-01-22T21:30:00+00:00")]
    [InlineData("2025/01/22 09:30:00", "2025-01-22T09:30:00+00:00")]
    [InlineData("Mi, 22 Mär 2025 09:30:00 +0100", "2025-03-22T09:30:00+01:00")]
    [InlineData("mar. 4 mars 2025 09h30", "2025-03-04T09:30:00+00:00")]
    [InlineData("mié, 22 ene 2025 09:30:00 +0100", "2025-01-22T09:30:00+01:00")]
    [InlineData("Ср, 22 янв 2025 09:30:00 +0300", "2025-01-22T09:30:00+03:00")]
    [InlineData("2025年1月22日 09時30分", "2025-01-22T09:30:00+00:00")]
    [InlineData("2025년 1월 22일 오후 9:30", "2025-01-22T21:30:00+09:00")]
    [InlineData("Τετ, 22 Ιούλ 2025 09:30:00 MET", "2025-07-22T09:30:00+01:00")]
    [InlineData("January 2025", "2025-01-01T00:00:00+00:00")]
    [InlineData("1737538200", "2025-01-22T09:30:00+00:00")]
    [InlineData("1737538200000", "2025-01-22T09:30:00+00:00")]
    public void IsReadWithThePublishersOffset(string text, string expected)
    {
        var date = FeedDates.Parse(text);

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), date);
        Assert.Equal(
            DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture).Offset,
            date?.Offset
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("0000-00-00T00:00:00Z")]
    [InlineData("Thu, 31 Feb 2025 09:30:00 GMT")]
    [InlineData("2025-13-01")]
    [InlineData("Wed, Jan x 2025 09:30:00 GMT")]
    [InlineData("2025-01-22T99:30:00Z")]
    [InlineData("9999999999999999999999")]
    [InlineData("-62135596800")]
    [InlineData("::::")]
    public void IsLeftOutWhereNoneCanBeTold(string text) => Assert.Null(FeedDates.Parse(text));
}
