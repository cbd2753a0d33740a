using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Accounts;
using Pith.Articles;
using Pith.Stories;

namespace Pith.Community;

/// <summary>Whether a comment is read.</summary>
public enum CommentState
{
    /// <summary>Everyone reads it, and it counts.</summary>
    Shown,

    /// <summary>It waits for a moderator; its author alone sees it.</summary>
    Held,

    /// <summary>A moderator hid it: its author alone still reads it; its replies stay.</summary>
    Hidden,

    /// <summary>A moderator removed it: nobody reads it on the site; its replies stay.</summary>
    Removed,

    /// <summary>Its author took its words away; its replies stay.</summary>
    Deleted,
}

/// <summary>What a member says about a story or a tool, or in answer to another.</summary>
public sealed class Comment
{
    public long Id { get; init; }

    /// <summary>The story; null where it is about a tool.</summary>
    public long? StoryId { get; set; }

    /// <summary>The tool; null where it is about a story.</summary>
    public long? ToolId { get; init; }

    /// <summary>Who wrote it; null once they were erased.</summary>
    public long? MemberId { get; set; }

    /// <summary>The comment that it answers; null for the first of a thread.</summary>
    public long? ParentId { get; init; }

    /// <summary>The first comment of its thread; null for that one itself.</summary>
    public long? RootId { get; init; }

    /// <summary>How many comments stand above it in its thread.</summary>
    public int Depth { get; init; }

    /// <summary>Its words in Markdown; empty once deleted.</summary>
    public required string Body { get; set; }

    /// <summary><see cref="Body"/> as HTML, sanitised.</summary>
    public required string Html { get; set; }

    public long At { get; init; }

    /// <summary>Made with the form it was typed into: the same form sent twice is one comment.</summary>
    public required string FormKey { get; init; }

    public long? EditedAt { get; set; }

    public CommentState State { get; set; }

    /// <summary>Votes for it.</summary>
    public int Ups { get; set; }

    /// <summary>Votes against it.</summary>
    public int Downs { get; set; }

    /// <summary>What it is sorted by as "best"; see <see cref="CommentRank"/>.</summary>
    public double Best { get; set; }

    /// <summary>The takeaway that it quotes.</summary>
    public long? TakeawayId { get; set; }

    /// <summary>The text whose sentence it quotes, from <see cref="QuoteStart"/> to <see cref="QuoteEnd"/> in UTF-16 units.</summary>
    public long? QuoteTextId { get; set; }

    public int QuoteStart { get; init; }

    public int QuoteEnd { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Comment>
    {
        public void Configure(EntityTypeBuilder<Comment> builder)
        {
            builder.Property(c => c.Body).HasMaxLength(CommentText.Longest);
            builder.Property(c => c.FormKey).HasMaxLength(CommentDraft.KeyLength);
            builder.HasIndex(c => new { c.MemberId, c.FormKey }).IsUnique();
            builder.HasIndex(c => new { c.StoryId, c.At });
            builder.HasIndex(c => new { c.ToolId, c.At });
            builder.HasIndex(c => new { c.MemberId, c.At });
            builder.HasIndex(c => c.ParentId);
            builder.HasIndex(c => c.RootId);
            builder
                .HasOne<Story>()
                .WithMany()
                .HasForeignKey(c => c.StoryId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(c => c.MemberId)
                .OnDelete(DeleteBehavior.SetNull);
            builder
                .HasOne<Comment>()
                .WithMany()
                .HasForeignKey(c => c.ParentId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<Comment>()
                .WithMany()
                .HasForeignKey(c => c.RootId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<Takeaway>()
                .WithMany()
                .HasForeignKey(c => c.TakeawayId)
                .OnDelete(DeleteBehavior.SetNull);
            builder
                .HasOne<ArticleText>()
                .WithMany()
                .HasForeignKey(c => c.QuoteTextId)
                .OnDelete(DeleteBehavior.SetNull);
        }
    }
}

/// <summary>What a comment said before it was edited.</summary>
public sealed class CommentVersion
{
    public long Id { get; init; }

    public long CommentId { get; init; }

    /// <summary>When these words gave way to others.</summary>
    public long ReplacedAt { get; init; }

    public required string Html { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CommentVersion>
    {
        public void Configure(EntityTypeBuilder<CommentVersion> builder)
        {
            builder.HasIndex(v => v.CommentId);
            builder
                .HasOne<Comment>()
                .WithMany()
                .HasForeignKey(v => v.CommentId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>A member's vote for or against a comment; one each.</summary>
public sealed class CommentVote
{
    public long CommentId { get; init; }

    public long MemberId { get; init; }

    public bool IsUp { get; set; }

    public long At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CommentVote>
    {
        public void Configure(EntityTypeBuilder<CommentVote> builder)
        {
            builder.HasKey(v => new { v.CommentId, v.MemberId });
            builder.HasIndex(v => v.MemberId);
            builder
                .HasOne<Comment>()
                .WithMany()
                .HasForeignKey(v => v.CommentId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(v => v.MemberId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
