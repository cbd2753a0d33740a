using System.Globalization;
using Pith.Newsletter.Editions;
using Pith.Newsletter.Mail;

namespace Pith.Newsletter.Subscribing;

/// <summary>The form in which somebody says what mail they want and when; what was typed stays, with what is wrong with it.</summary>
public sealed class SubscriptionForm
{
    /// <summary>When mail comes where nobody says otherwise.</summary>
    private const int UsualHour = 7;

    public string Address { get; private init; } = "";

    /// <summary>"site", "own", or a topic's slug after "topic:".</summary>
    public string What { get; private init; } = "site";

    public string Rhythm { get; private init; } = nameof(Editions.Rhythm.Daily);

    public string Weekday { get; private init; } = nameof(DayOfWeek.Monday);

    public string Hour { get; private init; } = UsualHour.ToString(CultureInfo.InvariantCulture);

    public string Zone { get; private init; } = "UTC";

    /// <summary>A field that people do not see and programs fill in.</summary>
    public bool IsTrapped { get; private init; }

    /// <summary>What is wrong, by field; empty where nothing is.</summary>
    public Dictionary<string, string> Troubles { get; } = new(StringComparer.Ordinal);

    /// <summary>The time that was chosen; of use where nothing is wrong.</summary>
    internal SendTime Time { get; private set; } = SendTime.EveryDay;

    public static SubscriptionForm About(string? what) => new() { What = what ?? "site" };

    internal static SubscriptionForm Of(SendTime time) =>
        new()
        {
            Rhythm = time.Rhythm.ToString(),
            Weekday = time.Weekday.ToString(),
            Hour = time.Hour.ToString(CultureInfo.InvariantCulture),
            Zone = time.Zone,
        };

    /// <summary>Reads the form, and checks all of it but the address.</summary>
    public static SubscriptionForm Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        string Of(string name, int longest) =>
            form[name].ToString() is var typed && typed.Length <= longest
                ? typed
                : typed[..longest];

        var read = new SubscriptionForm
        {
            Address = Of("address", Mailbox.Longest + 1),
            What = Of("what", 110),
            Rhythm = Of("rhythm", 10),
            Weekday = Of("weekday", 10),
            Hour = Of("hour", 2),
            Zone = Of("zone", SendTime.LongestZone + 1).Trim(),
            IsTrapped = Of("website", 1).Length > 0,
        };
        read.CheckTime();
        return read;
    }

    /// <summary>The address, where it is one.</summary>
    public string? CheckAddress()
    {
        var address = Mailbox.Read(Address);
        if (address is null)
        {
            Troubles["address"] = Words.AddressWrong;
        }

        return address;
    }

    private void CheckTime()
    {
        var isRhythm =
            Enum.TryParse<Editions.Rhythm>(Rhythm, out var rhythm) && Enum.IsDefined(rhythm);
        if (!isRhythm)
        {
            Troubles["rhythm"] = Words.RhythmWrong;
        }

        var isDay = Enum.TryParse<DayOfWeek>(Weekday, out var weekday) && Enum.IsDefined(weekday);
        if (!isDay)
        {
            Troubles["weekday"] = Words.WeekdayWrong;
        }

        if (
            !int.TryParse(Hour, NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || hour > 23
        )
        {
            Troubles["hour"] = Words.HourWrong;
        }

        if (!SendTime.IsZone(Zone))
        {
            Troubles["zone"] = Words.ZoneWrong;
        }

        if (Troubles.Count == 0)
        {
            Time = new(rhythm, weekday, hour, Zone);
        }
    }
}
