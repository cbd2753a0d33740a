using Pith.Reader.Fetching;

namespace Pith.Pipeline;

/// <summary>Why a step did not succeed: a code and what its wording needs, kept with the entry, feed or article and worded when shown.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Detail">A host, a status, a parser's sentence; empty where the code says all.</param>
/// <param name="IsFinal">Whether trying again is of no use.</param>
/// <param name="RetryAfter">How long the other side asks us to wait.</param>
internal sealed record Trouble(
    string Code,
    string Detail,
    bool IsFinal,
    TimeSpan? RetryAfter = null
)
{
    /// <summary>Attempts after which a step is given up.</summary>
    public const int MostAttempts = 6;

    /// <summary>Waits after the first, second, … failure: a hiccup passes in a minute, a long outage may take days.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(24),
    ];

    /// <summary>What a failed fetch means for the step that asked for it.</summary>
    public static Trouble Of(FetchFailed failed) =>
        new(
            Kebab(failed.Problem.ToString()),
            failed.Detail,
            failed.Problem switch
            {
                FetchProblem.AddressNotPublic
                or FetchProblem.AddressNotAllowed
                or FetchProblem.TooLarge
                or FetchProblem.TooManyRedirects
                or FetchProblem.RobotsDisallow => true,
                FetchProblem.Status => failed.Status is { } s
                    && (int)s is 400 or 401 or 402 or 403 or 404 or 405 or 406 or 410 or 451,
                _ => false,
            },
            failed.RetryAfter
        );

    /// <summary>When to try again after this many attempts, at least as late as the other side asks.</summary>
    public long NextTry(long now, int attempts)
    {
        var wait = Waits[Math.Clamp(attempts - 1, 0, Waits.Length - 1)];
        return now
            + (long)(RetryAfter is { } asked && asked > wait ? asked : wait).TotalMilliseconds;
    }

    /// <summary>A code made of an enum's name: NameNotFound becomes name-not-found.</summary>
    public static string Kebab(string name) =>
        string.Concat(
            name.Select(
                (c, i) =>
                    char.IsUpper(c) && i > 0
                        ? "-" + char.ToLowerInvariant(c)
                        : char.ToLowerInvariant(c).ToString()
            )
        );
}
