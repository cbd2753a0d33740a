using Microsoft.AspNetCore.OutputCaching;

namespace Pith.Web;

/// <summary>
/// Keeps GET pages of visitors that have marked what they show (<see cref="PageTags"/>), one for each way that they can be
/// compressed; whoever has a session gets pages of their own. Only the parameters that pages read make another page.
/// </summary>
internal sealed class VisitorPages : IOutputCachePolicy
{
    /// <summary>How long a page is kept when nothing drops it: it bounds what a page may lag that was being made while its story changed.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>The query parameters that pages read.</summary>
    private static readonly string[] Parameters =
    [
        "page",
        "q",
        "order",
        "category",
        "licence",
        "platform",
    ];

    /// <summary>Whether a request is a visitor's, so that its answer may be kept and compressed.</summary>
    public static bool IsVisitors(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !request.Cookies.ContainsKey(PageCache.SessionCookie)
        && !request.Cookies.ContainsKey(PageCache.SecurePrefix + PageCache.SessionCookie)
        && !request.Headers.ContainsKey("Authorization");

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var can = IsVisitors(request);
        context.EnableOutputCaching = can;
        context.AllowCacheLookup = can;
        context.AllowCacheStorage = can;
        context.AllowLocking = can;
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.QueryKeys = Parameters;
        context.CacheVaryByRules.VaryByValues["encoding"] =
            request.Headers.AcceptEncoding.ToString();
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(
        OutputCacheContext context,
        CancellationToken cancellation
    ) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (
            response.StatusCode != StatusCodes.Status200OK
            || response.Headers.SetCookie.Count > 0
            || context.Tags.Count == 0
        )
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}
