using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Sources;
using Pith.Tools;

namespace Pith.Pipeline;

/// <summary>What a piece of work is about.</summary>
internal enum WorkKind
{
    /// <summary>A feed to poll.</summary>
    Feed,

    /// <summary>An entry's page to fetch or to extract.</summary>
    Page,

    /// <summary>An article's picture to fetch.</summary>
    Picture,

    /// <summary>An article to digest or to place.</summary>
    Article,
}

/// <summary>A piece of work: a step's subject.</summary>
internal sealed record Work(WorkKind Kind, long Id);

/// <summary>Asks the database what is due: the database is the only memory of what is still to do.</summary>
internal sealed class Due(IDbContextFactory<PithDb> databases, TimeProvider clock)
{
    /// <summary>Articles placed by one call: the writer of a language looks up now and then.</summary>
    private const int PlacedAtOnce = 40;

    /// <summary>Hosts at which anything is due.</summary>
    public async Task<IReadOnlyList<string>> Hosts(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.Now();
        var feeds = await db.Set<Feed>()
            .Where(f => f.NextPollAt <= now)
            .Select(f => f.Host)
            .Distinct()
            .ToListAsync(cancel);
        var entries = await db.Set<Entry>()
            .Where(e =>
                e.NextTryAt <= now && (e.State == EntryState.ToFetch || e.State == EntryState.Read)
            )
            .Select(e => e.Host)
            .Distinct()
            .ToListAsync(cancel);
        var pictures = await db.Set<Article>()
            .Where(a =>
                a.Picture == PictureState.ToFetch && a.PictureTryAt <= now && a.PictureHost != null
            )
            .Select(a => a.PictureHost!)
            .Distinct()
            .ToListAsync(cancel);
        return [.. feeds.Concat(entries).Concat(pictures).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What is due next at a host: feeds first, then new pages (the newest first), pictures, and pages to look at again.</summary>
    public async Task<Work?> AtHost(string host, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.Now();
        if (
            await db.Set<Feed>()
                .Where(f => f.Host == host && f.NextPollAt <= now)
                .OrderBy(f => f.NextPollAt)
                .Select(f => (long?)f.Id)
                .FirstOrDefaultAsync(cancel) is
            { } feed
        )
        {
            return new(WorkKind.Feed, feed);
        }

        var entries = db.Set<Entry>().Where(e => e.Host == host && e.NextTryAt <= now);
        if (
            await entries
                .Where(e => e.State == EntryState.ToFetch)
                .OrderByDescending(e => e.PublishedAt)
                .Select(e => (long?)e.Id)
                .FirstOrDefaultAsync(cancel) is
            { } page
        )
        {
            return new(WorkKind.Page, page);
        }

        if (
            await db.Set<Article>()
                .Where(a =>
                    a.Picture == PictureState.ToFetch
                    && a.PictureHost == host
                    && a.PictureTryAt <= now
                )
                .OrderByDescending(a => a.PublishedAt)
                .Select(a => (long?)a.Id)
                .FirstOrDefaultAsync(cancel) is
            { } picture
        )
        {
            return new(WorkKind.Picture, picture);
        }

        return
            await entries
                .Where(e => e.State == EntryState.Read)
                .OrderBy(e => e.NextTryAt)
                .Select(e => (long?)e.Id)
                .FirstOrDefaultAsync(cancel)
                is { } again
            ? new(WorkKind.Page, again)
            : null;
    }

    /// <summary>Entries whose page is to be extracted.</summary>
    public async Task<IReadOnlyList<long>> ToExtract(int most, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.Now();
        return await db.Set<Entry>()
            .Where(e => e.State == EntryState.ToExtract && e.NextTryAt <= now)
            .OrderBy(e => e.NextTryAt)
            .Select(e => e.Id)
            .Take(most)
            .ToListAsync(cancel);
    }

    /// <summary>Articles whose text is to be digested.</summary>
    public async Task<IReadOnlyList<long>> ToDigest(int most, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.Now();
        return await db.Set<Article>()
            .Where(a => a.Step == ArticleStep.ToDigest && a.NextTryAt <= now)
            .OrderBy(a => a.NextTryAt)
            .Select(a => a.Id)
            .Take(most)
            .ToListAsync(cancel);
    }

    /// <summary>Whether older articles are to be looked through for the names of tools.</summary>
    public async Task<bool> ToScan(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Set<Tool>().AnyAsync(t => t.ScanBelow != null, cancel);
    }

    /// <summary>Languages in which articles are to be placed.</summary>
    public async Task<IReadOnlyList<string>> Languages(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.Now();
        return await db.Set<Article>()
            .Where(a => a.Step == ArticleStep.ToGroup && a.NextTryAt <= now)
            .Select(a => a.Language)
            .Distinct()
            .ToListAsync(cancel);
    }

    /// <summary>Articles of a language that are to be placed, the earliest published first.</summary>
    public async Task<IReadOnlyList<long>> ToPlace(string language, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.Now();
        return await db.Set<Article>()
            .Where(a =>
                a.Step == ArticleStep.ToGroup && a.NextTryAt <= now && a.Language == language
            )
            .OrderBy(a => a.PublishedAt)
            .Select(a => a.Id)
            .Take(PlacedAtOnce)
            .ToListAsync(cancel);
    }
}
