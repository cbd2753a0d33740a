namespace Pith.Reader.Feeds.Discovery;

/// <summary>How a page leads to a feed.</summary>
public enum FeedHint
{
    /// <summary>The page says that it is its feed (a link with rel=alternate).</summary>
    Declared,

    /// <summary>The page links to an address that looks like a feed's.</summary>
    Linked,

    /// <summary>Nothing leads there; sites have feeds at such an address.</summary>
    Guessed,
}

/// <summary>An address where a site's feed may be. Only fetching it tells.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="Title">What the page calls it.</param>
/// <param name="Hint">How sure it is.</param>
public sealed record FoundFeed(string Address, string? Title, FeedHint Hint);
