using Microsoft.EntityFrameworkCore;
using Pith.Stories;

namespace Pith.Tests.Data;

public sealed class StoryListTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_top_list_puts_pinned_stories_first_and_then_ranks(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine, server);
        await using var db = database.Open();
        var old = await Newsstand.Add(
            db,
            "An old story",
            "It happened long ago.",
            hoursLater: -500
        );
        var usual = await Newsstand.Add(db, "A usual story", "It happened today.");
        var liked = await Newsstand.Add(db, "A liked story", "Everyone liked it.", votes: 15);
        var hidden = await Newsstand.Add(db, "A hidden story", "Nobody sees it.", votes: 100);
        await db.Set<Story>()
            .Where(s => s.Id == old)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.PinnedAt, 1), Cancel);
        await db.Set<Story>()
            .Where(s => s.Id == hidden)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.HiddenAt, 1), Cancel);

        var page = await StoryList.Top(db, 1, Cancel);

        Assert.Equal([old, liked, usual], page.Stories.Select(s => s.Id));
        Assert.False(page.HasNext);
        Assert.Equal("It happened long ago.", page.Stories[0].Takeaway);
        Assert.Equal("circuitpost.example", page.Stories[0].Sources[0].Domain);
        Assert.Equal(TimeSpan.FromHours(-5), page.Stories[0].Published.Offset);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_list_has_thirty_stories_a_page_and_the_rest_on_the_next(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine, server);
        await using var db = database.Open();
        for (var i = 0; i < 31; i++)
        {
            await Newsstand.Add(db, $"Story {i}", $"Thing {i} happened.", hoursLater: i);
        }

        var first = await StoryList.New(db, new StoryFilter(), 1, Cancel);
        var second = await StoryList.New(db, new StoryFilter(), 2, Cancel);

        Assert.Equal(30, first.Stories.Count);
        Assert.True(first.HasNext);
        Assert.Equal("Story 30", first.Stories[0].Title);
        Assert.Equal(["Story 0"], second.Stories.Select(s => s.Title));
        Assert.False(second.HasNext);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_article_is_in_one_story_at_the_most(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine, server);
        await using var db = database.Open();
        var one = await Newsstand.Add(db, "One", "One happened.");
        var two = await Newsstand.Add(db, "Two", "Two happened.");
        var article = await db.Set<StoryArticle>()
            .Where(a => a.StoryId == one)
            .Select(a => a.ArticleId)
            .SingleAsync(Cancel);
        db.ChangeTracker.Clear();
        db.Add(new StoryArticle { ArticleId = article, StoryId = two });
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_story_s_page_shows_evidence_between_its_neighbours(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine, server);
        await using var db = database.Open();
        var id = await Newsstand.Add(
            db,
            "A chip",
            "The chip draws 1,150 watts. It needs water. It ships in May."
        );

        var view = await StoryView.Read(db, id, Cancel);

        var evidence = Assert.Single(Assert.Single(view!.Takeaways).Evidence);
        Assert.Equal("The chip draws 1,150 watts.", evidence.Sentence);
        Assert.Equal("", evidence.Before);
        Assert.Equal("It needs water.", evidence.After);
        Assert.Null(await StoryView.Read(db, id + 1000, Cancel));
    }
}
