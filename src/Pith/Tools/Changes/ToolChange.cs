using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Accounts;

namespace Pith.Tools;

/// <summary>Where a change comes from.</summary>
public enum ChangeOrigin
{
    /// <summary>The field's files: a later version of them says something else.</summary>
    Field,

    /// <summary>A member proposed it.</summary>
    Member,

    /// <summary>An editor made it.</summary>
    Editor,
}

/// <summary>What became of a change.</summary>
public enum ChangeState
{
    /// <summary>It waits for an editor.</summary>
    Proposed,

    /// <summary>It is made.</summary>
    Accepted,

    /// <summary>An editor said no.</summary>
    Declined,

    /// <summary>It was made, and taken back.</summary>
    Undone,
}

/// <summary>A change of a tool's facts, proposed or made: who, when, and what became of it. Never deleted: they are the tool's history.</summary>
public sealed class ToolChange
{
    public const int LongestReason = 500;

    public const int KeyLength = 32;

    public long Id { get; init; }

    /// <summary>The tool; null for a new one that no editor has accepted yet.</summary>
    public long? ToolId { get; set; }

    public ChangeOrigin Origin { get; init; }

    /// <summary>Who proposed or made it; null for the field's files, and for whoever was erased.</summary>
    public long? MemberId { get; set; }

    public long At { get; init; }

    public ChangeState State { get; set; }

    /// <summary>What who proposed it says to the editors.</summary>
    public string Note { get; init; } = "";

    /// <summary>The editor who accepted or declined it.</summary>
    public long? DecidedById { get; set; }

    public long? DecidedAt { get; set; }

    /// <summary>Why it was accepted or declined.</summary>
    public string Reason { get; set; } = "";

    public long? UndoneById { get; set; }

    public long? UndoneAt { get; set; }

    public string UndoneReason { get; set; } = "";

    /// <summary>Made with the form it was typed into: the same form sent twice is one change.</summary>
    public string? FormKey { get; init; }

    public List<ToolChangeItem> Items { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<ToolChange>
    {
        public void Configure(EntityTypeBuilder<ToolChange> builder)
        {
            builder.Property(c => c.Note).HasMaxLength(LongestReason);
            builder.Property(c => c.Reason).HasMaxLength(LongestReason);
            builder.Property(c => c.UndoneReason).HasMaxLength(LongestReason);
            builder.Property(c => c.FormKey).HasMaxLength(KeyLength);
            builder.HasIndex(c => new { c.MemberId, c.FormKey }).IsUnique();
            builder.HasIndex(c => new { c.State, c.At });
            builder.HasIndex(c => new { c.ToolId, c.At });
            builder
                .HasOne<Tool>()
                .WithMany()
                .HasForeignKey(c => c.ToolId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(c => c.MemberId)
                .OnDelete(DeleteBehavior.SetNull);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(c => c.DecidedById)
                .OnDelete(DeleteBehavior.SetNull);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(c => c.UndoneById)
                .OnDelete(DeleteBehavior.SetNull);
        }
    }
}

/// <summary>One fact of a change: what it was, and what it is to be.</summary>
public sealed class ToolChangeItem
{
    /// <summary>The most characters of a fact as text.</summary>
    public const int Longest = 1_000;

    public long ChangeId { get; init; }

    public ToolFact Fact { get; init; }

    /// <summary>As it was when the change was proposed, and then as it was when it was made; empty for a new tool.</summary>
    public string Old { get; set; } = "";

    public required string New { get; init; }

    public string OldSource { get; set; } = "";

    public DateOnly? OldAsOf { get; set; }

    /// <summary>Whether the fact was edited before; see <see cref="ToolSource.IsEdited"/>.</summary>
    public bool WasEdited { get; set; }

    /// <summary>Where the new value was found.</summary>
    public string Source { get; init; } = "";

    public DateOnly? AsOf { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ToolChangeItem>
    {
        public void Configure(EntityTypeBuilder<ToolChangeItem> builder)
        {
            builder.HasKey(i => new { i.ChangeId, i.Fact });
            builder.Property(i => i.Old).HasMaxLength(Longest);
            builder.Property(i => i.New).HasMaxLength(Longest);
            builder.Property(i => i.Source).HasMaxLength(ToolSource.Longest);
            builder.Property(i => i.OldSource).HasMaxLength(ToolSource.Longest);
            builder
                .HasOne<ToolChange>()
                .WithMany(c => c.Items)
                .HasForeignKey(i => i.ChangeId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
