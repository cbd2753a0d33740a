using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Community;
using Pith.Stories;

namespace Pith.Tests.Data;

public sealed class StoryMovesTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task On_a_join_the_older_id_survives_the_other_redirects_and_each_member_s_vote_counts_once(
        Engine engine
    )
    {
        await using var database = await TestDatabase.Create(engine, server);
        await using var db = database.Open();
        var older = await Newsstand.Add(db, "One", "One happened.");
        var newer = await Newsstand.Add(db, "Two", "Two happened.");
        var third = await Newsstand.Add(db, "Three", "Three happened.");
        var members = Enumerable
            .Range(0, 3)
            .Select(i => new Member { UserName = $"m{i}", NormalizedUserName = $"M{i}" })
            .ToList();
        db.AddRange(members);
        await db.SaveChangesAsync(Cancel);
        db.AddRange(
            new Vote { StoryId = older, MemberId = members[0].Id },
            new Vote { StoryId = newer, MemberId = members[0].Id },
            new Vote { StoryId = newer, MemberId = members[1].Id },
            new Vote { StoryId = third, MemberId = members[2].Id }
        );
        await db.SaveChangesAsync(Cancel);

        Assert.Equal(newer, await StoryMoves.Join(db, third, newer, Cancel));
        Assert.Equal(older, await StoryMoves.Join(db, newer, older, Cancel));

        var story = await db.Set<Story>().AsNoTracking().SingleAsync(Cancel);
        Assert.Equal(older, story.Id);
        Assert.Equal(3, story.VoteCount);
        Assert.Equal(3, await db.Set<Vote>().CountAsync(Cancel));
        Assert.Equal(3, await db.Set<StoryArticle>().CountAsync(a => a.StoryId == older, Cancel));
        Assert.Equal(
            [older, older],
            await db.Set<StoryRedirect>().Select(r => r.StoryId).ToListAsync(Cancel)
        );
        Assert.Equal(
            StoryPath.Of(older, story.Slug),
            await StoryView.JoinedInto(db, third, Cancel)
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task On_a_parting_the_id_stays_with_the_first_article(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine, server);
        await using var db = database.Open();
        var story = await Newsstand.Add(db, "One", "One happened.");
        var second = await Newsstand.Add(db, "Two", "Two happened.", hoursLater: 1);
        await StoryMoves.Join(db, story, second, Cancel);
        var articles = await db.Set<StoryArticle>()
            .OrderBy(a => a.AddedAt)
            .Select(a => a.ArticleId)
            .ToListAsync(Cancel);

        // The first article is named as the one to leave; the id stays with it all the same.
        var other = await StoryMoves.Part(db, story, [articles[0]], into: null, now: 5, Cancel);

        Assert.NotEqual(story, other);
        Assert.Equal(
            story,
            await db.Set<StoryArticle>()
                .Where(a => a.ArticleId == articles[0])
                .Select(a => a.StoryId)
                .SingleAsync(Cancel)
        );
        Assert.Equal(
            other,
            await db.Set<StoryArticle>()
                .Where(a => a.ArticleId == articles[1])
                .Select(a => a.StoryId)
                .SingleAsync(Cancel)
        );
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            StoryMoves.Part(db, other, [articles[1]], into: null, now: 6, Cancel)
        );
    }
}
