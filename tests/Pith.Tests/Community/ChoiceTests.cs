using Microsoft.EntityFrameworkCore;
using Pith.Community;
using Pith.Stories;
using Pith.Tests.Data;
using Pith.Topics;

namespace Pith.Tests.Community;

public sealed class ChoiceTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_a_member_hides_is_left_out_for_them_and_what_they_follow_makes_their_own_page(
        Engine engine
    )
    {
        await using var forum = await Forum.Open(engine, server);
        var chip = await forum.Publish("A chip", "It draws much.", "circuitpost.example");
        var law = await forum.Publish("A law", "It was passed.", "docket.example");
        var both = await forum.Publish("A chip law", "It was passed too.", "wire.example");
        var (ada, eve) = (await forum.Join("ada"), await forum.Join("eve"));
        await using var db = forum.Open();
        var chips = db.Add(new Topic { Slug = "chips", Name = "Chips" }).Entity;
        var laws = db.Add(new Topic { Slug = "laws", Name = "Laws" }).Entity;
        await db.SaveChangesAsync(Cancel);
        foreach (
            var (story, topic) in (ReadOnlySpan<(long, Topic)>)
                [(chip, chips), (law, laws), (both, chips), (both, laws)]
        )
        {
            db.Add(
                new StoryTopic
                {
                    StoryId = story,
                    TopicId = topic.Id,
                    Score = 1,
                }
            );
        }

        await db.SaveChangesAsync(Cancel);

        async Task<HashSet<long>> Top(long member) =>
            [.. (await StoryList.Top(db, 1, Cancel, member)).Stories.Select(s => s.Id)];

        async Task<HashSet<long>> Mine() =>
            [.. (await StoryList.Mine(db, ada, 1, Cancel)).Stories.Select(s => s.Id)];

        async Task Choose(Chosen? what, Choice choice) =>
            await Choosing.Set(db, ada, what!.Value, choice, 1, Cancel);

        Assert.Empty(await Mine());
        var topic1 = await Chosen.Topic(db, "chips", Cancel);
        await Choose(topic1, Choice.Follow);
        await Choose(topic1, Choice.Follow);
        Assert.Equal([chip, both], await Mine());
        await Choose(await Chosen.Topic(db, "laws", Cancel), Choice.Hide);
        Assert.Equal([chip], await Mine());
        Assert.Equal([chip], await Top(ada));
        Assert.Equal(3, (await Top(eve)).Count);
        var named = await StoryList.New(
            db,
            new StoryFilter(TopicId: laws.Id, MemberId: ada),
            1,
            Cancel
        );
        Assert.Equal(2, named.Stories.Count);

        await Choose(topic1, Choice.Hide);
        Assert.Empty(await Top(ada));
        await Choose(topic1, Choice.None);
        await Choose(await Chosen.Topic(db, "laws", Cancel), Choice.None);
        var source = await Chosen.Source(db, "docket.example", Cancel);
        await Choose(source, Choice.Hide);
        Assert.Equal([chip, both], await Top(ada));
        // What another source tells too stays.
        var article = await db.Set<StoryArticle>().SingleAsync(a => a.StoryId == law, Cancel);
        article.StoryId = both;
        await db.SaveChangesAsync(Cancel);
        Assert.Equal([chip, both], await Top(ada));
        await Choose(source, Choice.Follow);
        Assert.Equal([both], await Mine());
        var choices = await MemberChoices.Read(db, ada, Cancel);
        Assert.Equal(["docket.example"], choices.FollowedSources.Keys);
        Assert.Empty(choices.HiddenSources);
        Assert.Null(await Chosen.Topic(db, "none", Cancel));
        Assert.Equal(
            1,
            await db.Set<Follow>().CountAsync(Cancel) + await db.Set<Hide>().CountAsync(Cancel)
        );
    }
}
