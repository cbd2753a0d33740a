namespace Pith.Newsletter.Mail;

/// <summary>When what failed is tried again.</summary>
internal static class MailPace
{
    /// <summary>Waits after the first, second, … deferral. Greylisting lets go after some minutes; RFC 5321 (4.5.4.1) asks for half an hour later on.</summary>
    private static readonly TimeSpan[] Deferrals =
    [
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(4),
    ];

    /// <summary>Waits of the whole queue while the mail server cannot be reached.</summary>
    private static readonly TimeSpan[] Outages =
    [
        TimeSpan.FromSeconds(10),
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(5),
    ];

    /// <summary>How long after the <paramref name="tries"/>th try (from 1) a deferred mail is tried again.</summary>
    public static TimeSpan AfterDeferral(int tries) =>
        Deferrals[Math.Clamp(tries - 1, 0, Deferrals.Length - 1)];

    /// <summary>How long after the <paramref name="failures"/>th failed connection (from 1) another is tried.</summary>
    public static TimeSpan AfterOutage(int failures) =>
        Outages[Math.Clamp(failures - 1, 0, Outages.Length - 1)];
}
