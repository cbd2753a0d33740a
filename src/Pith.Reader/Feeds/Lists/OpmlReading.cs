namespace Pith.Reader.Feeds.Lists;

/// <summary>A feed as a list of feeds names it.</summary>
/// <param name="Address">The feed's address, absolute.</param>
public sealed record ListedFeed(string Address)
{
    /// <summary>What the list calls it.</summary>
    public string? Title { get; init; }

    /// <summary>The address of the site that it is the feed of.</summary>
    public string? Site { get; init; }

    /// <summary>The folders that it stands in, outermost first.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>The language that the list says it is in.</summary>
    public string? Language { get; init; }
}

/// <summary>What came of reading a list of feeds: exactly one of <see cref="OpmlRead"/> and <see cref="OpmlRefused"/>.</summary>
public abstract record OpmlReading;

/// <summary>The list was read.</summary>
/// <param name="Title">What it calls itself.</param>
/// <param name="Feeds">Its feeds, each address once, in its order.</param>
/// <param name="Problems">What was wrong and was mended or left out, each in one sentence.</param>
public sealed record OpmlRead(
    string? Title,
    IReadOnlyList<ListedFeed> Feeds,
    IReadOnlyList<string> Problems
) : OpmlReading;

/// <summary>It is no list of feeds.</summary>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record OpmlRefused(string Reason) : OpmlReading;
