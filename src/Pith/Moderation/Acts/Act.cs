using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Accounts;

namespace Pith.Moderation;

/// <summary>What a moderator or editor can do.</summary>
public enum ActKind
{
    /// <summary>Nobody reads it, except the author of a comment.</summary>
    Hide,

    /// <summary>A comment's words go for its author as well.</summary>
    Remove,

    /// <summary>It takes no more comments.</summary>
    Lock,

    /// <summary>A member is told what not to do again.</summary>
    Warn,

    /// <summary>A member does nothing that others see, for a while.</summary>
    Suspend,

    /// <summary>A member gets a role, or loses it.</summary>
    Role,

    /// <summary>An earlier act no longer stands.</summary>
    Undo,
}

/// <summary>Something that was done to what members see or to a member, by whom and why. Never changed: what is undone is undone by another act.</summary>
public sealed class Act
{
    /// <summary>Characters of a reason.</summary>
    public const int LongestReason = 500;

    /// <summary>Characters of a note.</summary>
    public const int LongestNote = 2_000;

    public long Id { get; init; }

    public long At { get; init; }

    /// <summary>Who did it; null once they were erased.</summary>
    public long? ActorId { get; set; }

    public ActKind Kind { get; init; }

    public TargetKind TargetKind { get; init; }

    public long TargetId { get; init; }

    /// <summary>Whom it concerns and who is told: the author, or the member; null for stories and tools, and once they were erased.</summary>
    public long? MemberId { get; set; }

    /// <summary>Why, for everyone to read.</summary>
    public required string Reason { get; init; }

    /// <summary>What moderators keep to themselves.</summary>
    public string Note { get; init; } = "";

    /// <summary>When a suspension ends.</summary>
    public long? Until { get; init; }

    /// <summary>The role that was given; empty for none, null where no role changed.</summary>
    public string? Role { get; init; }

    /// <summary>The role that the member had before.</summary>
    public string? RoleBefore { get; init; }

    /// <summary>The act that this one undoes; each is undone once.</summary>
    public long? UndoesId { get; init; }

    /// <summary>When the member whom it concerns read of it.</summary>
    public long? SeenAt { get; set; }

    /// <summary>Written for the demo; pages mark it so.</summary>
    public bool IsSample { get; init; }

    public Target On => new(TargetKind, TargetId);

    internal sealed class Mapping : IEntityTypeConfiguration<Act>
    {
        public void Configure(EntityTypeBuilder<Act> builder)
        {
            builder.Ignore(a => a.On);
            builder.Property(a => a.Reason).HasMaxLength(LongestReason);
            builder.Property(a => a.Note).HasMaxLength(LongestNote);
            builder.Property(a => a.Role).HasMaxLength(32);
            builder.Property(a => a.RoleBefore).HasMaxLength(32);
            builder.HasIndex(a => a.UndoesId).IsUnique();
            builder.HasIndex(a => new { a.TargetKind, a.TargetId });
            builder.HasIndex(a => new { a.MemberId, a.SeenAt });
            builder.HasIndex(a => a.ActorId);
            builder
                .HasOne<Act>()
                .WithMany()
                .HasForeignKey(a => a.UndoesId)
                .OnDelete(DeleteBehavior.Restrict);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(a => a.ActorId)
                .OnDelete(DeleteBehavior.SetNull);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(a => a.MemberId)
                .OnDelete(DeleteBehavior.SetNull);
        }
    }
}
