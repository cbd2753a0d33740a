using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Accounts;
using Pith.Articles;
using Pith.Stories;

namespace Pith.Moderation;

/// <summary>What came of an objection to a takeaway.</summary>
public enum CorrectionState
{
    /// <summary>No editor has answered.</summary>
    Open,

    /// <summary>The takeaway was wrong and is no longer shown.</summary>
    Withdrawn,

    /// <summary>The article backs it; it stays.</summary>
    Stands,
}

/// <summary>A member says that a takeaway is wrong, and what an editor answered.</summary>
public sealed class Correction
{
    /// <summary>Characters of what a member says, and of an answer.</summary>
    public const int Longest = 1_000;

    public long Id { get; init; }

    public long At { get; init; }

    /// <summary>The takeaway; null once it is no longer kept.</summary>
    public long? TakeawayId { get; set; }

    /// <summary>The story that showed it; null once there is none.</summary>
    public long? StoryId { get; set; }

    /// <summary>The takeaway as it read.</summary>
    public required string Text { get; init; }

    /// <summary>Who objected; null once they were erased.</summary>
    public long? MemberId { get; set; }

    /// <summary>What is wrong with it, for editors to read.</summary>
    public required string What { get; init; }

    public CorrectionState State { get; set; }

    /// <summary>What an editor answered, for everyone to read.</summary>
    public string Answer { get; set; } = "";

    public long? AnsweredAt { get; set; }

    public long? AnsweredById { get; set; }

    /// <summary>Written for the demo; pages mark it so.</summary>
    public bool IsSample { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Correction>
    {
        public void Configure(EntityTypeBuilder<Correction> builder)
        {
            builder.Property(c => c.What).HasMaxLength(Longest);
            builder.Property(c => c.Answer).HasMaxLength(Longest);
            builder.HasIndex(c => new { c.MemberId, c.TakeawayId }).IsUnique();
            builder.HasIndex(c => c.TakeawayId);
            builder.HasIndex(c => c.StoryId);
            builder.HasIndex(c => c.AnsweredById);
            builder.HasIndex(c => new { c.State, c.AnsweredAt });
            builder
                .HasOne<Takeaway>()
                .WithMany()
                .HasForeignKey(c => c.TakeawayId)
                .OnDelete(DeleteBehavior.SetNull);
            builder
                .HasOne<Story>()
                .WithMany()
                .HasForeignKey(c => c.StoryId)
                .OnDelete(DeleteBehavior.SetNull);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(c => c.MemberId)
                .OnDelete(DeleteBehavior.SetNull);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(c => c.AnsweredById)
                .OnDelete(DeleteBehavior.SetNull);
        }
    }
}
