namespace Pith.Reader.Feeds;

/// <summary>Why a body could not be read as a feed.</summary>
public enum FeedRefusal
{
    /// <summary>There is nothing in it.</summary>
    Empty,

    /// <summary>It is larger than <see cref="FeedLimits.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>It is a web page; <see cref="Discovery.FeedDiscovery"/> finds the feeds that it leads to.</summary>
    WebPage,

    /// <summary>It is XML or JSON, but no feed.</summary>
    NotAFeed,

    /// <summary>It is neither XML nor JSON, or broken beyond repair.</summary>
    Unreadable,
}

/// <summary>What came of reading a feed: exactly one of <see cref="FeedRead"/> and <see cref="FeedRefused"/>.</summary>
public abstract record FeedReading;

/// <summary>The feed was read; what had to be mended is in its <see cref="ParsedFeed.Problems"/>.</summary>
public sealed record FeedRead(ParsedFeed Feed) : FeedReading;

/// <summary>It is no feed, or nothing could be made of it.</summary>
/// <param name="Refusal">Why.</param>
/// <param name="Reason">The same in one sentence of English.</param>
public sealed record FeedRefused(FeedRefusal Refusal, string Reason) : FeedReading;
