using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Articles;
using Pith.Community;
using Pith.Data;
using Pith.Stories;

namespace Pith.Demo;

/// <summary>What the demo adds to what its feeds bring: the story that Pith is modelled on stands first, with its one vote.</summary>
public static class DemoSamples
{
    /// <summary>The outlet and slug of the article that leads the pinned story.</summary>
    public const string PinnedArticle = "circuitpost/microsoft-openai-own-compute";

    private const string SampleMember = "sample-reader";

    /// <summary>Pins the story and gives it its vote. Changes nothing more when it runs again. False while the story is not there yet.</summary>
    public static async Task<bool> Apply(
        PithDb db,
        Newsroom newsroom,
        DateTimeOffset firstStart,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(newsroom);
        var address = Newsroom
            .AddressOf(newsroom.Articles.Single(a => a.Id == PinnedArticle), firstStart)
            .AbsoluteUri;
        var story = await (
            from m in db.Set<StoryArticle>()
            join a in db.Set<Article>() on m.ArticleId equals a.Id
            where a.Address == address
            join s in db.Set<Story>() on m.StoryId equals s.Id
            select s
        ).SingleOrDefaultAsync(cancel);
        if (story is null)
        {
            return false;
        }

        if (story.PinnedAt is not null)
        {
            return true;
        }

        story.PinnedAt = clock.Now();
        var member = new Member
        {
            UserName = SampleMember,
            NormalizedUserName = SampleMember.ToUpperInvariant(),
            JoinedAt = clock.Now(),
            IsSample = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        db.Add(member);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.SaveChangesAsync(cancel);
        db.Add(
            new Vote
            {
                StoryId = story.Id,
                MemberId = member.Id,
                At = clock.Now(),
            }
        );
        story.VoteCount = 1;
        story.Standing = Standing.Of(
            story.SourceCount,
            story.VoteCount,
            story.CommentCount,
            story.NewestAt
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
