using Pith.Newsletter.Editions;
using Pith.Web;

namespace Pith.Newsletter.Subscribing;

/// <summary>How pages and mail say what comes, and when.</summary>
internal static class SaidTime
{
    /// <summary>"Every day at 07:00, Europe/Berlin".</summary>
    public static string Of(SendTime time) =>
        time.Rhythm == Rhythm.Daily
            ? Letter.Say(Words.EveryDayAt, Letter.Hour(time.Hour), time.Zone)
            : Letter.Say(
                Words.EveryWeekAt,
                Letter.Weekday(time.Weekday),
                Letter.Hour(time.Hour),
                time.Zone
            );

    /// <summary>When the next comes, in the subscriber's zone.</summary>
    public static string First(SendTime time, long now) =>
        time.In(time.After(now)).ToString("dddd, MMMM d, HH:mm", Letter.English);

    /// <summary>What an edition about something is called.</summary>
    public static string NameOf(EditionKind kind, string topic, Rhythm rhythm, Site site) =>
        new EditionView(0, kind, topic, rhythm, default, []).NameOn(site);
}
