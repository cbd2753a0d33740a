using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Reader.Fetching;
using Pith.Sources;

namespace Pith.Pipeline;

/// <summary>Entry to page: fetches an entry's address, or looks at it again, and keeps the bytes.</summary>
internal sealed class FetchPage(
    IDbContextFactory<PithDb> databases,
    Fetcher fetcher,
    PageFiles files,
    PipelineOptions options,
    TimeProvider clock
)
{
    private const string Accept = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";

    /// <summary>Headers that bear on reading the page.</summary>
    private static readonly string[] Kept =
    [
        "content-language",
        "link",
        "tdm-reservation",
        "x-robots-tag",
    ];

    public async Task Run(long entryId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var entry = await db.Set<Entry>().SingleOrDefaultAsync(e => e.Id == entryId, cancel);
        if (entry is not { State: EntryState.ToFetch or EntryState.Read, NextTryAt: not null })
        {
            return;
        }

        var page = await db.Set<Page>().SingleOrDefaultAsync(p => p.EntryId == entryId, cancel);
        var outcome = await fetcher.Fetch(
            new FetchRequest(new Uri(entry.Address))
            {
                Accept = Accept,
                ETag = page?.ETag,
                LastModified = page?.LastModified,
                ObeyRobots = true,
            },
            cancel
        );
        var now = clock.Now();
        switch (outcome)
        {
            case Fetched fetched:
                var hash = await files.Keep(fetched.Body, cancel);
                var headers = HeadersOf(fetched);
                if (entry.State == EntryState.Read && page?.Hash == hash && page.Headers == headers)
                {
                    LookLater(entry, now, options);
                    break;
                }

                if (page is null)
                {
                    page = new Page
                    {
                        EntryId = entryId,
                        FinalAddress = fetched.FinalAddress.AbsoluteUri,
                        Hash = hash,
                    };
                    db.Add(page);
                }

                page.FinalAddress = fetched.FinalAddress.AbsoluteUri;
                page.Hash = hash;
                page.FetchedAt = now;
                page.ContentType = fetched.ContentType;
                page.ETag = fetched.ETag;
                page.LastModified = fetched.LastModified;
                page.Headers = headers;
                entry.State = EntryState.ToExtract;
                entry.NextTryAt = now;
                entry.Attempts = 0;
                entry.Failure = entry.FailureDetail = null;
                break;
            case NotModified when entry.State == EntryState.Read:
                LookLater(entry, now, options);
                break;
            case NotModified:
                entry.State = EntryState.ToExtract;
                entry.NextTryAt = now;
                break;
            case FetchFailed when entry.State == EntryState.Read:
                LookLater(entry, now, options);
                break;
            case FetchFailed failed:
                Fail(entry, Trouble.Of(failed), now);
                break;
        }

        await db.SaveChangesAsync(cancel);
    }

    private static string HeadersOf(Fetched fetched) =>
        string.Join(
            '\n',
            Kept.Where(fetched.Headers.ContainsKey)
                .Select(h => $"{h}: {fetched.Headers[h].ReplaceLineEndings(" ")}")
        );

    /// <summary>Keeps why a step failed, and when it is tried again, if ever.</summary>
    public static void Fail(Entry entry, Trouble trouble, long now)
    {
        entry.Attempts++;
        entry.Failure = trouble.Code;
        entry.FailureDetail = trouble.Detail;
        if (trouble.IsFinal || entry.Attempts >= Trouble.MostAttempts)
        {
            entry.State = EntryState.GivenUp;
            entry.NextTryAt = null;
        }
        else
        {
            entry.NextTryAt = trouble.NextTry(now, entry.Attempts);
        }
    }

    /// <summary>Sets when the page of a read entry is looked at again.</summary>
    public static void LookLater(Entry entry, long now, PipelineOptions options)
    {
        entry.NextTryAt =
            entry.Looks < options.LookAgain.Count
                ? now + (long)options.LookAgain[entry.Looks].TotalMilliseconds
                : null;
        entry.Looks++;
    }
}
