namespace Pith.Stories.Feeds;

/// <summary>Something else than a story that a feed tells of: a tool of a shared list.</summary>
/// <param name="Key">Its path without a slash in front, which stays: what ids are made of.</param>
/// <param name="Path">The path of its page here.</param>
/// <param name="Line">What it is, in one sentence.</param>
/// <param name="Address">Its own page elsewhere.</param>
/// <param name="Maker">Who makes it.</param>
/// <param name="At">When it came into the feed, in Unix milliseconds.</param>
public sealed record FeedThing(
    string Key,
    string Path,
    string Title,
    string Line,
    string Address,
    string Maker,
    string Kind,
    long At
);
