using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Data;
using Pith.Stories;

namespace Pith.Community;

/// <summary>A talk that takes no more comments: all that is said about a story or a tool, or one thread of it. One of the three is set.</summary>
public sealed class ThreadLock
{
    public long Id { get; init; }

    public long? StoryId { get; set; }

    public long? ToolId { get; init; }

    /// <summary>The first comment of the thread.</summary>
    public long? CommentId { get; init; }

    public long At { get; init; }

    /// <summary>Whether a comment on a subject, in the thread of a root where it answers one, is refused.</summary>
    public static Task<bool> Stands(PithDb db, Subject about, long? root, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<ThreadLock>()
            .AnyAsync(
                l =>
                    l.StoryId != null && l.StoryId == about.StoryId
                    || l.ToolId != null && l.ToolId == about.ToolId
                    || l.CommentId != null && l.CommentId == root,
                cancel
            );
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ThreadLock>
    {
        public void Configure(EntityTypeBuilder<ThreadLock> builder)
        {
            builder.HasIndex(l => l.StoryId).IsUnique();
            builder.HasIndex(l => l.ToolId).IsUnique();
            builder.HasIndex(l => l.CommentId).IsUnique();
            builder
                .HasOne<Story>()
                .WithMany()
                .HasForeignKey(l => l.StoryId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<Comment>()
                .WithMany()
                .HasForeignKey(l => l.CommentId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
