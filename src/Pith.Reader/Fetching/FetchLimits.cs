namespace Pith.Reader.Fetching;

/// <summary>The bounds of every fetch.</summary>
public static class FetchLimits
{
    /// <summary>Redirects followed for one request. Browsers follow 20; more than a handful is a mistake or a trap.</summary>
    public const int MaxRedirects = 8;

    /// <summary>Redirects followed for a robots.txt (RFC 9309, 2.3.1.2: at least five).</summary>
    public const int MaxRobotsRedirects = 5;

    /// <summary>Bytes read of a robots.txt (RFC 9309, 2.5: at least 500 KiB).</summary>
    public const int MaxRobotsBytes = 500 * 1024;

    /// <summary>Bytes taken of an answer where nobody says otherwise, after decompression.</summary>
    public const long MaxBytes = 16 * 1024 * 1024;

    /// <summary>Kilobytes of an answer's headers.</summary>
    public const int MaxHeaderKilobytes = 64;

    /// <summary>UTF-16 units of an address.</summary>
    public const int MaxAddress = 8192;

    /// <summary>Compressions laid over each other in one answer.</summary>
    public const int MaxEncodings = 2;

    /// <summary>The longest that a server may ask us to wait.</summary>
    public static readonly TimeSpan MaxRetryAfter = TimeSpan.FromDays(30);

    /// <summary>The longest that an answer may call itself fresh.</summary>
    public static readonly TimeSpan MaxFreshFor = TimeSpan.FromDays(365);

    /// <summary>The longest pause that a robots.txt may ask for between two requests.</summary>
    public static readonly TimeSpan MaxCrawlDelay = TimeSpan.FromSeconds(60);

    /// <summary>How long a robots.txt is kept (RFC 9309, 2.4: no longer than a day).</summary>
    public static readonly TimeSpan RobotsKept = TimeSpan.FromHours(24);

    /// <summary>How long a robots.txt is kept at least, whatever its headers say, and how soon one that failed is tried again.</summary>
    public static readonly TimeSpan RobotsRetry = TimeSpan.FromMinutes(10);
}
