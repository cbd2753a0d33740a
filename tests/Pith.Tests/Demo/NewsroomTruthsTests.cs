using Pith.Demo;
using Xunit;

namespace Pith.Tests.Demo;

public sealed class NewsroomTruthsTests
{
    private static readonly NewsroomTrap[] NeverRead =
    [
        NewsroomTrap.RedirectLoop,
        NewsroomTrap.HugeBody,
        NewsroomTrap.Empty,
        NewsroomTrap.NotFound,
        NewsroomTrap.Robots,
    ];

    private readonly Newsroom _newsroom = Newsroom.Load(Newsroom.SampleFolder);
    private readonly NewsroomTruths _truths = NewsroomTruths.Load(Newsroom.SampleFolder);

    [Fact]
    public void Each_article_stands_in_the_event_of_its_folder_and_in_no_other()
    {
        var told = _newsroom
            .Articles.Where(article => article.Event != NewsroomArticle.Apart)
            .Select(article => (article.Event, article.Id))
            .Order();
        var listed = _truths
            .Events.SelectMany(known =>
                known.Articles.Concat(known.OtherLanguages ?? []).Select(id => (known.Id, id))
            )
            .Order();
        Assert.Equal(told, listed);
    }

    [Fact]
    public void Each_event_is_told_by_one_to_five_outlets_each_once_with_a_lead_among_them()
    {
        foreach (var known in _truths.Events)
        {
            var articles = known
                .Articles.Concat(known.OtherLanguages ?? [])
                .Select(Article)
                .ToList();
            Assert.InRange(articles.Count, 1, 5);
            Assert.Equal(articles.Count, articles.DistinctBy(a => a.Outlet.Host).Count());
            Assert.Contains(known.Lead, known.Articles);
            var language = Article(known.Lead).Outlet.Language;
            Assert.All(known.Articles, id => Assert.Equal(language, Article(id).Outlet.Language));
            Assert.All(
                known.OtherLanguages ?? [],
                id => Assert.NotEqual(language, Article(id).Outlet.Language)
            );
            Assert.True(
                known.Follows is null || _truths.Events.Any(other => other.Id == known.Follows),
                known.Follows
            );
        }
    }

    [Fact]
    public void Articles_that_stand_apart_are_those_that_can_never_be_read()
    {
        foreach (var article in _newsroom.Articles)
        {
            Assert.Equal(NeverRead.Contains(article.Trap), article.Event == NewsroomArticle.Apart);
        }
    }

    [Fact]
    public void Articles_have_120_to_600_words()
    {
        foreach (var article in _newsroom.Articles.Where(a => a.Event != NewsroomArticle.Apart))
        {
            var size = Size(article);
            Assert.True(
                article.Outlet.Language == "ja"
                    ? size is >= 300 and <= 1500
                    : size is >= 120 and <= 600,
                $"{article.Id} has {size}"
            );
        }
    }

    [Fact]
    public void An_event_s_lead_is_its_fullest_original_that_can_be_read()
    {
        foreach (var known in _truths.Events)
        {
            var fullest = known
                .Articles.Select(Article)
                .Where(a =>
                    a is { Trap: NewsroomTrap.None or NewsroomTrap.WrongCharset, CopyOf: null }
                )
                .MaxBy(Size);
            Assert.Equal(fullest?.Id, known.Lead);
        }
    }

    [Fact]
    public void There_are_at_least_28_events_and_75_articles_in_five_languages()
    {
        Assert.True(_truths.Events.Count >= 28);
        Assert.True(_newsroom.Articles.Count(a => a.Event != NewsroomArticle.Apart) >= 75);
        Assert.True(_newsroom.Outlets.Count >= 8);
        Assert.Equal(
            ["de", "en", "es", "fr", "ja"],
            _newsroom.Articles.Select(a => a.Outlet.Language).Distinct().Order()
        );
        Assert.Equal(2, _truths.Copies.Count);
        Assert.Equal(2, _truths.Changes.Count);
    }

    [Fact]
    public void What_differs_stands_in_the_articles_as_the_truths_say()
    {
        foreach (var difference in _truths.Differences)
        {
            var known = _truths.Events.Single(e => e.Id == difference.Event);
            Assert.True(difference.Values.DistinctBy(v => v.Value).Count() > 1, difference.About);
            foreach (var value in difference.Values)
            {
                Assert.Contains(value.Article, known.Articles.Concat(known.OtherLanguages ?? []));
                Assert.Contains(
                    value.Value,
                    Article(value.Article).Markdown,
                    StringComparison.Ordinal
                );
            }
        }
    }

    [Fact]
    public void What_changes_is_what_the_truths_say()
    {
        Assert.Equal(
            _newsroom.Articles.Where(a => a.Change is not null).Select(a => a.Id).Order(),
            _truths.Changes.Select(change => change.Article).Order()
        );
        foreach (var change in _truths.Changes)
        {
            Assert.Equal(change.Silent, Article(change.Article).Change!.Note is null);
        }
    }

