using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Pith.Demo;

/// <summary>
/// Serves all hosts of a newsroom by the Host header: robots.txt, home page, feed, articles and pictures, dated from
/// the demo's first start. Articles that change do so <see cref="ChangeAfter"/> it.
/// </summary>
public sealed class NewsroomSite
{
    /// <summary>How long after the first start the later versions are shown.</summary>
    public static readonly TimeSpan ChangeAfter = TimeSpan.FromMinutes(1);

    /// <summary>What <see cref="NewsroomTrap.HugeBody"/> sends, in bytes, where nobody hangs up before.</summary>
    public const long HugeBytes = 64L << 20;

    private const string OnwardPath = "/onward";

    private readonly Newsroom _newsroom;
    private readonly DateTimeOffset _firstStart;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, Outlet> _hosts;
    private readonly Dictionary<(string Host, string Path), NewsroomArticle> _articles;
    private readonly HashSet<string> _pictures;
    private readonly ConcurrentDictionary<(string Id, bool IsChanged), ArticlePage> _pages = [];

    /// <summary>A site over the newsroom, whose relative dates count from the first start.</summary>
    public NewsroomSite(Newsroom newsroom, DateTimeOffset firstStart, TimeProvider time)
    {
        (_newsroom, _firstStart, _time) = (newsroom, firstStart, time);
        _hosts = newsroom.Outlets.ToDictionary(
            outlet => outlet.Host,
            StringComparer.OrdinalIgnoreCase
        );
        _articles = newsroom.Articles.ToDictionary(article =>
            (article.Outlet.Host, Newsroom.AddressOf(article, firstStart).AbsolutePath)
        );
        _pictures = newsroom
            .Articles.Select(article => article.Picture)
            .OfType<string>()
            .ToHashSet();
    }

    private DateTimeOffset? ChangedAt =>
        _time.GetUtcNow() >= _firstStart + ChangeAfter ? _firstStart + ChangeAfter : null;

    /// <summary>Answers one request.</summary>
    public Task Answer(HttpContext context)
    {
        if (!_hosts.TryGetValue(context.Request.Host.Host, out var outlet))
        {
            return Plain(context, StatusCodes.Status404NotFound, "No outlet has this host.");
        }

        if (
            !HttpMethods.IsGet(context.Request.Method)
            && !HttpMethods.IsHead(context.Request.Method)
        )
        {
            return Plain(
                context,
                StatusCodes.Status405MethodNotAllowed,
                "The newsroom is only read."
            );
        }

        var path = context.Request.Path.Value ?? "/";
        if (path == outlet.FeedPath)
        {
            return Feed(context, outlet);
        }

        if (path == "/robots.txt" && outlet.Robots is { } robots)
        {
            return Plain(context, StatusCodes.Status200OK, string.Join('\n', robots) + "\n");
        }

        if (path == "/")
        {
            return Html(context, outlet, Home(outlet), _firstStart);
        }

        if (_articles.TryGetValue((outlet.Host, path), out var article))
        {
            return Article(context, article, path);
        }

        if (
            path.EndsWith(OnwardPath, StringComparison.Ordinal)
            && _articles.TryGetValue((outlet.Host, path[..^OnwardPath.Length]), out var looped)
            && looped.Trap == NewsroomTrap.RedirectLoop
        )
        {
            context.Response.Redirect(path[..^OnwardPath.Length]);
            return Task.CompletedTask;
        }

        if (PictureFile(outlet, path) is { } picture)
        {
            context.Response.ContentType = "image/jpeg";
            return context.Response.SendFileAsync(picture, context.RequestAborted);
        }

        return Plain(context, StatusCodes.Status404NotFound, "There is no such page.");
    }

    private Task Article(HttpContext context, NewsroomArticle article, string path)
    {
        switch (article.Trap)
        {
            case NewsroomTrap.RedirectLoop:
                context.Response.Redirect(path + OnwardPath);
                return Task.CompletedTask;
            case NewsroomTrap.NotFound:
                return Plain(context, StatusCodes.Status404NotFound, "There is no such page.");
            case NewsroomTrap.HugeBody:
                return Huge(context);
            case NewsroomTrap.MaxSnippet:
                context.Response.Headers["X-Robots-Tag"] = "max-snippet:160";
                break;
            case NewsroomTrap.TdmReservation:
                context.Response.Headers["tdm-reservation"] = "1";
                break;
        }

        var page = Page(article);
        return Html(
            context,
            article.Outlet,
            article.Trap == NewsroomTrap.Empty ? Shell(page) : page.Html(Related(article)),
            page.Changed ?? page.Published,
            article.Trap == NewsroomTrap.WrongCharset ? "ISO-8859-1" : null
        );
    }

    /// <summary>A page is laid out once for each version: every other page of its outlet links to it by its title.</summary>
    private ArticlePage Page(NewsroomArticle article)
    {
        var changedAt = article.Change is null ? null : ChangedAt;
        return _pages.GetOrAdd(
            (article.Id, changedAt is not null),
            _ => new ArticlePage(_newsroom, article, _firstStart, changedAt)
        );
    }

