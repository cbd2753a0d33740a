using System.Net;
using Microsoft.EntityFrameworkCore;
using Pith.Community;
using Pith.Tests.Data;

namespace Pith.Tests.Community;

public sealed class ListTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_save_raced_from_twenty_connections_is_one_and_comes_back_with_its_note(
        Engine engine
    )
    {
        await using var site = await CommunitySite.Start(engine, server);
        long story;
        await using (var db = site.Open())
        {
            story = await Newsstand.Add(db, "A chip", "The chip draws 1,150 watts.");
        }

        using var ada = await site.Member("ada");
        var token = await ada.Token("/");
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ => ada.PostWith($"/story/{story}/save", token, ("on", "true")))
        );
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.SeeOther, a.StatusCode));
        await using var after = site.Open();
        var save = await after.Set<Save>().SingleAsync(Cancel);

        using var noted = await ada.Post(
            $"/saved/{save.Id}",
            $"/saved/{save.Id}",
            ("_handler", "save-note"),
            ("Note", "For the talk.")
        );
        Assert.Equal(HttpStatusCode.SeeOther, noted.StatusCode);
        using var removed = await ada.PostWith($"/saved/{save.Id}/remove", token);
        Assert.Equal($"/saved?removed={save.Id}", removed.Headers.Location!.OriginalString);
        Assert.Contains("Nothing saved yet", await ada.Page("/saved"), StringComparison.Ordinal);
        using var restored = await ada.PostWith($"/saved/{save.Id}/restore", token);
        Assert.Equal(HttpStatusCode.SeeOther, restored.StatusCode);
        Assert.Contains("For the talk.", await ada.Page("/saved"), StringComparison.Ordinal);

        using var eve = await site.Member("eve");
        foreach (var act in (string[])["remove", "restore"])
        {
            using var refused = await eve.Post($"/saved/{save.Id}/{act}", "/");
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        using var peeked = await eve.Get($"/saved/{save.Id}");
        Assert.Equal(HttpStatusCode.NotFound, peeked.StatusCode);
        Assert.DoesNotContain("For the talk.", await eve.Page("/saved"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Saves_are_found_by_words_of_titles_notes_and_takeaways(Engine engine)
    {
        await using var forum = await Forum.Open(engine, server);
        var (ada, eve) = (await forum.Join("ada"), await forum.Join("eve"));
        var chip = await forum.Publish(
            "Kestrel's new chip",
            "It draws 1,150 watts. It ships in May."
        );
        var law = await forum.Publish(
            "A publisher sues",
            "The lawsuit names a supplier. It is long."
        );
        await using var db = forum.Open();
        foreach (var story in (long[])[chip, law])
        {
            await Saving.Save(db, ada, story, story, Cancel);
        }

        await Saving.Save(db, eve, chip, 1, Cancel);
        var saves = await Saving.Of(db, ada, [chip, law], Cancel);
        await forum.Lists.Note(ada, saves[law], "For the Oslo talk", [], Cancel);

        async Task<IEnumerable<long>> Find(string words) =>
            (await SavedItems.Read(db, ada, words, list: null, 1, Cancel)).Items.Select(i =>
                i.Story!.Id
            );

        Assert.Equal([chip], await Find("kestrel chips"));
        Assert.Equal([chip], await Find("watt"));
        Assert.Equal([law], await Find("talks oslo"));
        Assert.Equal([law], await Find("lawsuits"));
        Assert.Empty(await Find("Oslo watts"));
        Assert.Empty(await Find("ships")); // Stands in the text alone, not in a takeaway.
        Assert.Empty(await Find("'; --"));
        var all = await SavedItems.Read(db, ada, words: null, list: null, 1, Cancel);
        Assert.Equal([law, chip], all.Items.Select(i => i.Story!.Id));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_list_is_its_members_alone_until_they_share_it(Engine engine)
    {
        await using var site = await CommunitySite.Start(engine, server);
        long story;
        await using (var db = site.Open())
        {
            story = await Newsstand.Add(db, "A chip", "The chip draws 1,150 watts.");
        }

        using var ada = await site.Member("ada");
        using var eve = await site.Member("eve");
        using var visitor = site.Visitor();
        var token = await ada.Token("/");
        using var saved = await ada.PostWith($"/story/{story}/save", token, ("on", "true"));
        using var made = await ada.PostWith(
            "/saved",
            token,
            ("_handler", "new-list"),
            ("ListName", "Chips & <b>power</b>")
        );
        var list = made.Headers.Location!.OriginalString;
        Assert.StartsWith("/list/", list, StringComparison.Ordinal);
        using var twice = await ada.PostWith(
            "/saved",
            token,
            ("_handler", "new-list"),
            ("ListName", "Chips & <b>power</b>")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
        await using var after = site.Open();
        var save = await after.Set<Save>().Select(s => s.Id).SingleAsync(Cancel);
        using var put = await ada.PostWith($"{list}/put/{save}", token, ("on", "true"));
        Assert.Equal(HttpStatusCode.SeeOther, put.StatusCode);
        using var noted = await ada.PostWith(
            $"/saved/{save}",
            token,
            ("_handler", "save-note"),
            ("Note", "My secret."),
            ("InLists", list[6..])
        );
        Assert.Equal(HttpStatusCode.SeeOther, noted.StatusCode);

        foreach (var other in (TestBrowser[])[eve, visitor])
        {
            foreach (var path in (string[])[list, list + "/feed.xml"])
            {
                using var refused = await other.Get(path);
                Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
            }
        }

        var evesToken = await eve.Token("/");
        foreach (
            var (path, fields) in new (string, (string, string)[])[]
            {
                ($"{list}/put/{save}", [("on", "false")]),
                ($"{list}/remove", []),
                (
                    $"{list}/edit",
                    [("_handler", "list"), ("Name", "Mine now"), ("IsShared", "true")]
                ),
            }
        )
        {
            using var refused = await eve.PostWith(path, evesToken, fields);
            Assert.False(
                refused.IsSuccessStatusCode || refused.StatusCode == HttpStatusCode.SeeOther,
                path
            );
        }

        using var shared = await ada.PostWith(
            $"{list}/edit",
            token,
            ("_handler", "list"),
            ("Name", "Chips"),
            ("Note", "What they draw."),
            ("IsShared", "true")
        );
        Assert.Equal(HttpStatusCode.SeeOther, shared.StatusCode);
        var page = await visitor.Page(list);
        Assert.Contains("What they draw.", page, StringComparison.Ordinal);
        Assert.Contains("A chip", page, StringComparison.Ordinal);
        Assert.DoesNotContain("My secret.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("__RequestVerificationToken", page, StringComparison.Ordinal);
        Assert.Contains("A chip", await visitor.Page(list + "/feed.xml"), StringComparison.Ordinal);

        using var removed = await ada.PostWith($"/saved/{save}/remove", token);
        Assert.DoesNotContain("A chip", await visitor.Page(list), StringComparison.Ordinal);
        using var hidden = await ada.PostWith(
            $"{list}/edit",
            token,
            ("_handler", "list"),
            ("Name", "Chips")
        );
        using var closed = await visitor.Get(list);
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
    }
}
