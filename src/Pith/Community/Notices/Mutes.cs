using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Accounts;

namespace Pith.Community;

/// <summary>A member whose comments another folds away, and is not told of.</summary>
public sealed class MemberMute
{
    public long MemberId { get; init; }

    public long MutedId { get; init; }

    public long At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<MemberMute>
    {
        public void Configure(EntityTypeBuilder<MemberMute> builder)
        {
            builder.HasKey(m => new { m.MemberId, m.MutedId });
            builder.HasIndex(m => m.MutedId);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(m => m.MemberId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(m => m.MutedId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>A thread that a member folds away, and is not told of.</summary>
public sealed class ThreadMute
{
    public long MemberId { get; init; }

    /// <summary>The thread's first comment.</summary>
    public long CommentId { get; init; }

    public long At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ThreadMute>
    {
        public void Configure(EntityTypeBuilder<ThreadMute> builder)
        {
            builder.HasKey(m => new { m.MemberId, m.CommentId });
            builder.HasIndex(m => m.CommentId);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(m => m.MemberId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<Comment>()
                .WithMany()
                .HasForeignKey(m => m.CommentId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
