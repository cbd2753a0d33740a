namespace Pith.Reader.Feeds;

/// <summary>How much of a feed is read. Feeds are hostile until read: each limit bounds time or memory.</summary>
public static class FeedLimits
{
    /// <summary>Bytes of a feed. The largest news feeds known are around 5 MB.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>Items kept of a feed, from its beginning, where newest items stand by custom.</summary>
    public const int MaxItems = 1000;

    /// <summary>Levels of elements inside each other; deeper ones count as text of the last level.</summary>
    public const int MaxDepth = 120;

    /// <summary>Elements and pieces of text. A thousand items with whole articles written out as elements have fewer.</summary>
    public const int MaxParts = 400_000;

    /// <summary>Attributes read of one element.</summary>
    public const int MaxAttributes = 64;

    /// <summary>Namespace declarations in force at once.</summary>
    public const int MaxNamespaces = 64;

    /// <summary>Problems told of one feed.</summary>
    public const int MaxProblems = 20;

    /// <summary>UTF-16 units of a name, a title or an address; longer ones are cut, and addresses dropped.</summary>
    public const int MaxLine = 4096;

    /// <summary>People or categories kept of one feed or item.</summary>
    public const int MaxList = 100;
}
