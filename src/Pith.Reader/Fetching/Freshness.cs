using System.Globalization;
using System.Net.Http.Headers;

namespace Pith.Reader.Fetching;

/// <summary>What an answer's headers say about time (RFC 9110, RFC 9111).</summary>
internal static class Freshness
{
    /// <summary>How long the server asks to be left alone; null where it does not, or nonsensically.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage answer, DateTimeOffset now)
    {
        var text = Header(answer.Headers, "Retry-After");
        var wait = Seconds(text) ?? (Date(text) is { } date ? date - now : null);
        return wait is null || wait < TimeSpan.Zero
            ? null
            : Min(wait.Value, FetchLimits.MaxRetryAfter);
    }

    /// <summary>How long the answer may be used without asking again; null where nothing is said.</summary>
    public static TimeSpan? FreshFor(HttpResponseMessage answer, DateTimeOffset now)
    {
        TimeSpan? life = null;
        foreach (var directive in (Header(answer.Headers, "Cache-Control") ?? "").Split(','))
        {
            var (name, value) = Split(directive);
            if (name is "no-cache" or "no-store")
            {
                return TimeSpan.Zero;
            }

            if (name == "max-age")
            {
                life ??= Seconds(value);
            }
        }

        if (life is null && Header(answer.Content.Headers, "Expires") is { } expires)
        {
            // "0" and other nonsense mean: stale (RFC 9111, 5.3).
            var sent = Date(Header(answer.Headers, "Date")) ?? now;
            return Date(expires) is { } until ? Clamp(until - sent) : TimeSpan.Zero;
        }

        var age = Seconds(Header(answer.Headers, "Age")) ?? TimeSpan.Zero;
        return life is null ? null : Clamp(life.Value - age);
    }

    /// <summary>The first value of a header as it came; null where there is none.</summary>
    public static string? Header(HttpHeaders headers, string name)
    {
        if (!headers.NonValidated.TryGetValues(name, out var values))
        {
            return null;
        }

        foreach (var value in values)
        {
            return value.Trim();
        }

        return null;
    }

    private static (string Name, string? Value) Split(string directive)
    {
        var at = directive.IndexOf('=', StringComparison.Ordinal);
        return at < 0
            ? (directive.Trim().ToLowerInvariant(), null)
            : (directive[..at].Trim().ToLowerInvariant(), directive[(at + 1)..].Trim().Trim('"'));
    }

    private static TimeSpan? Seconds(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return null;
        }

        return
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds < TimeSpan.SecondsPerDay * 365
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.FromDays(365);
    }

    private static DateTimeOffset? Date(string? text) =>
        text is not null
        && DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var date
        )
            ? date
            : null;

    private static TimeSpan Clamp(TimeSpan span) =>
        span < TimeSpan.Zero ? TimeSpan.Zero : Min(span, FetchLimits.MaxFreshFor);

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
