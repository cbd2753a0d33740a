using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Pith.Web;

/// <summary>Keeping and compressing visitors' pages.</summary>
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
        services.AddResponseCompression(options =>
        {
            // Safe on https too: what is compressed holds no secret of anybody, see UsePageCache.
            options.EnableForHttps = true;
            options.MimeTypes =
            [
                "text/html",
                "text/plain",
                "application/rss+xml",
                "application/atom+xml",
                "application/feed+json",
                "application/json",
                "image/svg+xml",
            ];
        });
        // Pages are compressed once and kept, so a better ratio costs little.
        services.Configure<BrotliCompressionProviderOptions>(o =>
            o.Level = CompressionLevel.Optimal
        );
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
    }

    /// <summary>
    /// Keeps visitors' pages compressed. Members' pages are neither kept nor compressed: they hold form tokens beside text
    /// that others can choose, which compression would help to guess (BREACH).
    /// </summary>
    public static void UsePageCache(this IApplicationBuilder app)
    {
        app.Use(
            (context, next) =>
            {
                // One of three values, so that a page is kept three times at the most.
                var accepted = context.Request.Headers.AcceptEncoding.ToString();
                context.Request.Headers.AcceptEncoding =
                    accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
                    : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
                    : "";
                return next(context);
            }
        );
        app.UseOutputCache();
        app.UseWhen(
            context => VisitorPages.IsVisitors(context.Request),
            visitors => visitors.UseResponseCompression()
        );
    }
}
