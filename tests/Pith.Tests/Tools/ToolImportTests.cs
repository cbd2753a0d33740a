using Microsoft.EntityFrameworkCore;
using Pith.Tests.Data;
using Pith.Tools;
using Pith.Topics;

namespace Pith.Tests.Tools;

public sealed class ToolImportTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_fields_tools_come_with_their_sources_and_a_second_start_changes_nothing(
        Engine engine
    )
    {
        await using var database = await TestDatabase.Create(engine, server);
        FieldTool[] tools =
        [
            Toolbox.Tool("adze", "Adze", aka: ["Adze AI"], alternatives: ["burin"]),
            Toolbox.Tool("burin", "Burin", platforms: ["web", "linux"]),
        ];
        for (var start = 1; start <= 2; start++)
        {
            await Import(database, tools, at: start);
            await using var db = database.Open();
            var adze = await db.Set<Tool>()
                .Include(t => t.Sources)
                .SingleAsync(t => t.Slug == "adze", Cancel);
            Assert.Equal(1, adze.ChangedAt);
            Assert.Equal(["Adze AI"], adze.OtherNames);
            var line = adze.Sources.Single(s => s.Fact == ToolFact.Line);
            Assert.Equal("https://adze.example/about", line.Source);
            Assert.Equal(new DateOnly(2026, 2, 3), line.AsOf);
            var burin = await db.Set<Tool>().SingleAsync(t => t.Slug == "burin", Cancel);
            Assert.Equal(["linux", "web"], burin.Platforms);
            var alternative = await db.Set<ToolAlternative>().SingleAsync(Cancel);
            Assert.Equal((adze.Id, burin.Id), (alternative.ToolId, alternative.OtherId));
            Assert.Equal(adze.Id, await ToolSlug.Find(db, "adze-ai", Cancel));
            Assert.Equal(0, await db.Set<ToolChange>().CountAsync(Cancel));
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_later_version_of_the_field_changes_facts_and_the_history_says_so(
        Engine engine
    )
    {
        await using var database = await TestDatabase.Create(engine, server);
        await Import(database, [Toolbox.Tool("adze", "Adze")], at: 1);
        await Import(
            database,
            [Toolbox.Tool("adze", "Adze", licence: "Apache-2.0", asOf: "2026-05-01")],
            at: 2
        );
        await using var db = database.Open();
        var tool = await db.Set<Tool>().Include(t => t.Sources).SingleAsync(Cancel);
        Assert.Equal("Apache-2.0", tool.Licence);
        Assert.All(tool.Sources, s => Assert.Equal(new DateOnly(2026, 5, 1), s.AsOf));
        var change = await db.Set<ToolChange>().Include(c => c.Items).SingleAsync(Cancel);
        Assert.Equal((ChangeOrigin.Field, ChangeState.Accepted), (change.Origin, change.State));
        var item = Assert.Single(change.Items);
        Assert.Equal((ToolFact.Licence, "MIT", "Apache-2.0"), (item.Fact, item.Old, item.New));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Four_first_starts_at_once_add_each_tool_once(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine, server);
        FieldTool[] tools = [Toolbox.Tool("adze", "Adze"), Toolbox.Tool("burin", "Burin")];
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Import(database, tools, at: i)));
        await using var db = database.Open();
        Assert.Equal(2, await db.Set<Tool>().CountAsync(Cancel));
    }

    private static async Task Import(TestDatabase database, IReadOnlyList<FieldTool> tools, long at)
    {
        await using var db = database.Open();
        await ToolImport.Run(db, tools, areSamples: false, at, Cancel);
    }
}