    private IEnumerable<ArticlePage> Of(Outlet outlet) =>
        _newsroom
            .Articles.Where(article => article.Outlet == outlet)
            .Select(Page)
            .OrderByDescending(page => page.Published)
            .ThenBy(page => page.Article.Slug, StringComparer.Ordinal);

    /// <summary>Four other articles of the outlet: those that stand after it in its list, from the top again at the end.</summary>
    private IEnumerable<ArticlePage> Related(NewsroomArticle article)
    {
        var pages = Of(article.Outlet).ToList();
        var place = pages.FindIndex(page => page.Article.Id == article.Id);
        return Enumerable
            .Range(1, Math.Min(4, pages.Count - 1))
            .Select(step => pages[(place + step) % pages.Count]);
    }

    private Task Feed(HttpContext context, Outlet outlet)
    {
        var pages = Of(outlet).ToList();
        var (contentType, body) = NewsroomFeed.Write(outlet, pages);
        var changed =
            pages.Count == 0 ? _firstStart : pages.Max(page => page.Changed ?? page.Published);
        return Send(context, contentType, body, changed);
    }

    private string Home(Outlet outlet)
    {
        var lines = string.Join('\n', ArticlePage.Links(Of(outlet)));
        var name = WebUtility.HtmlEncode(outlet.Name);
        return $"""
            <!DOCTYPE html>
            <html lang="{outlet.Language}">
            <head>
            <meta charset="{outlet.Encoding}">
            <title>{name}</title>
            <link rel="alternate" type="{(
                outlet.Format == NewsroomFeedFormat.Json11 ? "application/feed+json"
                : outlet.Format is NewsroomFeedFormat.Atom10 or NewsroomFeedFormat.Atom03
                    ? "application/atom+xml"
                : "application/rss+xml"
            )}" title="{name}" href="{outlet.FeedPath}">
            </head>
            <body>
            <h1>{name}</h1>
            <p>{WebUtility.HtmlEncode(outlet.Description)}</p>
            <ul>
            {lines}
            </ul>
            </body>
            </html>

            """;
    }

    private static string Shell(ArticlePage page) =>
        $"""
            <!DOCTYPE html>
            <html lang="{page.Article.Outlet.Language}">
            <head>
            <meta charset="{page.Article.Outlet.Encoding}">
            <title>{WebUtility.HtmlEncode(page.Article.Outlet.Name)}</title>
            <script src="/assets/app.js" defer></script>
            </head>
            <body><div id="app"></div></body>
            </html>

            """;

    private static async Task Huge(HttpContext context)
    {
        var paragraph = Encoding.UTF8.GetBytes(
            string.Concat(
                Enumerable.Repeat(
                    "<p>The minutes of the committee, read into the record.</p>\n",
                    1000
                )
            )
        );
        context.Response.ContentType = "text/html; charset=utf-8";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        try
        {
            for (long sent = 0; sent < HugeBytes; sent += paragraph.Length)
            {
                await context.Response.Body.WriteAsync(paragraph, context.RequestAborted);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader hung up, as it should.
        }
    }

    private string? PictureFile(Outlet outlet, string path)
    {
        var (before, after) = outlet.PicturePath.Split("{name}") switch
        {
            [var first, var last] => (first, last),
            _ => ("", ""),
        };
        return
            path.Length > before.Length + after.Length
            && path.StartsWith(before, StringComparison.Ordinal)
            && path.EndsWith(after, StringComparison.Ordinal)
            && _pictures.Contains(path[before.Length..^after.Length])
            ? Path.Combine(
                _newsroom.Folder,
                "pictures",
                path[before.Length..^after.Length] + ".jpg"
            )
            : null;
    }

    private static Task Html(
        HttpContext context,
        Outlet outlet,
        string html,
        DateTimeOffset changed,
        string? charset = null
    )
    {
        // Outlets in old encodings name them in the page alone, as servers of their age do.
        var declared = charset ?? (outlet.Encoding == "utf-8" ? "utf-8" : null);
        return Send(
            context,
            "text/html" + (declared is null ? "" : "; charset=" + declared),
            TextEncoding.Find(outlet.Encoding)!.GetBytes(html),
            changed
        );
    }

    private static async Task Send(
        HttpContext context,
        string contentType,
        byte[] body,
        DateTimeOffset changed
    )
    {
        var tag = new EntityTagHeaderValue(
            $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8))}\""
        );
        changed = changed.AddTicks(-(changed.Ticks % TimeSpan.TicksPerSecond));
        var response = context.Response.GetTypedHeaders();
        response.ETag = tag;
        response.LastModified = changed;
        var request = context.Request.GetTypedHeaders();
        var isKnown =
            request.IfNoneMatch.Count > 0
                ? request.IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))
                : request.IfModifiedSince >= changed;
        if (isKnown)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static Task Plain(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
