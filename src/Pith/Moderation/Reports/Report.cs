using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Accounts;

namespace Pith.Moderation;

/// <summary>What is wrong with something, as who reports it sees it.</summary>
public enum ReportReason
{
    Spam,
    Abuse,
    Illegal,
    Private,
    False,
    Other,
}

/// <summary>A member tells moderators of something. Who told is for moderators alone to know.</summary>
public sealed class Report
{
    /// <summary>Characters of what a member says with it.</summary>
    public const int LongestNote = 1_000;

    public long Id { get; init; }

    /// <summary>Who reported; null once they were erased.</summary>
    public long? MemberId { get; set; }

    public TargetKind TargetKind { get; init; }

    public long TargetId { get; init; }

    public ReportReason Reason { get; init; }

    public string Note { get; init; } = "";

    public long At { get; init; }

    /// <summary>When a moderator answered; null while it is open.</summary>
    public long? AnsweredAt { get; set; }

    public long? AnsweredById { get; set; }

    /// <summary>The act that came of it; null where none did.</summary>
    public long? ActId { get; set; }

    /// <summary>What a moderator answered, for who reported.</summary>
    public string Answer { get; set; } = "";

    public Target On => new(TargetKind, TargetId);

    internal sealed class Mapping : IEntityTypeConfiguration<Report>
    {
        public void Configure(EntityTypeBuilder<Report> builder)
        {
            builder.Ignore(r => r.On);
            builder.Property(r => r.Note).HasMaxLength(LongestNote);
            builder.Property(r => r.Answer).HasMaxLength(Act.LongestReason);
            builder
                .HasIndex(r => new
                {
                    r.MemberId,
                    r.TargetKind,
                    r.TargetId,
                })
                .IsUnique()
                .HasFilter("\"AnsweredAt\" IS NULL");
            builder.HasIndex(r => new { r.TargetKind, r.TargetId });
            builder.HasIndex(r => new { r.AnsweredAt, r.At });
            builder.HasIndex(r => r.AnsweredById);
            builder.HasIndex(r => r.ActId);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(r => r.MemberId)
                .OnDelete(DeleteBehavior.SetNull);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(r => r.AnsweredById)
                .OnDelete(DeleteBehavior.SetNull);
            builder
                .HasOne<Act>()
                .WithMany()
                .HasForeignKey(r => r.ActId)
                .OnDelete(DeleteBehavior.SetNull);
        }
    }
}
