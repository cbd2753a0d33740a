using System.Globalization;
using CsCheck;
using Pith.Newsletter.Editions;

namespace Pith.Tests.Newsletter;

public sealed class SendTimeTests
{
    [Theory]
    // The usual day, in summer and in winter.
    [InlineData("Europe/Berlin", 7, "2025-07-01T00:00Z", "2025-07-01T05:00Z")]
    [InlineData("Europe/Berlin", 7, "2025-12-01T00:00Z", "2025-12-01T06:00Z")]
    // Exactly at it: the next is tomorrow's.
    [InlineData("Europe/Berlin", 7, "2025-12-01T06:00Z", "2025-12-02T06:00Z")]
    // Over the nights when clocks change: 23 and 25 hours.
    [InlineData("Europe/Berlin", 7, "2025-03-29T06:00Z", "2025-03-30T05:00Z")]
    [InlineData("Europe/Berlin", 7, "2025-10-25T05:00Z", "2025-10-26T06:00Z")]
    // An hour that does not exist becomes the next that does; one that comes twice counts the first time.
    [InlineData("Europe/Berlin", 2, "2025-03-29T12:00Z", "2025-03-30T01:00Z")]
    [InlineData("Europe/Berlin", 2, "2025-10-25T12:00Z", "2025-10-26T00:00Z")]
    [InlineData("Europe/Berlin", 2, "2025-10-26T00:00Z", "2025-10-27T01:00Z")]
    [InlineData("America/New_York", 1, "2025-11-02T00:00Z", "2025-11-02T05:00Z")]
    // Clocks that leap over midnight, by half an hour, over a whole day; zones off the hour and far from Greenwich.
    [InlineData("Africa/Cairo", 0, "2025-04-24T12:00Z", "2025-04-24T22:00Z")]
    [InlineData("Australia/Lord_Howe", 2, "2025-10-04T10:00Z", "2025-10-04T15:30Z")]
    [InlineData("Pacific/Apia", 7, "2011-12-29T20:00Z", "2011-12-30T17:00Z")]
    [InlineData("Asia/Kathmandu", 6, "2025-05-05T00:00Z", "2025-05-05T00:15Z")]
    [InlineData("Pacific/Kiritimati", 0, "2025-05-05T09:00Z", "2025-05-05T10:00Z")]
    [InlineData("Pacific/Pago_Pago", 23, "2025-05-05T09:00Z", "2025-05-05T10:00Z")]
    public void Daily_mail_comes_at_the_hour_that_the_zones_clocks_show(
        string zone,
        int hour,
        string after,
        string at
    ) =>
        Assert.Equal(
            At(at),
            new SendTime(Rhythm.Daily, DayOfWeek.Monday, hour, zone).After(At(after))
        );

    [Theory]
    // Monday there is still Sunday, or already Tuesday, in Greenwich.
    [InlineData(
        "Pacific/Kiritimati",
        DayOfWeek.Monday,
        0,
        "2025-05-01T00:00Z",
        "2025-05-04T10:00Z"
    )]
    [InlineData(
        "Pacific/Pago_Pago",
        DayOfWeek.Monday,
        23,
        "2025-05-01T00:00Z",
        "2025-05-06T10:00Z"
    )]
    // Over the ends of a month and of a year.
    [InlineData("UTC", DayOfWeek.Sunday, 6, "2025-12-28T06:00Z", "2026-01-04T06:00Z")]
    [InlineData("UTC", DayOfWeek.Thursday, 0, "2025-12-31T23:59Z", "2026-01-01T00:00Z")]
    // The hour that clocks leap over at midnight.
    [InlineData(
        "America/Punta_Arenas",
        DayOfWeek.Sunday,
        0,
        "2000-10-12T00:29Z",
        "2000-10-15T04:00Z"
    )]
    // In the week when clocks change.
    [InlineData("Europe/London", DayOfWeek.Monday, 8, "2025-03-24T08:00Z", "2025-03-31T07:00Z")]
    public void Weekly_mail_comes_on_the_day_that_it_is_there(
        string zone,
        DayOfWeek day,
        int hour,
        string after,
        string at
    ) => Assert.Equal(At(at), new SendTime(Rhythm.Weekly, day, hour, zone).After(At(after)));

    [Fact]
    public void Sendings_follow_each_other_without_a_gap_whatever_the_zone_and_the_instant()
    {
        var times =
            from zone in Gen.Int[0, SendTime.Zones.Count - 1].Select(i => SendTime.Zones[i])
            from hour in Gen.Int[0, 23]
            from day in Gen.Enum<DayOfWeek>()
            from rhythm in Gen.Enum<Rhythm>()
            select new SendTime(rhythm, day, hour, zone);
        var instants = Gen.Long[At("2000-01-01T00:00Z"), At("2036-01-01T00:00Z")];
        Gen.Select(times, instants)
            .Sample(
                (time, instant) =>
                {
                    var (before, after) = (time.Before(instant), time.After(instant));
                    Assert.True(before < instant && instant < after);
                    Assert.Equal(instant, Math.Clamp(instant, before, time.After(before)));
                    Assert.True(
                        time.Before(after) is var last && (last == before || last == instant)
                    );
                    var days = TimeSpan.FromMilliseconds(after - before).TotalDays;
                    // Two days, or eight, where the instant is a sending itself or a zone left out a day.
                    Assert.InRange(
                        days,
                        time.Rhythm == Rhythm.Daily ? 0.9 : 6,
                        time.Rhythm == Rhythm.Daily ? 2.2 : 15
                    );
                    if (time.Rhythm == Rhythm.Weekly)
                    {
                        Assert.Equal(time.Weekday, time.In(after).DayOfWeek);
                    }
                },
                iter: 2000
            );
    }

    [Theory]
    [InlineData("UTC", true)]
    [InlineData("Europe/Berlin", true)]
    [InlineData("America/Argentina/Buenos_Aires", true)]
    [InlineData("", false)]
    [InlineData("Europe", false)]
    [InlineData("Nowhere/Town", false)]
    [InlineData("../../etc/passwd", false)]
    [InlineData("europe/berlin ", false)]
    public void Only_a_zone_that_the_system_lists_is_taken(string name, bool isZone) =>
        Assert.Equal(isZone, SendTime.IsZone(name));

    private static long At(string instant) =>
        DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
}
