using System.Globalization;
using Pith.Reader.Pages.Content;

namespace Pith.Reader.Pages.Metadata;

/// <summary>
/// Finds when an article was published and changed. In this order: JSON-LD of the article, meta elements, microdata, time
/// elements and dates beside the headline, JSON-LD of the page, the address, dates elsewhere in short blocks.
/// </summary>
internal static class DateReader
{
    /// <summary>Keys under which pages hand a date to their own scripts.</summary>
    private static readonly string[] ScriptKeys =
    [
        "\"datePublished\"",
        "\"publishedDate\"",
        "\"published_at\"",
        "\"publishedAt\"",
        "\"publishDate\"",
        "\"publish_date\"",
        "\"publicationDate\"",
        "\"publication_date\"",
        "\"pubDate\"",
    ];

    /// <summary>UTF-16 units of scripts that are searched.</summary>
    private const int MaxScripts = 1_000_000;

    private static readonly string[] PublishedNames = (
        "article:published_time og:article:published_time og:published_time datepublished parsely-pub-date sailthru.date publishdate publish-date publish_date pubdate published_time publication_date published-date article.published article:published rnews:datepublished cxenseparse:recs:publishtime originalpublicationdate article_date_original shareaholic:article_published_time citation_publication_date citation_online_date citation_date dc.date.issued dc.date.created dcterms.issued dcterms.created dc.created displaydate pdate ptime created datecreated creation_date date.created date_published bt:pubdate og:pubdate"
    ).Split(' ');

    /// <summary>Names under which some systems state the day of the last change.</summary>
    private static readonly string[] UncertainNames = ["date", "dc.date", "dcterms.date"];

    private static readonly string[] ModifiedNames = (
        "article:modified_time og:updated_time og:article:modified_time datemodified dcterms.modified dc.date.modified lastmod last-modified last_modified modified_time article.updated revised moddate"
    ).Split(' ');

    public static (DateTimeOffset? Published, DateTimeOffset? Modified) Read(
        PageSource source,
        int title
    )
    {
        var monthFirst = MonthFirst(source);
        var (ld, meta) = (source.JsonLd, source.Meta);
        var published =
            Machine(ld.Text(ld.Article, "datePublished"))
            ?? FirstOf(meta, PublishedNames)
            ?? Machine(ld.Text(ld.Article, "dateCreated"))
            ?? Machine(ld.Text(ld.Article, "uploadDate"));
        var modified = Machine(ld.Text(ld.Article, "dateModified")) ?? FirstOf(meta, ModifiedNames);
        var shown = ShownDates.BesideHeadline(source, title, monthFirst);
        published ??= ld
            .Nodes.Where(n => JsonLd.Is(n, "WebPage") || JsonLd.Is(n, "ItemPage"))
            .Select(n => Machine(ld.Text(n, "datePublished")))
            .FirstOrDefault(d => d is not null);
        published = published is { } stated
            ? WithShownOffset(stated, shown)
            : shown?.Value ?? FirstOf(meta, UncertainNames) ?? OfAddress(source.Address);
        modified ??= source
            .Walked.Marks.Where(m => m.Names.Contains("datemodified", StringComparison.Ordinal))
            .Select(m => Machine(m.DateTime) ?? DateText.Find(m.Text, monthFirst)?.Value)
            .FirstOrDefault(d => d is not null);
        published ??= InScripts(source) ?? ShownDates.Anywhere(source, monthFirst);
        return (
            published,
            modified is { } changed && published is { } first && changed < first.AddMinutes(-1)
                ? null
                : modified
        );
    }

    private static DateTimeOffset? FirstOf(MetaTable meta, string[] names) =>
        names.Select(n => Machine(meta.First(n))).FirstOrDefault(d => d is not null);

