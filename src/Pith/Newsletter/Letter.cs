using System.Globalization;

namespace Pith.Newsletter;

/// <summary>What pages and mail of the newsletter say and link to in the same way.</summary>
internal static class Letter
{
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary>The tag of the archive's pages in the cache.</summary>
    public const string Archive = "newsletter";

    public static string Say(string words, params object?[] arguments) =>
        string.Format(CultureInfo.CurrentCulture, words, arguments);

    /// <summary>An edition's page.</summary>
    public static string PathOf(long edition) =>
        "/newsletter/" + edition.ToString(CultureInfo.InvariantCulture);

    /// <summary>The page that asks whether an address is wanted.</summary>
    public static string Confirm(string key) => "/newsletter/confirm/" + key;

    /// <summary>The page where a subscriber looks after their subscriptions.</summary>
    public static string Mine(string key) => "/newsletter/mine/" + key;

    /// <summary>Where a subscription ends: by one POST, or by the button that GET shows.</summary>
    public static string Leave(string key) => "/newsletter/leave/" + key;

    /// <summary>Where a subscription that ended comes back, by one POST.</summary>
    public static string Return(string key) => "/newsletter/return/" + key;

    /// <summary>An hour of the day: "07:00".</summary>
    public static string Hour(int hour) =>
        hour.ToString("00", CultureInfo.InvariantCulture) + ":00";

    /// <summary>The name of a day of the week.</summary>
    public static string Weekday(DayOfWeek day) => English.DateTimeFormat.GetDayName(day);
}
