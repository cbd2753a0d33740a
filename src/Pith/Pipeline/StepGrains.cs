using Pith.Data;
using Pith.Stories.Comparing;
using Pith.Text.Grouping;
using Pith.Tools;
using Pith.Web;

namespace Pith.Pipeline;

/// <inheritdoc cref="IEntryGrain"/>
internal sealed class EntryGrain(ExtractText extract, StepFailures failures) : Grain, IEntryGrain
{
    public Task Extract() =>
        failures.Watch(
            new Work(WorkKind.Page, this.GetPrimaryKeyLong()),
            () => extract.Run(this.GetPrimaryKeyLong(), CancellationToken.None)
        );
}

/// <inheritdoc cref="IArticleGrain"/>
internal sealed class ArticleGrain(WriteDigest write, StepFailures failures) : Grain, IArticleGrain
{
    public Task Digest() =>
        failures.Watch(
            new Work(WorkKind.Article, this.GetPrimaryKeyLong()),
            () => write.Run(this.GetPrimaryKeyLong(), CancellationToken.None)
        );
}

/// <inheritdoc cref="IModelGrain"/>
internal sealed class ModelGrain(WriteByModel write, PageCache cache, ILogger<ModelGrain> log)
    : Grain,
        IModelGrain
{
    public async Task<bool> Write()
    {
        var due = await write.Due(CancellationToken.None);
        await Task.WhenAll(due.Select(Write));
        return due.Count > 0;
    }

    private async Task Write(long article)
    {
        try
        {
            var changed = await write.Run(article, CancellationToken.None);
            if (changed.Count > 0)
            {
                await cache.Drop(
                    CancellationToken.None,
                    [PageCache.Lists, .. changed.Select(PageCache.OfStory)]
                );
            }
        }
        catch (Exception e)
        {
            // One article must not stop the others; it stays due, with the built-in writer's digest.
            log.LogError(e, "The model's step for article {Article} failed", article);
            await write.Fail(article, e.GetType().Name, CancellationToken.None);
        }
    }
}

/// <inheritdoc cref="ILanguageGrain"/>
internal sealed class LanguageGrain(
    PlaceArticle place,
    Due due,
    PageCache cache,
    StepFailures failures,
    TimeProvider clock
) : Grain, ILanguageGrain
{
    private static readonly TimeSpan IndexLife = TimeSpan.FromDays(1);
    private StoryIndex? index;
    private long builtAt;

    public async Task<bool> Place()
    {
        var language = this.GetPrimaryKeyString();
        var articles = await due.ToPlace(language, CancellationToken.None);
        if (articles.Count == 0)
        {
            return false;
        }

        if (index is null || clock.Now() - builtAt > IndexLife.TotalMilliseconds)
        {
            index = await place.BuildIndex(language, CancellationToken.None);
            builtAt = clock.Now();
        }

        foreach (var article in articles)
        {
            var placed = await failures.Watch(
                new Work(WorkKind.Article, article),
                async () =>
                {
                    var changed = await place.Run(index, article, CancellationToken.None);
                    await cache.Drop(
                        CancellationToken.None,
                        [PageCache.Lists, .. changed.Select(PageCache.OfStory)]
                    );
                }
            );
            if (!placed)
            {
                index = null; // It may differ from the database now: it is made anew with the next call.
                return true;
            }
        }

        return true;
    }
}

/// <inheritdoc cref="IStoryGrain"/>
internal sealed class StoryGrain(StoryComparing compare, PageCache cache, ILogger<StoryGrain> log)
    : Grain,
        IStoryGrain
{
    public async Task Compare()
    {
        var story = this.GetPrimaryKeyLong();
        try
        {
            await compare.Run(story, CancellationToken.None);
            await cache.Drop(CancellationToken.None, PageCache.OfStory(story));
        }
        catch (Exception e)
        {
            // A story without its comparison is a story still.
            log.LogError(e, "The articles of story {Story} could not be compared", story);
            await compare.PutOff(story, CancellationToken.None);
        }
    }
}

/// <inheritdoc cref="IToolsGrain"/>
internal sealed class ToolsGrain(ScanArticles scan, PageCache cache) : Grain, IToolsGrain
{
    public async Task<bool> Scan()
    {
        if (await scan.Run(CancellationToken.None) is not { } changed)
        {
            return false;
        }

        await cache.Drop(
            CancellationToken.None,
            [PageCache.Lists, .. changed.Select(PageCache.OfStory)]
        );
        return true;
    }
}
