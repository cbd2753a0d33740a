namespace Pith.Text.Digests;

/// <summary>How much a digest may show.</summary>
public sealed record DigestLimits
{
    /// <summary>The usual limits: a quarter of the text's words, and no limit in characters.</summary>
    public static DigestLimits Usual { get; } = new();

    /// <summary>
    /// The most UTF-16 units that summary and takeaways may have together, as a publisher's <c>max-snippet</c> asks;
    /// null where none is asked, 0 for none at all.
    /// </summary>
    public int? MaxCharacters { get; init; }

    /// <summary>The largest share of the text's words that summary and takeaways may have together, from 0 to 1.</summary>
    public double MaxShare { get; init; } = 0.25;
}