    /// <summary>A date that a program wrote: ISO 8601, RFC 1123, seconds or milliseconds since 1970, or what people write.</summary>
    internal static DateTimeOffset? Machine(string? text)
    {
        if (text is null || text.Length is < 6 or > 80)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number switch
            {
                > 600_000_000 and < 4_000_000_000 => DateTimeOffset.FromUnixTimeSeconds(number),
                > 600_000_000_000 and < 4_000_000_000_000 =>
                    DateTimeOffset.FromUnixTimeMilliseconds(number),
                _ => DateText.Find(text)?.Value,
            };
        }

        return DateText.Find(text)?.Value;
    }

    /// <summary>
    /// An instant in UTC, or one without any offset, of another day than the one shown: the publisher's clock differs, by the least whole number of hours
    /// that brings the day shown.
    /// </summary>
    private static DateTimeOffset WithShownOffset(DateTimeOffset stated, FoundDate? shown)
    {
        if (
            stated.Offset != TimeSpan.Zero
            || stated.TimeOfDay == TimeSpan.Zero
            || shown is not { } seen
        )
        {
            return stated;
        }

        for (var hours = 1; hours <= 12; hours++)
        {
            foreach (var offset in (ReadOnlySpan<int>)[hours, -hours])
            {
                var local = stated.ToOffset(TimeSpan.FromHours(offset));
                if (stated.Date != seen.Value.Date && local.Date == seen.Value.Date)
                {
                    return local;
                }
            }
        }

        return stated;
    }

    /// <summary>A date in the data that the page's own scripts are given; JSON-LD that cannot be parsed is found here too.</summary>
    private static DateTimeOffset? InScripts(PageSource source)
    {
        var left = MaxScripts;
        foreach (var script in source.Document.Scripts)
        {
            var text = script.TextContent;
            left -= text.Length;
            if (left < 0)
            {
                break;
            }

            foreach (var key in ScriptKeys)
            {
                var at = text.IndexOf(key, StringComparison.Ordinal);
                if (at >= 0 && Machine(Quoted(text, at + key.Length)) is { } date)
                {
                    return date;
                }
            }
        }

        return null;
    }

    /// <summary>The string behind a colon.</summary>
    private static string? Quoted(string text, int at)
    {
        var value = text.AsSpan(at, Math.Min(60, text.Length - at)).TrimStart();
        if (value is not [':', ..] || value[1..].TrimStart() is not ['"', .. var inner])
        {
            return null;
        }

        var end = inner.IndexOf('"');
        return end > 0 ? inner[..end].ToString() : null;
    }

    /// <summary>/2025/01/22/, /2025-01-22- or /20250122 in the address.</summary>
    private static DateTimeOffset? OfAddress(Uri address)
    {
        var path = address.AbsolutePath;
        for (var i = 0; i + 8 <= path.Length; i++)
        {
            if (
                path[i] is '1' or '2'
                && (i == 0 || !char.IsAsciiDigit(path[i - 1]))
                && DateText.Find(path.Substring(i, Math.Min(10, path.Length - i)))
                    is { Start: 0 } date
                && (
                    date.End >= path.Length - i
                    || i + date.End >= path.Length
                    || !char.IsAsciiDigit(path[i + date.End])
                )
            )
            {
                return date.Value;
            }
        }

        return null;
    }

    /// <summary>Sites of the United States write the month first; other English ones do not.</summary>
    private static bool MonthFirst(PageSource source)
    {
        var stated =
            source.Document.DocumentElement?.GetAttribute("lang")
            ?? source.Meta.First("og:locale")
            ?? "";
        return stated.Equals("en-us", StringComparison.OrdinalIgnoreCase)
            || stated.Equals("en_us", StringComparison.OrdinalIgnoreCase)
            || (
                stated.Equals("en", StringComparison.OrdinalIgnoreCase)
                && (
                    source.Address.IdnHost.EndsWith(".com", StringComparison.OrdinalIgnoreCase)
                    || source.Address.IdnHost.EndsWith(".org", StringComparison.OrdinalIgnoreCase)
                )
            );
    }
}
