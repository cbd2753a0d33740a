using Pith.Accounts;

namespace Pith.Tests.Data;

public sealed class AccountTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_one_time_key_opens_once_even_when_twenty_try_it_at_once(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine, server);
        string key;
        await using (var db = database.Open())
        {
            key = await AccessKey.Make(db, 1, Cancel);
        }

        var opened = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ =>
                    Task.Run(
                        async () =>
                        {
                            await using var db = database.Open();
                            return await AccessKey.Use(db, key, 2, Cancel);
                        },
                        Cancel
                    )
                )
        );

        Assert.Equal(1, opened.Count(o => o));
        await using var after = database.Open();
        Assert.False(await AccessKey.Use(after, "guessed", 3, Cancel));
    }
}
