using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Reader.Fetching;
using Pith.Reader.Pages;
using Pith.Sources;

namespace Pith.Pipeline;

/// <summary>Page to text: extracts the article and its facts from an entry's page.</summary>
internal sealed class ExtractText(
    IDbContextFactory<PithDb> databases,
    PageFiles files,
    PipelineOptions options,
    TimeProvider clock
)
{
    private const int LongestTitle = 500;
    private const int LongestAddress = 2000;

    /// <summary>A feed's own text stands in for a page without one from this length on, in UTF-16 units: shorter ones are teasers.</summary>
    private const int LeastFeedText = 600;

    public async Task Run(long entryId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var entry = await db.Set<Entry>()
            .Include(e => e.Feed)
                .ThenInclude(f => f!.Source)
            .SingleOrDefaultAsync(e => e.Id == entryId, cancel);
        var page = await db.Set<Page>()
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.EntryId == entryId, cancel);
        if (entry is not { State: EntryState.ToExtract } || page is null)
        {
            return;
        }

        var now = clock.Now();
        var body = await files.Read(page.Hash, cancel);
        if (body is null)
        {
            entry.State = EntryState.ToFetch; // The file is gone, by retention or by hand: fetch it anew, whole.
            entry.NextTryAt = now;
            await db.Set<Page>().Where(p => p.EntryId == entryId).ExecuteDeleteAsync(cancel);
            await db.SaveChangesAsync(cancel);
            return;
        }

        var address = new Uri(page.FinalAddress);
        var read = PageReader.Read(body, address, page.ContentType, HeadersOf(page));
        if (read.Text.Length == 0)
        {
            read = FromFeed(entry, address, read);
        }

        if (read.Text.Length == 0)
        {
            var reason = read.EmptyBecause ?? EmptyReason.NoArticle;
            if (entry.ArticleId is not null)
            {
                entry.State = EntryState.Read; // It was read before: what was kept stays, the page is looked at again.
                FetchPage.LookLater(entry, now, options);
            }
            else
            {
                FetchPage.Fail(
                    entry,
                    new Trouble(Trouble.Kebab(reason.ToString()), address.Host, IsFinal: true),
                    now
                );
            }

            await db.SaveChangesAsync(cancel);
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var article = await ArticleOf(db, entry, read, address, now, cancel);
        await KeepText(db, article, entry, read, now, cancel);
        entry.ArticleId = article.Id;
        entry.State = EntryState.Read;
        entry.Attempts = 0;
        entry.Failure = entry.FailureDetail = null;
        FetchPage.LookLater(entry, now, options);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private static ReadPage FromFeed(Entry entry, Uri address, ReadPage page)
    {
        if (entry.Content is not { Length: >= LeastFeedText } content)
        {
            return page;
        }

        var fromFeed = PageReader.Read(
            Encoding.UTF8.GetBytes($"<!DOCTYPE html><article>{content}</article>"),
            address,
            "text/html; charset=utf-8",
            null
        );
        return fromFeed.Text.Length >= LeastFeedText
            ? page with
            {
                Text = fromFeed.Text,
                Blocks = fromFeed.Blocks,
                EmptyBecause = null,
                Language = page.Language ?? fromFeed.Language,
            }
            : page;
    }

    private static async Task<Article> ArticleOf(
        PithDb db,
        Entry entry,
        ReadPage read,
        Uri address,
        long now,
        CancellationToken cancel
    )
    {
        var canonical = read.Canonical is { Length: <= LongestAddress } stated
            ? stated
            : address.AbsoluteUri;
        var article = entry.ArticleId is { } known
            ? await db.Set<Article>().SingleOrDefaultAsync(a => a.Id == known, cancel)
            : await db.Set<Article>().SingleOrDefaultAsync(a => a.Address == canonical, cancel);
        if (article is null)
        {
            var source = await SourceOf(db, entry, new Uri(canonical), read.Site, now, cancel);
            var published = PublishedOf(entry, read, now);
            article = new Article
            {
                SourceId = source.Id,
                Address = canonical,
                Title = EntryMaker.Cut(entry.Title ?? read.Title, LongestTitle) ?? canonical,
                PublishedAt = published.Instant,
                PublishedOffset = published.Offset,
                AddedAt = now,
            };
            db.Add(article);
        }

        article.Byline = read.Byline ?? entry.Byline ?? article.Byline;
        article.ModifiedAt = read.Modified?.ToUnixTimeMilliseconds() ?? article.ModifiedAt;
        article.Language = read.Language ?? article.Language;
        article.IsPaywalled = read.IsPaywalled;
        var (hid, limit) = (article.NoSnippet, article.MaxSnippet);
        article.NoSnippet =
            read.Wishes.NoSnippet || read.Wishes.TdmReserved || read.Wishes.MaxSnippet == 0;
        article.MaxSnippet = read.Wishes.MaxSnippet is > 0 ? read.Wishes.MaxSnippet : null;
        article.NoArchive = read.Wishes.NoArchive;
        if (article.TextId is { } shown && (hid, limit) != (article.NoSnippet, article.MaxSnippet))
        {
            // The publisher asks for something else than last time: the digest is made anew within it.
            await db.Set<StoredDigest>().Where(d => d.TextId == shown).ExecuteDeleteAsync(cancel);
            article.Step = ArticleStep.ToDigest;
            article.NextTryAt = now;
        }

        var picture = read.Picture ?? entry.Picture;
        if (
            picture is { Length: <= LongestAddress }
            && picture != article.PictureAddress
            && Uri.TryCreate(picture, UriKind.Absolute, out var pictured)
            && pictured.Scheme is "http" or "https"
        )
        {
            article.PictureAddress = picture;
            article.PictureHost = HostName.Lane(new Uri(picture));
            article.Picture = PictureState.ToFetch;
            article.PictureTryAt = now;
            article.PictureAttempts = 0;
            article.PictureFailure = article.PictureFailureDetail = null;
        }

        await db.SaveChangesAsync(cancel);
        return article;
    }

    private static async Task KeepText(
        PithDb db,
        Article article,
        Entry entry,
        ReadPage read,
        long now,
        CancellationToken cancel
    )
    {
        var title = EntryMaker.Cut(read.Title ?? entry.Title, LongestTitle) ?? article.Title;
        var hash = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(title + "\n\n" + read.Text))
        );
        var text = await db.Set<ArticleText>()
            .SingleOrDefaultAsync(t => t.ArticleId == article.Id && t.Hash == hash, cancel);
        if (text is null)
        {
            text = new ArticleText
            {
                ArticleId = article.Id,
                MadeAt = now,
                Title = title,
                Content = read.Text,
                Blocks = string.Join(
                    ' ',
                    read.Blocks.Select(b =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{b.Kind}:{b.Start}:{b.Length}"
                        )
                    )
                ),
                Language = article.Language,
                Hash = hash,
            };
            db.Add(text);
            await db.SaveChangesAsync(cancel);
        }

        if (text.Id == article.TextId)
        {
            return;
        }

        if (article.TextId is { } earlier)
        {
            var before = await db.Set<ArticleText>().SingleAsync(t => t.Id == earlier, cancel);
            if (before.Title != title)
            {
                article.Title = title;
            }

            if (
                !await db.Set<Revision>()
                    .AnyAsync(
                        r =>
                            r.ArticleId == article.Id
                            && r.EarlierTextId == earlier
                            && r.LaterTextId == text.Id,
                        cancel
                    )
            )
            {
                db.Add(
                    new Revision
                    {
                        ArticleId = article.Id,
                        EarlierTextId = earlier,
                        LaterTextId = text.Id,
                        FoundAt = now,
                    }
                );
            }
        }

        article.TextId = text.Id;
        article.Step = ArticleStep.ToDigest;
        article.NextTryAt = now;
        article.Attempts = 0;
    }

    /// <summary>The feed's source where the article is on its domain or below it; otherwise the source of the article's own domain.</summary>
    private static async Task<Source> SourceOf(
        PithDb db,
        Entry entry,
        Uri address,
        string? siteName,
        long now,
        CancellationToken cancel
    )
    {
        var domain = SourceDomain.Of(address);
        var own = entry.Feed!.Source!;
        if (domain == own.Domain || domain.EndsWith("." + own.Domain, StringComparison.Ordinal))
        {
            return own;
        }

        var source = await db.Set<Source>().SingleOrDefaultAsync(s => s.Domain == domain, cancel);
        if (source is null)
        {
            source = new Source
            {
                Domain = domain,
                Name = EntryMaker.Cut(siteName, 200) is { Length: > 0 } name ? name : domain,
                AddedAt = now,
            };
            db.Add(source);
            await db.SaveChangesAsync(cancel);
        }

        return source;
    }

    /// <summary>
    /// The page's own date, but the feed's where the page gives a day alone and the feed an hour of about that day; the
    /// time it was seen where neither knows. Never in the future.
    /// </summary>
    private static (long Instant, int Offset) PublishedOf(Entry entry, ReadPage read, long now)
    {
        if (read.Published is { } page)
        {
            var nearby =
                entry.PublishedAt is { } f
                && Math.Abs(f - page.ToUnixTimeMilliseconds())
                    < TimeSpan.FromHours(36).TotalMilliseconds;
            if (page.TimeOfDay != TimeSpan.Zero || !nearby)
            {
                return (
                    Math.Min(page.ToUnixTimeMilliseconds(), now),
                    (int)page.Offset.TotalMinutes
                );
            }
        }

        return entry.PublishedAt is { } feed ? (feed, entry.PublishedOffset) : (entry.SeenAt, 0);
    }

    private static Dictionary<string, string> HeadersOf(Page page) =>
        page
            .Headers.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ", 2))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
}
