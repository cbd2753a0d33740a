using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Demo;
using Pith.Newsletter;
using Pith.Sources;
using Pith.Stories;
using Pith.Tools;
using Pith.Web;
using Spectre.Console;

namespace Pith.Verbs;

/// <summary>Shows in the terminal how far the demo has read its newsroom, and adds the samples when the story they belong to is there.</summary>
internal static class DemoProgress
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    public static async Task Show(
        WebApplication app,
        Newsroom newsroom,
        DateTimeOffset firstStart,
        Stopwatch begun,
        CancellationToken cancel
    )
    {
        try
        {
            await AnsiConsole
                .Progress()
                .AutoClear(enabled: true)
                .Columns(
                    new TaskDescriptionColumn(),
                    new ProgressBarColumn(),
                    new PercentageColumn()
                )
                .StartAsync(progress =>
                    Watch(
                        app,
                        newsroom,
                        firstStart,
                        progress.AddTask("Reading the newsroom", maxValue: newsroom.Articles.Count),
                        cancel
                    )
                );
            var clock = app.Services.GetRequiredService<TimeProvider>();
            await With(
                app,
                async db =>
                {
                    await DemoCommunity.Apply(db, newsroom, firstStart, clock, cancel);
                    return true;
                },
                cancel
            );
            await app
                .Services.GetRequiredService<PageCache>()
                .Drop(cancel, PageCache.Lists, ToolTags.All);
            await app.Services.MakeFirstEdition(cancel);
            var stories = await With(app, db => db.Set<Story>().CountAsync(cancel), cancel);
            Console.WriteLine(
                $"The newsroom is read: {stories} stories, {begun.Elapsed.TotalSeconds:0.0} s after the start."
            );
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The demo was stopped while it was still reading.
        }
        catch (Exception e)
        {
            app.Logger.LogError(e, "The demo's progress could not be shown");
        }
    }

    private static async Task Watch(
        WebApplication app,
        Newsroom newsroom,
        DateTimeOffset firstStart,
        ProgressTask bar,
        CancellationToken cancel
    )
    {
        var clock = app.Services.GetRequiredService<TimeProvider>();
        using var timer = new PeriodicTimer(Look, clock);
        var sampled = false;
        while (await timer.WaitForNextTickAsync(cancel))
        {
            var (polled, open, done) = await With(
                app,
                async db =>
                    (
                        !await db.Set<Feed>().AnyAsync(f => f.LastPolledAt == null, cancel),
                        await db.Set<Entry>()
                            .CountAsync(
                                e =>
                                    e.State == EntryState.ToFetch
                                    || e.State == EntryState.ToExtract,
                                cancel
                            ),
                        await db.Set<Entry>().CountAsync(e => e.State == EntryState.GivenUp, cancel)
                            + await db.Set<Article>()
                                .CountAsync(a => a.Step == ArticleStep.Done, cancel)
                    ),
                cancel
            );
            var working = await With(
                app,
                async db =>
                    await db.Set<Article>().CountAsync(a => a.Step != ArticleStep.Done, cancel)
                    + await db.Set<Story>().CountAsync(s => s.CompareAt != null, cancel),
                cancel
            );
            bar.Value = Math.Min(done, bar.MaxValue - 1);
            if (
                !sampled
                && await With(
                    app,
                    db => DemoSamples.Apply(db, newsroom, firstStart, clock, cancel),
                    cancel
                )
            )
            {
                sampled = true;
                await app.Services.GetRequiredService<PageCache>().Drop(cancel, PageCache.Lists);
            }

            if (polled && open + working == 0)
            {
                bar.Value = bar.MaxValue;
                return;
            }
        }
    }

    private static async Task<T> With<T>(
        WebApplication app,
        Func<PithDb, Task<T>> ask,
        CancellationToken cancel
    )
    {
        await using var db = await app
            .Services.GetRequiredService<IDbContextFactory<PithDb>>()
            .CreateDbContextAsync(cancel);
        return await ask(db);
    }
}
