using Microsoft.AspNetCore.OutputCaching;

namespace Pith.Web;

/// <summary>Visitors' pages, kept whole: the same bytes for every visitor, dropped by tag when what they show changes.</summary>
public sealed class PageCache(IOutputCacheStore store)
{
    /// <summary>The cookie of whoever is signed in: their pages are not kept.</summary>
    public const string SessionCookie = "pith-session";

    /// <summary>What the names of all cookies begin with on https: browsers then take them from nowhere else.</summary>
    public const string SecurePrefix = "__Secure-";

    /// <summary>The tag of every page that lists stories.</summary>
    public const string Lists = "lists";

    /// <summary>The tag of pages that only a new build changes.</summary>
    public const string Fixed = "fixed";

    /// <summary>The tag of a story's page.</summary>
    public static string OfStory(long id) => $"story:{id}";

    /// <summary>The tag of every page that shows a member's name.</summary>
    public static string OfMember(long id) => $"member:{id}";

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

/// <summary>Marks what a page shows, so that it is kept, and can be dropped when that changes. A page that is not marked is never kept.</summary>
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
