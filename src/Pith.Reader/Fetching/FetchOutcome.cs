using System.Net;

namespace Pith.Reader.Fetching;

/// <summary>What to fetch, and what is known of it from last time.</summary>
/// <param name="Address">An absolute http or https address.</param>
public sealed record FetchRequest(Uri Address)
{
    /// <summary>The Accept header; null leaves it to the fetcher.</summary>
    public string? Accept { get; init; }

    /// <summary>The ETag of the copy that is kept, as it came.</summary>
    public string? ETag { get; init; }

    /// <summary>The Last-Modified header of the copy that is kept, as it came.</summary>
    public string? LastModified { get; init; }

    /// <summary>The most bytes to take, counted after decompression; null for the fetcher's own limit.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>Whether the host's robots.txt is asked first: for articles and pictures, not for feeds that an editor chose.</summary>
    public bool ObeyRobots { get; init; }
}

/// <summary>Why a fetch brought nothing. Worded when shown.</summary>
public enum FetchProblem
{
    /// <summary>The name could not be resolved.</summary>
    NameNotFound,

    /// <summary>The address leads to a private, local or reserved network.</summary>
    AddressNotPublic,

    /// <summary>Not http or https, or no valid address at all.</summary>
    AddressNotAllowed,

    /// <summary>Nobody answered at that address, or the connection broke.</summary>
    ConnectionFailed,

    /// <summary>The secure connection could not be made: certificate or protocol.</summary>
    TlsFailed,

    /// <summary>It took too long.</summary>
    TimedOut,

    /// <summary>More bytes than allowed.</summary>
    TooLarge,

    /// <summary>Too many redirects, or a loop of them.</summary>
    TooManyRedirects,

    /// <summary>The answer could not be read: broken compression or HTTP.</summary>
    BrokenAnswer,

    /// <summary>The host's robots.txt does not allow it.</summary>
    RobotsDisallow,

    /// <summary>The host's robots.txt could not be had, which counts as not allowed for now.</summary>
    RobotsUnreachable,

    /// <summary>The server answered with an error status.</summary>
    Status,
}

/// <summary>How a fetch ended: exactly one of <see cref="Fetched"/>, <see cref="NotModified"/> and <see cref="FetchFailed"/>.</summary>
public abstract record FetchOutcome;

/// <summary>The bytes arrived, decompressed.</summary>
/// <param name="Body">The bytes.</param>
/// <param name="FinalAddress">Where they came from, after redirects.</param>
/// <param name="MovedTo">The new address where every redirect was a permanent one; null otherwise.</param>
/// <param name="ContentType">The Content-Type header as it came.</param>
/// <param name="ETag">The ETag header as it came.</param>
/// <param name="LastModified">The Last-Modified header as it came.</param>
/// <param name="Headers">All headers, by lower-case name; several of one name are joined by ", ".</param>
/// <param name="FreshFor">How long the publisher says the answer stays fresh (Cache-Control, Expires).</param>
public sealed record Fetched(
    byte[] Body,
    Uri FinalAddress,
    Uri? MovedTo,
    string? ContentType,
    string? ETag,
    string? LastModified,
    IReadOnlyDictionary<string, string> Headers,
    TimeSpan? FreshFor
) : FetchOutcome;

/// <summary>The copy that is kept is still good (304).</summary>
/// <param name="FreshFor">How long the publisher says it stays so.</param>
public sealed record NotModified(TimeSpan? FreshFor) : FetchOutcome;

/// <summary>Nothing usable arrived.</summary>
/// <param name="Problem">Why.</param>
/// <param name="Detail">The argument for the wording: a status, a host, a limit.</param>
/// <param name="Status">The status where the server gave one.</param>
/// <param name="RetryAfter">How long the server asks us to wait.</param>
public sealed record FetchFailed(
    FetchProblem Problem,
    string Detail,
    HttpStatusCode? Status = null,
    TimeSpan? RetryAfter = null
) : FetchOutcome;
