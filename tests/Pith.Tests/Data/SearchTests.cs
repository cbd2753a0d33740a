using Pith.Search;

namespace Pith.Tests.Data;

public sealed class SearchTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Both_databases_find_the_same_stories(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine, server);
        await using var db = database.Open();
        var chip = await Newsstand.Add(
            db,
            "Kestrel's new chip",
            "The accelerators draw 1,150 watts each."
        );
        var suit = await Newsstand.Add(
            db,
            "A publisher sues",
            "The lawsuit names Kestrel as a supplier of accelerators."
        );
        var german = await Newsstand.Add(
            db,
            "Neue Regeln",
            "Die Behörde verschärft die Regeln für Rechenzentren.",
            language: "de"
        );
        var japanese = await Newsstand.Add(
            db,
            "新しい半導体",
            "人工知能の半導体が発表された。",
            language: "ja"
        );

        async Task<IReadOnlyList<long>> Find(string words) =>
            await SearchIndex.Find(db, SearchQuery.Read(words), 10, Cancel);

        Assert.Equal([chip, suit], await Find("kestrel"));
        Assert.Equal([chip], await Find("Kestrel chips"));
        Assert.Equal([suit], await Find("lawsuits accelerator"));
        Assert.Equal([german], await Find("Behörden Regeln"));
        Assert.Equal([japanese], await Find("半導体"));
        Assert.Empty(await Find("nothing of the kind"));
        Assert.Empty(await Find("' OR 1=1 -- \" * ("));
        Assert.Empty(await Find(""));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_article_put_again_is_found_by_its_new_words_alone(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine, server);
        await using var db = database.Open();
        var id = await Newsstand.Add(db, "First", "The figure was seventeen.");
        await SearchIndex.Put(db, 1, "First", "The figure was nineteen.", "en", Cancel);

        Assert.Empty(await SearchIndex.Find(db, SearchQuery.Read("seventeen"), 10, Cancel));
        Assert.Equal([id], await SearchIndex.Find(db, SearchQuery.Read("nineteen"), 10, Cancel));
    }
}
