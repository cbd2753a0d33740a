using System.Globalization;

namespace Pith.Demo;

/// <summary>The format of a feed that an outlet serves.</summary>
public enum NewsroomFeedFormat
{
    /// <summary>RSS 2.0.</summary>
    Rss20,

    /// <summary>RSS 0.91: no dates, no ids.</summary>
    Rss091,

    /// <summary>RSS 0.92: as 0.91, with categories.</summary>
    Rss092,

    /// <summary>RSS 1.0, which is RDF, with Dublin Core.</summary>
    Rdf10,

    /// <summary>Atom 1.0.</summary>
    Atom10,

    /// <summary>Atom 0.3, from before the standard.</summary>
    Atom03,

    /// <summary>JSON Feed 1.1.</summary>
    Json11,
}

/// <summary>How much of an article a feed carries.</summary>
public enum NewsroomFeedText
{
    /// <summary>Headlines alone.</summary>
    None,

    /// <summary>The summary, or the first paragraph where there is none.</summary>
    Summary,

    /// <summary>The summary, cut in mid-sentence after 180 characters.</summary>
    Cut,

    /// <summary>The whole text.</summary>
    Full,
}

/// <summary>What is odd about what an outlet serves.</summary>
public enum NewsroomQuirk
{
    /// <summary>An empty line before the XML declaration.</summary>
    LeadingBlank,

    /// <summary>Bare <c>&amp;</c> and <c>&amp;nbsp;</c> in the feed's XML.</summary>
    BareAmpersands,

    /// <summary>Dates in shapes that no standard has.</summary>
    OddDates,

    /// <summary>Paragraphs of the pages are never closed.</summary>
    UnclosedParagraphs,
}

/// <summary>A fictional outlet, as <c>outlets.json</c> has it.</summary>
public sealed record Outlet
{
    /// <summary>The host that it is served under; ends in <c>.example</c>.</summary>
    public required string Host { get; init; }

    /// <summary>What it calls itself.</summary>
    public required string Name { get; init; }

    /// <summary>What it says of itself.</summary>
    public required string Description { get; init; }

    /// <summary>The culture whose language it writes and whose dates it uses: <c>en-GB</c>.</summary>
    public required string Culture { get; init; }

    /// <summary>Its offset from UTC: <c>-05:00</c>.</summary>
    public required string Offset { get; init; }

    /// <summary>The format of its feed.</summary>
    public required NewsroomFeedFormat Format { get; init; }

    /// <summary>Where its feed is: <c>/feed.xml</c>.</summary>
    public required string FeedPath { get; init; }

    /// <summary>How much of an article its feed carries.</summary>
    public required NewsroomFeedText FeedText { get; init; }

    /// <summary>Where its articles are, with {slug} and, where wished, {year}, {month} and {day}.</summary>
    public required string ArticlePath { get; init; }

    /// <summary>Where its pictures are, with {name}.</summary>
    public required string PicturePath { get; init; }

    /// <summary>File name of its page template.</summary>
    public required string Template { get; init; }

    /// <summary>A .NET date format for the date that its pages show.</summary>
    public required string ShownDate { get; init; }

    /// <summary>The encoding of its pages and feed: <c>utf-8</c>, <c>windows-1252</c>, <c>shift_jis</c>.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>What is odd about it.</summary>
    public IReadOnlyList<NewsroomQuirk> Quirks { get; init; } = [];

    /// <summary>The lines of its robots.txt; null where it has none.</summary>
    public IReadOnlyList<string>? Robots { get; init; }

    /// <summary>The host's first label, by which articles and truths name the outlet.</summary>
    public string Key => Host.Split('.')[0];

    /// <summary>The primary language subtag.</summary>
    public string Language => Culture.Split('-')[0];

    internal CultureInfo CultureInfo => CultureInfo.GetCultureInfo(Culture);

    internal TimeSpan OffsetFromUtc => MomentInDemo.ParseOffset(Offset);

    internal bool Has(NewsroomQuirk quirk) => Quirks.Contains(quirk);
}
