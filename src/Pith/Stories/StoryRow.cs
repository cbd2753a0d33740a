namespace Pith.Stories;

/// <summary>A story as lists show it.</summary>
public sealed record StoryRow(
    long Id,
    string Title,
    string Slug,
    string Language,
    int Votes,
    int Comments,
    DateTimeOffset Published,
    bool IsPinned,
    IReadOnlyList<StorySource> Sources,
    string? Takeaway,
    StoryTopicName? Topic,
    StoryPicture Picture
)
{
    /// <summary>The path of its page.</summary>
    public string Path => StoryPath.Of(Id, Slug);
}

/// <summary>A source that tells a story, the lead's first.</summary>
public sealed record StorySource(string Domain, string Name);

/// <summary>A topic as a link shows it.</summary>
public sealed record StoryTopicName(string Slug, string Name);

/// <summary>The picture of a story: kept (by hash), or drawn for it.</summary>
public sealed record StoryPicture(string? Hash, int Width, int Height, string? Color, string Drawn)
{
    /// <summary>The picture's path at a width that is served.</summary>
    public string Path(int width) => Hash is null ? Drawn : $"/picture/{Hash}-{width}.webp";
}

/// <summary>The path of a story's page.</summary>
public static class StoryPath
{
    public static string Of(long id, string slug) =>
        slug.Length > 0 ? $"/story/{id}/{slug}" : $"/story/{id}";
}
