namespace Pith.Topics;

/// <summary>A feed that a field ships with.</summary>
public sealed record FieldFeed
{
    /// <summary>The folder of the list that it stands in; empty for none.</summary>
    public required string Folder { get; init; }

    /// <summary>As readers and editors see it.</summary>
    public required string Title { get; init; }

    /// <summary>Where the feed is.</summary>
    public required Uri Address { get; init; }

    /// <summary>The page that it is the feed of.</summary>
    public required Uri Site { get; init; }

    /// <summary>Primary language subtag (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>The date of the public file in which the address was found; it was not tried since.</summary>
    public required DateOnly KnownAt { get; init; }

    /// <summary>That file: repository and path, or a page's address.</summary>
    public required string FoundIn { get; init; }

    /// <summary>What an editor should know of it, such as that it brings more than the field.</summary>
    public string? Note { get; init; }
}
