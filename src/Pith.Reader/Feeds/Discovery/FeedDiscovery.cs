using Pith.Reader.Feeds.Encodings;
using Pith.Reader.Feeds.Markup;

namespace Pith.Reader.Feeds.Discovery;

/// <summary>Finds a site's feeds in one of its pages, for editors who know the site and not the feed.</summary>
public static class FeedDiscovery
{
    // What leads to feeds stands in a page's head or footer; no page worth reading is larger.
    private const int MaxBytes = 4 * 1024 * 1024;

    private const int MaxFound = 50;

    // Where feeds most often are, by the programs that make them: WordPress, Ghost, Hugo, Jekyll, Drupal, static sites.
    private static readonly string[] Usual =
    [
        "feed",
        "rss",
        "feed.xml",
        "rss.xml",
        "index.xml",
        "atom.xml",
        "feed.json",
        "feeds/posts/default",
    ];

    /// <summary>The feeds that a page leads to, the likeliest first. Throws on no input.</summary>
    /// <param name="html">The page's bytes.</param>
    /// <param name="address">Where it came from.</param>
    /// <param name="contentType">Its Content-Type header as it came.</param>
    public static IReadOnlyList<FoundFeed> Find(byte[] html, Uri address, string? contentType)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(address);
        var bytes = html.Length <= MaxBytes ? html : html[..MaxBytes];
        var text = TextDecoder.Decode(bytes, contentType, new FeedProblems());
        var against = address;
        var found = new List<(int Rank, FoundFeed Feed)>();
        for (var at = 0; HtmlTags.Next(text, at, out var tag); )
        {
            at = tag.End;
            if (tag.IsEnd)
            {
                continue;
            }

            switch (text.AsSpan(tag.NameStart, tag.NameEnd - tag.NameStart))
            {
                case var name when Is(name, "base"):
                    against =
                        FeedAddress.Resolve(HtmlTags.Attribute(text, tag, "href"), address)
                        ?? against;
                    break;
                case var name when Is(name, "link") && found.Count < MaxFound:
                    Keep(found, FeedLinks.Declared(text, tag, against));
                    break;
                case var name when Is(name, "a") && found.Count < MaxFound:
                    Keep(found, FeedLinks.Linked(text, tag, against, address));
                    break;
                case var name when Is(name, "script") || Is(name, "style"):
                    at = After(text, at, name);
                    break;
            }
        }

        return
        [
            .. found
                .OrderBy(f => f.Rank)
                .Select(f => f.Feed)
                .DistinctBy(f => f.Address, StringComparer.Ordinal),
        ];
    }

    /// <summary>Where a site may have a feed that it does not lead to, the likeliest first.</summary>
    public static IReadOnlyList<FoundFeed> Guess(Uri site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return FeedAddress.IsWeb(site)
            ? Array.ConvertAll(
                Usual,
                path => new FoundFeed(new Uri(site, $"/{path}").AbsoluteUri, null, FeedHint.Guessed)
            )
            : [];
    }

    private static void Keep(
        List<(int Rank, FoundFeed Feed)> found,
        (int Rank, FoundFeed Feed)? one
    )
    {
        if (one is { } feed)
        {
            found.Add(feed);
        }
    }

    /// <summary>Past the end of an element whose inside is no HTML; the end of the text where it has none.</summary>
    private static int After(string text, int from, ReadOnlySpan<char> name)
    {
        var end = text.IndexOf($"</{name}", from, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? text.Length : end;
    }

    private static bool Is(ReadOnlySpan<char> name, string wanted) =>
        name.Equals(wanted, StringComparison.OrdinalIgnoreCase);
}
