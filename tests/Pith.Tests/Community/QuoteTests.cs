using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Community;
using Pith.Tests.Data;
using Pith.Text;

namespace Pith.Tests.Community;

public sealed class QuoteTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_comment_stands_under_the_takeaway_or_sentence_that_it_quotes(Engine engine)
    {
        await using var forum = await Forum.Open(engine, server);
        var story = await forum.Publish(
            text: "The 🐦 chip draws 1,150 watts. It needs water. It ships in May."
        );
        var ada = await forum.Join("ada");
        var takeaway = await forum.Ask(db => db.Set<Takeaway>().SingleAsync(Cancel));
        var text = await forum.Ask(db => db.Set<ArticleText>().SingleAsync(Cancel));
        var at = text.Content.IndexOf("It needs", StringComparison.Ordinal);
        var sentence = new TextSpan(at, at + "It needs water.".Length);
        var onTakeaway = await forum.Say(ada, story, "That **much**?", quote: $"t{takeaway.Id}");
        var onSentence = await forum.Say(
            ada,
            story,
            "How much water?",
            quote: $"s{text.Id}-{sentence.Start}-{sentence.End}"
        );

        var all = (await forum.Read(story)).Comments.ToDictionary(c => c.Id);
        Assert.Equal("The 🐦 chip draws 1,150 watts.", all[onTakeaway].Quote);
        Assert.Equal("It needs water.", all[onSentence].Quote);
        var quoted = await forum.Ask(db => QuotedComments.Read(db, story, null, Cancel));
        Assert.Equal(
            new QuotingComment(onTakeaway, "ada", "That much?"),
            Assert.Single(quoted.Of(takeaway.Text))
        );
        Assert.Equal(onSentence, Assert.Single(quoted.Of(text.Id, sentence)).Id);

        await forum.Editing.Delete(ada, onTakeaway, Cancel);
        quoted = await forum.Ask(db => QuotedComments.Read(db, story, null, Cancel));
        Assert.Empty(quoted.Of(takeaway.Text));
    }

    [Theory]
    [InlineData("t999999")]
    [InlineData("s1-0-5")]
    [InlineData("s1-5-0")]
    [InlineData("s1-0-2147483647")]
    public async Task What_is_not_a_part_of_the_story_cannot_be_quoted(string quote)
    {
        await using var forum = await Forum.Open(Engine.Sqlite, server);
        var story = await forum.Publish();
        var ada = await forum.Join("ada");
        var outcome = await forum.Comments.Write(
            new CommentDraft(Subject.Story(story), ada, "So?", null, Quote: quote),
            Cancel
        );
        Assert.NotNull(outcome.Refused);
        Assert.Equal(0, await forum.Ask(db => db.Set<Comment>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_part_of_another_story_cannot_be_quoted_nor_a_sentence_whose_publisher_says_no()
    {
        await using var forum = await Forum.Open(Engine.Sqlite, server);
        var (one, two) = (
            await forum.Publish(),
            await forum.Publish("Another", "Two sank. It was deep.")
        );
        var ada = await forum.Join("ada");
        var taken = await forum.Ask(db =>
            db.Set<Takeaway>().OrderBy(t => t.Id).Select(t => t.Id).ToListAsync(Cancel)
        );
        Assert.NotNull(
            (
                await forum.Comments.Write(
                    new CommentDraft(Subject.Story(one), ada, "So?", null, Quote: $"t{taken[1]}"),
                    Cancel
                )
            ).Refused
        );
        var said = await forum.Say(ada, two, "Deep.", quote: "s2-0-9");
        await forum.Ask(db =>
            db.Set<Article>().ExecuteUpdateAsync(a => a.SetProperty(x => x.NoSnippet, true), Cancel)
        );
        Assert.Null((await forum.Read(two)).Comments.Single(c => c.Id == said).Quote);
        Assert.NotNull(
            (
                await forum.Comments.Write(
                    new CommentDraft(Subject.Story(two), ada, "So?", null, Quote: "s2-0-9"),
                    Cancel
                )
            ).Refused
        );
    }

    [Theory]
    [InlineData("t")]
    [InlineData("t-5")]
    [InlineData("t5x")]
    [InlineData("s1-2")]
    [InlineData("s1-2-3-4")]
    [InlineData("s1-2-99999999999")]
    [InlineData("x1")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("t٣")]
    public void A_code_that_nobody_wrote_is_none(string? code) =>
        Assert.Null(CommentQuote.Read(code));
}
