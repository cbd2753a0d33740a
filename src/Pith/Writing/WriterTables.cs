using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Articles;

namespace Pith.Writing;

/// <summary>What a model writes for.</summary>
public enum WriterScope
{
    /// <summary>The article that a story's page digests.</summary>
    Leads,

    /// <summary>Every article.</summary>
    All,
}

/// <summary>What editors set at /edit/writer; one row.</summary>
public sealed class WriterSetup
{
    /// <summary>The one row's id.</summary>
    public const long One = 1;

    public long Id { get; init; } = One;

    public WriterKind Kind { get; set; }

    public string Address { get; set; } = "";

    public string Model { get; set; } = "";

    /// <summary>The key, protected; empty for none.</summary>
    public string ProtectedKey { get; set; } = "";

    public WriterScope Scope { get; set; }

    public int AtOnce { get; set; } = WriterLimits.Usual.AtOnce;

    public int Seconds { get; set; } = WriterLimits.Usual.Seconds;

    public long? DayTokens { get; set; } = WriterLimits.Usual.DayTokens;

    public long? DayCost { get; set; }

    public long PriceRead { get; set; }

    public long PriceWritten { get; set; }

    public long ChangedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<WriterSetup>
    {
        public void Configure(EntityTypeBuilder<WriterSetup> builder)
        {
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.Property(s => s.Address).HasMaxLength(500);
            builder.Property(s => s.Model).HasMaxLength(200);
        }
    }
}

/// <summary>Where a model's work on a text stands that is not done at its first try.</summary>
public enum ModelTaskState
{
    /// <summary>It is to be written, or written again.</summary>
    Waiting,

    /// <summary>It could not be written; the built-in writer's digest serves until it is tried again.</summary>
    Failed,

    /// <summary>An editor wants the built-in writer's.</summary>
    Declined,
}

/// <summary>A text whose digest by a model failed, was asked for, or was declined.</summary>
public sealed class ModelTask
{
    public long TextId { get; init; }

    public ModelTaskState State { get; set; }

    public long NextTryAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>A code of <see cref="Asking.ModelTrouble"/>.</summary>
    public string? Failure { get; set; }

    public string? FailureDetail { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ModelTask>
    {
        public void Configure(EntityTypeBuilder<ModelTask> builder)
        {
            builder.HasKey(t => t.TextId);
            builder.Property(t => t.TextId).ValueGeneratedNever();
            builder.HasIndex(t => new { t.State, t.NextTryAt });
            builder
                .HasOne<ArticleText>()
                .WithOne()
                .HasForeignKey<ModelTask>(t => t.TextId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>What models took on one day.</summary>
public sealed class ModelDay
{
    /// <summary>Days since 1970-01-01, UTC.</summary>
    public int Day { get; init; }

    public long Requests { get; set; }

    /// <summary>Tokens read and written, with those set aside for requests under way.</summary>
    public long Tokens { get; set; }

    /// <summary>Cost in millionths, with what is set aside.</summary>
    public long Cost { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ModelDay>
    {
        public void Configure(EntityTypeBuilder<ModelDay> builder)
        {
            builder.HasKey(d => d.Day);
            builder.Property(d => d.Day).ValueGeneratedNever();
        }
    }
}
