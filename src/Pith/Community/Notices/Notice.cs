using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Accounts;

namespace Pith.Community;

/// <summary>A reply that a member is told of; once for each.</summary>
public sealed class Notice
{
    public long Id { get; init; }

    /// <summary>Who is told.</summary>
    public long MemberId { get; init; }

    /// <summary>The reply.</summary>
    public long CommentId { get; init; }

    public long At { get; init; }

    public long? SeenAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Notice>
    {
        public void Configure(EntityTypeBuilder<Notice> builder)
        {
            builder.HasIndex(n => new { n.MemberId, n.CommentId }).IsUnique();
            builder.HasIndex(n => new { n.MemberId, n.SeenAt });
            builder.HasIndex(n => n.CommentId);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(n => n.MemberId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<Comment>()
                .WithMany()
                .HasForeignKey(n => n.CommentId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>How a member is told of replies; who has none is told by mail too.</summary>
public sealed class NoticeChoice
{
    public long MemberId { get; init; }

    public bool ByMail { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<NoticeChoice>
    {
        public void Configure(EntityTypeBuilder<NoticeChoice> builder)
        {
            builder.HasKey(c => c.MemberId);
            builder.Property(c => c.MemberId).ValueGeneratedNever();
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(c => c.MemberId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
