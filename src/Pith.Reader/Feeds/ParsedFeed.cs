namespace Pith.Reader.Feeds;

/// <summary>A person as a feed names them.</summary>
public sealed record FeedPerson(string? Name, string? Email);

/// <summary>A feed in one shape, whatever format it came in. Text fields are plain text unless said otherwise.</summary>
public sealed record ParsedFeed
{
    /// <summary>"rss", "rdf", "atom" or "json", with the version where it is told: "rss 2.0".</summary>
    public required string Format { get; init; }

    /// <summary>The feed's title.</summary>
    public string? Title { get; init; }

    /// <summary>What the feed says of itself.</summary>
    public string? Description { get; init; }

    /// <summary>The same as the publisher gave it, which may hold HTML; it must be sanitised before it is shown.</summary>
    public string? DescriptionHtml { get; init; }

    /// <summary>The site's address, absolute.</summary>
    public string? Link { get; init; }

    /// <summary>The feed's own address as it states it (rel=self), absolute.</summary>
    public string? Self { get; init; }

    /// <summary>Language tag as given.</summary>
    public string? Language { get; init; }

    /// <summary>When the feed was published, by its own word.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When the feed last changed, by its own word.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Address of the feed's picture.</summary>
    public string? Image { get; init; }

    /// <summary>Who writes the feed.</summary>
    public IReadOnlyList<FeedPerson> Authors { get; init; } = [];

    /// <summary>The feed's categories.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The address of a WebSub hub, where one is named.</summary>
    public string? Hub { get; init; }

    /// <summary>How long the publisher asks us to keep the feed before asking again (ttl, sy:updatePeriod).</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>The feed's items in the order given.</summary>
    public IReadOnlyList<FeedItem> Items { get; init; } = [];

    /// <summary>What was wrong with the feed and was mended or left out, each in one sentence.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}

/// <summary>One item of a feed. Summary and content may hold HTML, as the publisher gave it; they must be sanitised before they are shown.</summary>
public sealed record FeedItem
{
    /// <summary>The publisher's id for it (guid, atom:id, JSON id).</summary>
    public string? Id { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The article's address, absolute.</summary>
    public string? Link { get; init; }

    /// <summary>The short text.</summary>
    public string? Summary { get; init; }

    /// <summary>The full text, where the feed carries it.</summary>
    public string? Content { get; init; }

    /// <summary>When it was published, with the publisher's offset.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Who wrote it.</summary>
    public IReadOnlyList<FeedPerson> Authors { get; init; } = [];

    /// <summary>Its categories.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Address of its picture, absolute.</summary>
    public string? Image { get; init; }
}
