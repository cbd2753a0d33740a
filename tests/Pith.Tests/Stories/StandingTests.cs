using Pith.Stories;
using Pith.Tests.Data;

namespace Pith.Tests.Stories;

public sealed class StandingTests(PostgresServer server)
{
    private const long Hour = 3_600_000;
    private static readonly int[] Counts = [0, 1, 2, 3, 7, 40, 1_000, 1_000_000];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void One_more_vote_comment_or_source_never_lowers_a_story()
    {
        foreach (var n in Counts)
        {
            foreach (var m in Counts)
            {
                var standing = Standing.Of(n, m, n, Hour);
                Assert.True(Standing.Of(n + 1, m, n, Hour) >= standing);
                Assert.True(Standing.Of(n, m + 1, n, Hour) > standing);
                Assert.True(Standing.Of(n, m, n + 1, Hour) > standing);
            }
        }
    }

    [Fact]
    public void Being_older_never_raises_a_story() =>
        Assert.All(
            Counts,
            n => Assert.True(Standing.Of(3, 2, 1, n * Hour) < Standing.Of(3, 2, 1, (n + 1) * Hour))
        );

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Within_a_period_age_counts_for_nothing_and_what_is_older_is_left_out(
        Engine engine
    )
    {
        await using var database = await TestDatabase.Create(engine, server);
        await using var db = database.Open();
        var loved = await Newsstand.Add(db, "Loved and early", "One.", votes: 9, hoursLater: 1);
        var fresh = await Newsstand.Add(db, "Fresh", "Two.", votes: 1, hoursLater: 20);
        await Newsstand.Add(db, "Long ago", "Three.", votes: 90, hoursLater: -30);
        var since = Newsstand.Morning.ToUnixTimeMilliseconds();

        var best = await StoryList.Best(db, since, 1, Cancel);
        Assert.Equal([loved, fresh], best.Stories.Select(s => s.Id));
        var top = await StoryList.Top(db, 1, Cancel);
        Assert.Equal(fresh, top.Stories[0].Id);
    }
}
