using System.Net;
using System.Text.RegularExpressions;
using Pith.Demo;
using Pith.Reader.Pages;
using Xunit;

namespace Pith.Tests.Demo;

/// <summary>What the reader makes of the newsroom's pages, against what its articles say.</summary>
public sealed class NewsroomExtractedTests(RunningNewsroom running) : IClassFixture<RunningNewsroom>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_reader_takes_the_articles_out_of_their_pages_and_nothing_else()
    {
        using var client = RunningNewsroom.Client(running.Fresh);
        var told = TestContext.Current.TestOutputHelper!;
        var scores = new List<double>();
        var (titles, bylines, dates, withByline) = (0, 0, 0, 0);
        foreach (var article in running.Newsroom.Articles.Where(a => a.Trap == NewsroomTrap.None))
        {
            var expected = new ArticlePage(
                running.Newsroom,
                article,
                RunningNewsroom.FirstStart,
                changedAt: null
            );
            using var answer = await client.GetAsync(expected.Address, Cancel);
            var read = PageReader.Read(
                await answer.Content.ReadAsByteArrayAsync(Cancel),
                expected.Address,
                answer.Content.Headers.ContentType?.ToString(),
                null
            );
            var text = string.Join(
                "\n\n",
                expected.Blocks.Select(b => WebUtility.HtmlDecode(Regex.Replace(b, "<[^>]+>", " ")))
            );
            var score = F1(Shingles(read.Text), Shingles(text));
            scores.Add(score);
            if (score < 0.95)
            {
                told.WriteLine($"{article.Id}: {score:0.000}: {Cut(read.Text)}");
            }

            if (read.Title == expected.Title)
            {
                titles++;
            }
            else
            {
                told.WriteLine($"{article.Id}: title '{read.Title}', not '{expected.Title}'");
            }

            withByline += article.Byline is null ? 0 : 1;
            if (article.Byline is not null && read.Byline == article.Byline)
            {
                bylines++;
            }
            else if (article.Byline is not null)
            {
                told.WriteLine($"{article.Id}: byline '{read.Byline}', not '{article.Byline}'");
            }

            if (
                read.Published is { } published
                && (published - expected.Published).Duration() < TimeSpan.FromDays(1.5)
            )
            {
                dates++;
            }
            else
            {
                told.WriteLine($"{article.Id}: date {read.Published}, not {expected.Published}");
            }
        }

        var count = (double)scores.Count;
        told.WriteLine(
            $"{count} pages: F1 {scores.Average():0.000}, least {scores.Min():0.000}; titles {titles / count:0.00}, bylines {bylines / (double)withByline:0.00}, dates {dates / count:0.00}"
        );
        Assert.True(scores.Average() >= 0.97, $"F1 is {scores.Average():0.000}");
        Assert.True(scores.Min() >= 0.85, $"The least F1 is {scores.Min():0.000}");
        Assert.True(titles >= 0.95 * count, $"{titles} titles of {count}");
        Assert.True(bylines >= 0.8 * withByline, $"{bylines} bylines of {withByline}");
        Assert.True(dates >= 0.9 * count, $"{dates} dates of {count}");
    }

    private static string Cut(string text) =>
        text[..Math.Min(160, text.Length)].ReplaceLineEndings(" | ");

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Regex.Matches(text, @"\w+").Select(m => m.Value).ToArray();
        return Enumerable
            .Range(0, Math.Max(0, words.Length - 3))
            .Select(i => string.Join(' ', words[i..(i + 4)]))
            .GroupBy(s => s, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
    }

    private static double F1(Dictionary<string, int> got, Dictionary<string, int> wanted)
    {
        var shared = got.Sum(g => Math.Min(g.Value, wanted.GetValueOrDefault(g.Key)));
        return shared == 0 ? 0 : 2.0 * shared / (got.Values.Sum() + wanted.Values.Sum());
    }
}
