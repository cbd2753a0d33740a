using Pith.Reader.Feeds;
using Pith.Reader.Fetching;
using Pith.Sources;

namespace Pith.Pipeline;

/// <summary>Makes entries of what a feed gave.</summary>
internal static class EntryMaker
{
    private const int LongestAddress = 2000;
    private const int LongestTitle = 500;
    private const int LongestByline = 300;

    /// <summary>A feed's own text is a fallback; what is longer is cut.</summary>
    private const int LongestContent = 200_000;

    /// <summary>The entry for one item; null where it has no address that can be fetched.</summary>
    public static Entry? Make(Feed feed, FeedItem item, long now)
    {
        if (
            !Uri.TryCreate(item.Link, UriKind.Absolute, out var link)
            || link.Scheme is not ("http" or "https")
            || link.AbsoluteUri.Length > LongestAddress
        )
        {
            return null;
        }

        var published = item.Published ?? item.Updated;
        return new Entry
        {
            FeedId = feed.Id,
            Key = Cut(item.Id is { Length: > 0 } id ? id : link.AbsoluteUri, LongestAddress)!,
            Address = link.AbsoluteUri,
            Host = HostName.Lane(link),
            Title = Cut(item.Title, LongestTitle),
            Content = Cut(item.Content ?? item.Summary, LongestContent),
            Byline = Cut(
                string.Join(
                    ", ",
                    item.Authors.Select(a => a.Name).Where(n => !string.IsNullOrWhiteSpace(n))
                ),
                LongestByline
            )
                is { Length: > 0 } byline
                ? byline
                : null,
            Picture = item.Image is { Length: <= LongestAddress } ? item.Image : null,
            PublishedAt = published is { } at ? Math.Min(at.ToUnixTimeMilliseconds(), now) : null,
            PublishedOffset = (int)(published?.Offset.TotalMinutes ?? 0),
            SeenAt = now,
            State = EntryState.ToFetch,
            NextTryAt = now,
        };
    }

    /// <summary>The first <paramref name="length"/> units, without parting a surrogate pair.</summary>
    public static string? Cut(string? text, int length) =>
        text is null || text.Length <= length ? text
        : char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)]
        : text[..length];
}
