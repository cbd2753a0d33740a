using Microsoft.AspNetCore.OutputCaching;

namespace Pith.Web;

/// <summary>Visitors' pages, kept whole: the same bytes for every visitor, dropped by tag when what they show changes.</summary>
public sealed class PageCache(IOutputCacheStore store)
{
    /// <summary>The cookie of whoever is signed in: their pages are not kept.</summary>
    public const string SessionCookie = "pith-session";

    /// <summary>The tag of every page that lists stories.</summary>
    public const string Lists = "lists";

    /// <summary>The tag of a story's page.</summary>
    public static string OfStory(long id) => $"story:{id}";

    /// <summary>Drops every page that carries one of <paramref name="tags"/>.</summary>
    public async Task Drop(CancellationToken cancel, params IEnumerable<string> tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        foreach (var tag in tags)
        {
            await store.EvictByTagAsync(tag, cancel);
        }
    }
}

/// <summary>Marks what a page shows, so that it can be dropped from the cache.</summary>
public static class PageTags
{
    /// <summary>Tags the page that is being made.</summary>
    public static void Tag(this HttpContext context, params IEnumerable<string> tags)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(tags);
        if (context.Features.Get<IOutputCacheFeature>() is { } cache)
        {
            foreach (var tag in tags)
            {
                cache.Context.Tags.Add(tag);
            }
        }
    }
}

/// <summary>Caches GET pages of visitors; whoever has a session gets pages of their own. Only the parameters that pages read make another page.</summary>
internal sealed class VisitorPages : IOutputCachePolicy
{
    /// <summary>How long a page is kept when nothing drops it: it bounds what a page may lag that was being made while its story changed.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>The query parameters that pages read.</summary>
    private static readonly string[] Parameters = ["page", "q", "order"];

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var can =
            HttpMethods.IsGet(request.Method)
            && !request.Cookies.ContainsKey(PageCache.SessionCookie)
            && !request.Headers.ContainsKey("Authorization");
        context.EnableOutputCaching = can;
        context.AllowCacheLookup = can;
        context.AllowCacheStorage = can;
        context.AllowLocking = can;
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.QueryKeys = Parameters;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(
        OutputCacheContext context,
        CancellationToken cancellation
    ) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}

/// <summary>Registers the cache of pages.</summary>
public static class PageCacheServices
{
    /// <summary>The most memory that kept pages take, in bytes.</summary>
    private const long MostBytes = 64 * 1024 * 1024;

    /// <summary>The largest page that is kept, in bytes.</summary>
    private const long LargestPage = 1024 * 1024;

    public static void AddPageCache(this IServiceCollection services)
    {
        services.AddOutputCache(options =>
        {
            options.AddBasePolicy(new VisitorPages());
            options.SizeLimit = MostBytes;
            options.MaximumBodySize = LargestPage;
        });
        services.AddSingleton<PageCache>();
    }
}
