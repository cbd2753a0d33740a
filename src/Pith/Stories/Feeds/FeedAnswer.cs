using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using Pith.Data;
using Pith.Web;

namespace Pith.Stories.Feeds;

/// <summary>Answers with stories as a feed, and with "not modified" where the reader has it.</summary>
public static class FeedAnswer
{
    public static async Task<IResult> Make(
        PithDb db,
        Site site,
        FeedHead head,
        FeedFormat format,
        IReadOnlyList<StoryRow> stories,
        CancellationToken cancel,
        IReadOnlyList<FeedThing>? things = null
    )
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(stories);
        IReadOnlyList<FeedItem> items =
        [
            .. (things ?? []).Select(FeedItem.Of),
            .. await FeedItem.Read(db, stories, cancel),
        ];
        var bytes =
            format == FeedFormat.Atom ? AtomWriter.Write(head, items, site)
            : format == FeedFormat.Json ? JsonWriter.Write(head, items, site)
            : RssWriter.Write(head, items, site);
        var tag = new EntityTagHeaderValue(
            $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""
        );
        return Results.Bytes(bytes, format.MediaType + "; charset=utf-8", entityTag: tag);
    }
}
