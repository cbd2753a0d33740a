using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Stories;
using Pith.Tools;
using Pith.Web;

namespace Pith.Community;

/// <summary>Stories and tools alike: finds them, leads to them, and drops the pages that show them.</summary>
internal static class Subjects
{
    /// <summary>What a subject goes by now: a story may have been joined into another. Null where it is not shown.</summary>
    public static async Task<Subject?> Shown(PithDb db, Subject about, CancellationToken cancel)
    {
        if (about.StoryId is { } story)
        {
            return await StoryCounts.Shown(db, story, cancel) is { } now
                ? Subject.Story(now)
                : null;
        }

        return await ToolList.Listed(db).AnyAsync(t => t.Id == about.ToolId, cancel) ? about : null;
    }

    /// <summary>Comments with the story or tool that they are about, where that is shown.</summary>
    public static IQueryable<CommentAbout> With(PithDb db, IQueryable<Comment> comments) =>
        comments
            .LeftJoin(
                db.Set<Story>(),
                c => c.StoryId,
                s => (long?)s.Id,
                (comment, story) => new { comment, story }
            )
            .LeftJoin(
                db.Set<Tool>(),
                c => c.comment.ToolId,
                t => (long?)t.Id,
                (c, tool) =>
                    new CommentAbout
                    {
                        Comment = c.comment,
                        StoryId = c.comment.StoryId,
                        ToolId = c.comment.ToolId,
                        Title = c.story != null ? c.story.Title : tool!.Name,
                        Slug = c.story != null ? c.story.Slug : tool!.Slug,
                        IsShown =
                            c.story != null
                                ? c.story.HiddenAt == null
                                : tool != null && tool.HiddenAt == null,
                    }
            )
            .Where(c => c.IsShown);

    /// <summary>The path of its page.</summary>
    public static string PathOf(long? story, string slug) =>
        story is { } id ? StoryPath.Of(id, slug) : ToolPath.Of(slug);

    /// <summary>How many comments on it everyone reads.</summary>
    public static Task<int> Count(PithDb db, Subject about, CancellationToken cancel) =>
        db.Set<Comment>()
            .CountAsync(
                c =>
                    c.StoryId == about.StoryId
                    && c.ToolId == about.ToolId
                    && c.State == CommentState.Shown,
                cancel
            );

    /// <summary>Drops the kept pages that show it.</summary>
    public static Task Drop(PageCache pages, Subject about, CancellationToken cancel) =>
        about.StoryId is { } story
            ? pages.Drop(cancel, PageCache.OfStory(story), PageCache.Lists)
            : pages.Drop(cancel, ToolTags.All);
}

/// <summary>A comment with what it is about.</summary>
internal sealed class CommentAbout
{
    public required Comment Comment { get; init; }

    public long? StoryId { get; init; }

    public long? ToolId { get; init; }

    public required string Title { get; init; }

    public required string Slug { get; init; }

    public bool IsShown { get; init; }

    /// <summary>The path of the page of the story or tool.</summary>
    public string Path => Subjects.PathOf(StoryId, Slug);

    public Subject About => new(StoryId, ToolId);
}
