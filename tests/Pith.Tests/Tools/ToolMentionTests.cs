using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Stories;
using Pith.Tests.Data;
using Pith.Tests.Pipeline;
using Pith.Tools;

namespace Pith.Tests.Tools;

public sealed class ToolMentionTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Older_articles_are_looked_through_for_a_new_tool_in_steps(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine, server);
        await using var db = database.Open();
        long named = 0;
        for (var i = 0; i < ScanArticles.AtOnce + 5; i++)
        {
            var story = await Newsstand.Add(
                db,
                $"Story {i}",
                i % 20 == 0 ? "People like Adze. It cuts." : "Nothing here."
            );
            named = i == 0 ? story : named;
        }

        await ToolImport.Run(db, [Toolbox.Tool("adze", "Adze")], areSamples: false, 1, Cancel);
        var scan = new ScanArticles(database.Factory);
        var first = await scan.Run(Cancel);
        Assert.Equal(2, first!.Count);
        Assert.Single((await scan.Run(Cancel))!, named);
        Assert.Null(await scan.Run(Cancel));
        Assert.Equal(3, await db.Set<ToolStory>().CountAsync(Cancel));
        var mention = await db.Set<ToolMention>().OrderBy(m => m.ArticleId).FirstAsync(Cancel);
        Assert.Equal(
            (12, 16, 1, false),
            (mention.Start, mention.End, mention.Times, mention.InTitle)
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_story_names_what_its_articles_name_also_after_it_was_joined(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine, server);
        await using var db = database.Open();
        await ToolImport.Run(
            db,
            [Toolbox.Tool("adze", "Adze"), Toolbox.Tool("burin", "Burin")],
            areSamples: false,
            1,
            Cancel
        );
        var one = await Newsstand.Add(db, "Adze is out", "It cuts.");
        var other = await Newsstand.Add(db, "A test", "They compared Adze with Burin.");
        var mentions = new ToolMentions();
        foreach (
            var text in await db.Set<ArticleText>().Include(t => t.Article).ToListAsync(Cancel)
        )
        {
            await mentions.Put(db, text.Article!, text, Cancel);
        }

        await ToolMentions.Refresh(db, one, Cancel);
        await ToolMentions.Refresh(db, other, Cancel);
        Assert.Equal(1, await db.Set<ToolStory>().CountAsync(s => s.StoryId == one, Cancel));
        Assert.Equal(2, await db.Set<ToolStory>().CountAsync(s => s.StoryId == other, Cancel));
        Assert.True(
            (await db.Set<ToolMention>().OrderBy(m => m.ArticleId).FirstAsync(Cancel))
                is { InTitle: true, End: 0 }
        );

        var survivor = await StoryMoves.Join(db, one, other, Cancel);
        await ToolMentions.Refresh(db, survivor, Cancel);
        Assert.Equal(
            [survivor, survivor],
            await db.Set<ToolStory>().Select(s => s.StoryId).ToListAsync(Cancel)
        );
    }

    [Fact]
    public async Task The_pipeline_keeps_what_an_article_names_and_where()
    {
        await using var pipeline = await TestPipeline.Create(Engine.Sqlite, server);
        await using var db = pipeline.Open();
        await ToolImport.Run(db, [Toolbox.Tool("adze", "Adze")], areSamples: false, 1, Cancel);
        var story = await Newsstand.Add(
            db,
            "Tools",
            "Carpenters praise the Adze more than any saw."
        );
        await db.Set<StoryArticle>().ExecuteDeleteAsync(Cancel);
        await db.Set<Story>().ExecuteDeleteAsync(Cancel);
        await db.Set<Article>()
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.Step, ArticleStep.ToGroup), Cancel);
        await pipeline.RunAll();
        var mention = await db.Set<ToolMention>().SingleAsync(Cancel);
        var text = await db.Set<ArticleText>().SingleAsync(Cancel);
        Assert.Equal("Adze", text.Content[mention.Start..mention.End]);
        Assert.NotEqual(story, (await db.Set<ToolStory>().SingleAsync(Cancel)).StoryId);
    }
}