    [Fact]
    public void Copies_say_little_that_their_original_does_not_and_come_later_under_another_title()
    {
        Assert.Equal(
            _newsroom
                .Articles.Where(a => a.CopyOf is not null)
                .Select(a => (a.Id, a.CopyOf!))
                .Order(),
            _truths.Copies.Select(copy => (copy.Article, copy.Of)).Order()
        );
        foreach (var copy in _truths.Copies)
        {
            var original = Sentences(Article(copy.Of));
            var repeated = Sentences(Article(copy.Article));
            var own = repeated.Count(sentence => !original.Contains(sentence));
            Assert.InRange(own, 1, repeated.Count / 3);
            Assert.NotEqual(Article(copy.Of).Title, Article(copy.Article).Title);
            Assert.True(
                Newsroom.PublishedAt(Article(copy.Article), DateTimeOffset.UnixEpoch)
                    > Newsroom.PublishedAt(Article(copy.Of), DateTimeOffset.UnixEpoch)
            );
        }
    }

    [Fact]
    public void Outlets_that_do_not_copy_tell_an_event_in_their_own_words()
    {
        foreach (var known in _truths.Events)
        {
            var originals = known.Articles.Select(Article).Where(a => a.CopyOf is null).ToList();
            foreach (var one in originals)
            {
                foreach (var other in originals.Where(other => other != one))
                {
                    var shared = Sentences(one).Intersect(Sentences(other)).ToList();
                    Assert.DoesNotContain(shared, sentence => sentence.Length > 40);
                }
            }
        }
    }

    [Fact]
    public void Traps_are_those_that_the_truths_list_with_how_they_end()
    {
        Assert.Equal(
            _newsroom
                .Articles.Where(a => a.Trap != NewsroomTrap.None)
                .Select(a => (a.Id, ArticleFile.Written(a.Trap)))
                .Order(),
            _truths.Traps.Select(trap => (trap.Article, trap.Trap)).Order()
        );
        Assert.All(
            _truths.Traps,
            trap =>
            {
                var article = Article(trap.Article);
                Assert.Equal(NeverRead.Contains(article.Trap), trap.Ends == "failed");
                Assert.Contains(trap.Ends, new[] { "failed", "limited", "read" });
                Assert.Contains(trap.Contains ?? "", article.Markdown, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void Events_that_are_confusable_and_terms_name_events_that_there_are()
    {
        var ids = _truths.Events.Select(known => known.Id).ToHashSet();
        Assert.All(_truths.Confusable, group => Assert.True(group.Count > 1));
        Assert.All(_truths.Confusable.SelectMany(group => group), id => Assert.Contains(id, ids));
        Assert.All(_truths.Terms, terms => Assert.Contains(terms.Event, ids));
    }

    [Theory]
    [InlineData("2025-02-12T00:00:00Z")]
    [InlineData("2025-12-31T23:59:59Z")]
    [InlineData("2028-02-29T12:30:00Z")]
    public void Articles_are_published_within_the_week_before_any_first_start(string start)
    {
        var firstStart = DateTimeOffset.Parse(start, null);
        foreach (
            var article in _newsroom.Articles.Where(a => a.Event != "openai-microsoft-compute")
        )
        {
            var published = Newsroom.PublishedAt(article, firstStart);
            Assert.True(
                published <= firstStart && published > firstStart.AddDays(-7),
                $"{article.Id} is published {published} for {firstStart}"
            );
        }
    }

    [Fact]
    public void The_story_that_pith_is_modelled_on_keeps_its_dates()
    {
        var dates = _newsroom
            .Articles.Where(a => a.Event == "openai-microsoft-compute")
            .Select(a => Newsroom.PublishedAt(a, DateTimeOffset.UtcNow).ToString("MMM d, yyyy"))
            .Order();
        Assert.Equal(["Jan 21, 2025", "Jan 22, 2025", "Jan 22, 2025"], dates);
        var lead = Article("circuitpost/microsoft-openai-own-compute");
        Assert.InRange(Size(lead), 450, 600);
        Assert.Equal("Microsoft is letting OpenAI get its own AI compute now", lead.Title);
        Assert.Contains("Stargate", lead.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain(
            _newsroom.Articles,
            a => a.Markdown.Contains("Starbase", StringComparison.Ordinal)
        );
    }

    private NewsroomArticle Article(string id) =>
        _newsroom.Articles.SingleOrDefault(article => article.Id == id)
        ?? throw new InvalidOperationException($"the truths name {id}, which is no article");

    private static int Size(NewsroomArticle article) =>
        article.Outlet.Language == "ja"
            ? article.Markdown.Count(letter => !char.IsWhiteSpace(letter))
            : article.Markdown.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;

    private static HashSet<string> Sentences(NewsroomArticle article) =>
        [
            .. article
                .Markdown.Split(". ", StringSplitOptions.TrimEntries)
                .SelectMany(piece => piece.Split('\n', StringSplitOptions.TrimEntries))
                .Select(piece => piece.TrimEnd('.'))
                .Where(piece => piece.Length > 0),
        ];
}
