using Pith.Data;
using Pith.Stories;
using Pith.Stories.Feeds;
using Pith.Web;

namespace Pith.Search;

/// <summary>Any search as a feed: what it finds, the newest first.</summary>
public static class SearchFeed
{
    private const int LongestQuery = 200;
    private const int Most = 300;

    public static void MapSearchFeeds(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/search" + FeedFormat.Pattern, Answer);

    /// <summary>What a search's feed says of itself.</summary>
    internal static FeedHead HeadOf(Site site, string words)
    {
        var query = "?q=" + Uri.EscapeDataString(words);
        return new(
            $"{words} – {site.Name}",
            SearchWords.Say(Words.ResultsTitle, words),
            "/search" + query,
            "/search",
            query
        );
    }

    private static async Task<IResult> Answer(
        string format,
        string? q,
        PithDb db,
        Site site,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var words = (q ?? "").Trim();
        var query = SearchQuery.Read(words);
        if (words.Length > LongestQuery || query.Problem != SearchProblem.None)
        {
            return Results.Text(Words.FeedProblem, statusCode: StatusCodes.Status400BadRequest);
        }

        http.Tag(PageCache.Lists);
        var found = await SearchIndex.Find(db, query, Most, clock.Now(), cancel);
        var newest = found.OrderDescending().Take(StoryList.PageSize).ToList();
        return await FeedAnswer.Make(
            db,
            site,
            HeadOf(site, words),
            FeedFormat.Of(format),
            await StoryList.Of(db, newest, cancel),
            cancel
        );
    }
}
