using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Search;
using Pith.Sources;
using Pith.Stories;
using Pith.Text;

namespace Pith.Tests.Data;

/// <summary>Puts stories into a test's database as the pipeline would leave them.</summary>
internal static class Newsstand
{
    /// <summary>A moment that tests count from: Jan 22, 2025, 10:30 in New York.</summary>
    public static readonly DateTimeOffset Morning = new(
        2025,
        1,
        22,
        10,
        30,
        0,
        TimeSpan.FromHours(-5)
    );

    /// <summary>Adds a story of one article with a digest of one takeaway; gives the story's id.</summary>
    public static async Task<long> Add(
        PithDb db,
        string title,
        string text,
        string domain = "circuitpost.example",
        string language = "en",
        int hoursLater = 0,
        int votes = 0
    )
    {
        var at = Morning.AddHours(hoursLater).ToUnixTimeMilliseconds();
        var source =
            await db.Set<Source>().SingleOrDefaultAsync(s => s.Domain == domain)
            ?? db.Add(
                new Source
                {
                    Domain = domain,
                    Name = domain,
                    AddedAt = at,
                }
            ).Entity;
        await db.SaveChangesAsync();
        var article = new Article
        {
            SourceId = source.Id,
            Address = $"https://{domain}/{Guid.NewGuid():N}",
            Title = title,
            PublishedAt = at,
            PublishedOffset = -300,
            AddedAt = at,
            Language = language,
            Step = ArticleStep.Done,
        };
        db.Add(article);
        await db.SaveChangesAsync();
        var kept = new ArticleText
        {
            ArticleId = article.Id,
            MadeAt = at,
            Title = title,
            Content = text,
            Blocks = "",
            Language = language,
            Hash = Guid.NewGuid().ToString("N"),
        };
        db.Add(kept);
        await db.SaveChangesAsync();
        article.TextId = kept.Id;
        var sentence = Document.Prepare(text, language: language).Sentences[0];
        db.Add(
            new StoredDigest
            {
                TextId = kept.Id,
                Writer = "builtin",
                MadeAt = at,
                Takeaways =
                [
                    new Takeaway
                    {
                        Position = 0,
                        Text = sentence.Of(text),
                        Evidence = new Evidence([sentence.Span]),
                    },
                ],
                Summary =
                [
                    new SummarySentence
                    {
                        Paragraph = 0,
                        Position = 0,
                        Text = sentence.Of(text),
                        Evidence = new Evidence([sentence.Span]),
                    },
                ],
            }
        );
        var story = new Story
        {
            Title = title,
            Slug = Slug.Of(title),
            LeadId = article.Id,
            Language = language,
            CreatedAt = at,
            PublishedAt = at,
            NewestAt = at,
            ArticleCount = 1,
            SourceCount = 1,
            VoteCount = votes,
            Standing = Standing.Of(1, votes, 0, at),
            Articles = [new StoryArticle { ArticleId = article.Id, AddedAt = at }],
        };
        db.Add(story);
        await db.SaveChangesAsync();
        await SearchIndex.Put(db, article.Id, title, text, language, CancellationToken.None);
        return story.Id;
    }
}
