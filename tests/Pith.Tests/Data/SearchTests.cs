using Pith.Search;
using Pith.Stories.Comparing;
using Pith.Text.Comparing;

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
            await SearchIndex.Find(
                db,
                SearchQuery.Read(words),
                10,
                Newsstand.Morning.ToUnixTimeMilliseconds(),
                Cancel
            );

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

        Assert.Empty(
            await SearchIndex.Find(
                db,
                SearchQuery.Read("seventeen"),
                10,
                Newsstand.Morning.ToUnixTimeMilliseconds(),
                Cancel
            )
        );
        Assert.Equal(
            [id],
            await SearchIndex.Find(
                db,
                SearchQuery.Read("nineteen"),
                10,
                Newsstand.Morning.ToUnixTimeMilliseconds(),
                Cancel
            )
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Phrases_exclusions_choices_and_conditions_mean_the_same_on_both(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine, server);
        await using var db = database.Open();
        var right = await Newsstand.Add(
            db,
            "Cloud terms",
            "The maker keeps the right of first refusal on new capacity."
        );
        var first = await Newsstand.Add(
            db,
            "A first refusal",
            "The court gave its right answer in its first week.",
            domain: "news.ledger.example",
            hoursLater: 48
        );
        db.Add(new StoryDisagreement { StoryId = first, Kind = DisagreementKind.Number });
        await db.SaveChangesAsync(Cancel);

        async Task<IReadOnlyList<long>> Find(string words) =>
            await SearchIndex.Find(
                db,
                SearchQuery.Read(words),
                10,
                Newsstand.Morning.ToUnixTimeMilliseconds(),
                Cancel
            );

        Assert.Equal([right], await Find("\"right of first refusal\""));
        Assert.Equal([first], await Find("refusal -capacity"));
        Assert.Equal([right, first], (await Find("capacity OR court")).Order());
        Assert.Equal([first], await Find("refusal source:ledger.example"));
        Assert.Equal([first], await Find("source:ledger.example"));
        Assert.Empty(await Find("source:%"));
        Assert.Equal([first], await Find("refusal after:2025-01-23"));
        Assert.Equal([right], await Find("refusal before:2025-01-23"));
        Assert.Equal([first], await Find("has:disagreement"));
        Assert.Equal([first, right], await Find("after:2025"));
        Assert.Empty(await Find("byline:o'hara topic:none"));
    }

    [Theory]
    [InlineData("", SearchProblem.Nothing)]
    [InlineData("-chip", SearchProblem.OnlyWithout)]
    [InlineData("\"chip export", SearchProblem.OpenQuote)]
    [InlineData("OR chip", SearchProblem.LooseOr)]
    [InlineData("chip OR", SearchProblem.LooseOr)]
    [InlineData("chip OR OR export", SearchProblem.LooseOr)]
    [InlineData("before:tomorrow", SearchProblem.NoDay)]
    [InlineData("has:pictures", SearchProblem.UnknownHas)]
    [InlineData("chip source:", SearchProblem.EmptyCondition)]
    [InlineData("AI: what now", SearchProblem.None)]
    [InlineData("--", SearchProblem.Nothing)]
    public void A_query_that_cannot_be_answered_says_why(string words, SearchProblem problem) =>
        Assert.Equal(problem, SearchQuery.Read(words).Problem);

    [Fact]
    public void A_snippet_marks_what_was_looked_for_in_the_sentence_that_has_most_of_it()
    {
        var pieces = Snippet.Of(
            "Nothing here. The chips draw power. The new chips of Kestrel draw 1,150 watts each.",
            "en",
            new HashSet<string>(["chip", "kestrel"])
        );
        Assert.Equal(
            "The new [chips] of [Kestrel] draw 1,150 watts each.",
            string.Concat(pieces.Select(p => p.IsFound ? $"[{p.Text}]" : p.Text))
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_mistyped_word_is_met_with_the_one_that_headlines_have(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine, server);
        await using var db = database.Open();
        await Newsstand.Add(db, "Kestrel doubles the memory", "The chip has more memory.");
        Assert.Equal("Kestrel memory", await Spelling.Suggest(db, "Kestral memroy", Cancel));
        Assert.Null(await Spelling.Suggest(db, "otters", Cancel));
    }
}
