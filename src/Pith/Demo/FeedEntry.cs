using System.Globalization;

namespace Pith.Demo;

/// <summary>An article as a feed of its outlet lists it.</summary>
/// <param name="Id">What the outlet calls it for ever.</param>
/// <param name="Link">The page's address.</param>
/// <param name="Title">The headline.</param>
/// <param name="Summary">Plain text; null where the feed has headlines alone.</param>
/// <param name="Html">The whole text; null where the feed does not carry it.</param>
/// <param name="Date">When it was published, in the shape that the outlet uses.</param>
/// <param name="Page">The rest of it.</param>
internal sealed record FeedEntry(
    string Id,
    string Link,
    string Title,
    string? Summary,
    string? Html,
    string Date,
    ArticlePage Page
)
{
    private const int CutAfter = 180;

    public static FeedEntry Of(ArticlePage page, int place)
    {
        var outlet = page.Article.Outlet;
        var link = page.Address.AbsoluteUri;
        var isShown = page.Article.Trap is NewsroomTrap.None or NewsroomTrap.WrongCharset;
        return new(
            $"{outlet.Host}:{page.Article.Slug}",
            outlet.Has(NewsroomQuirk.BareAmpersands)
                ? link + "?utm_source=rss&utm_medium=feed"
                : link,
            page.Title,
            outlet.FeedText switch
            {
                NewsroomFeedText.None => null,
                NewsroomFeedText.Cut when page.Summary.Length > CutAfter => page.Summary[..CutAfter]
                    + " […]",
                _ => page.Summary,
            },
            outlet.FeedText == NewsroomFeedText.Full && isShown ? string.Concat(page.Blocks) : null,
            outlet.Has(NewsroomQuirk.OddDates) ? Odd(page.Published, place)
                : outlet.Format
                    is NewsroomFeedFormat.Rss20
                        or NewsroomFeedFormat.Rss091
                        or NewsroomFeedFormat.Rss092
                    ? Rfc822(page.Published)
                : Iso(page.Published),
            page
        );
    }

    public static string Iso(DateTimeOffset time) =>
        time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Rfc822(DateTimeOffset time) =>
        time.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
        + time.ToString("zzz", CultureInfo.InvariantCulture)
            .Replace(":", "", StringComparison.Ordinal);

    /// <summary>Shapes that were met in feeds: no seconds, no zone, RFC 850, no weekday, a long month, times as people say them.</summary>
    private static string Odd(DateTimeOffset time, int place) =>
        time.ToUniversalTime()
            .ToString(
                (place % 6) switch
                {
                    0 => "ddd, d MMM yyyy H:mm 'GMT'",
                    1 => "yyyy-MM-dd HH:mm:ss",
                    2 => "dddd, dd-MMM-yy HH:mm:ss 'UTC'",
                    3 => "d MMM yyyy HH:mm:ss '+0000'",
                    4 => "ddd, dd MMMM yyyy HH:mm:ss 'Z'",
                    _ => "MMMM d, yyyy h:mm tt",
                },
                CultureInfo.InvariantCulture
            );
}
