using System.Globalization;
using Pith.Demo;
using Pith.Text.Grouping;
using Xunit;

namespace Pith.Tests.Demo;

public sealed class NewsroomGroupedTests
{
    private static readonly DateTimeOffset FirstStart = RunningNewsroom.FirstStart;

    [Fact]
    public void Grouping_finds_the_newsroom_s_events_with_a_b_cubed_of_0_8_or_more()
    {
        var newsroom = Newsroom.Load(Newsroom.SampleFolder);
        var truths = NewsroomTruths.Load(Newsroom.SampleFolder);
        var truth = truths
            .Events.SelectMany(known =>
                known
                    .Articles.Select(id => (Article: id, Event: known.Id))
                    .Concat((known.OtherLanguages ?? []).Select(id => (Article: id, Event: id)))
            )
            .ToDictionary(pair => pair.Article, pair => pair.Event);
        var articles = newsroom
            .Articles.Where(article => truth.ContainsKey(article.Id))
            .OrderBy(article => Newsroom.PublishedAt(article, FirstStart))
            .ToList();
        var found = articles
            .Select((article, number) => Prepare(article, number))
            .GroupBy(article => article.Language)
            .SelectMany(language => StoryGrouper.Group(language))
            .ToDictionary(pair => articles[(int)pair.Key].Id, pair => pair.Value);

        var precision = articles.Average(a => Share(a.Id, found, truth));
        var recall = articles.Average(a => Share(a.Id, truth, found));
        var score = 2 * precision * recall / (precision + recall);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"B-cubed: precision {precision:F3}, recall {recall:F3}, F1 {score:F3}; {found.Values.Distinct().Count()} stories, {truth.Values.Distinct().Count()} in truth"
        );
        Assert.True(score >= 0.8, $"B-cubed F1 is {score:F3}");
    }

    /// <summary>The share of an article's group in one grouping that stands with it in the other as well.</summary>
    private static double Share<T, TOther>(
        string id,
        Dictionary<string, T> grouping,
        Dictionary<string, TOther> other
    )
        where T : notnull
        where TOther : notnull
    {
        var together = grouping.Where(pair => pair.Value.Equals(grouping[id])).ToList();
        return together.Count(pair => other[pair.Key].Equals(other[id])) / (double)together.Count;
    }

    private static GroupedArticle Prepare(NewsroomArticle article, int number)
    {
        var culture = CultureInfo.GetCultureInfo(article.Outlet.Culture);
        return GroupedArticle.Prepare(
            number,
            DatesInText.WriteOut(article.Title, culture, FirstStart),
            DatesInText.WriteOut(article.Markdown, culture, FirstStart),
            article.Outlet.Language,
            Newsroom.PublishedAt(article, FirstStart)
        );
    }
}
