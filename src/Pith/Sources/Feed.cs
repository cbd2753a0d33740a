using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pith.Sources;

/// <summary>A feed of a source, as an editor added it, and how reading it goes.</summary>
public sealed class Feed
{
    public long Id { get; init; }

    public long SourceId { get; init; }

    public Source? Source { get; init; }

    public required string Address { get; set; }

    /// <summary>Host of <see cref="Address"/>: whose polite line it stands in.</summary>
    public required string Host { get; set; }

    public required string Title { get; set; }

    /// <summary>The editor's folder for it, empty for none.</summary>
    public string Folder { get; set; } = "";

    public string? Language { get; set; }

    public long AddedAt { get; init; }

    public long? PausedAt { get; set; }

    /// <summary>When it is due; null while it is paused or gone.</summary>
    public long? NextPollAt { get; set; }

    /// <summary>Its own pace, adapted to how often it brings something.</summary>
    public int IntervalSeconds { get; set; } = 3600;

    public long? LastPolledAt { get; set; }

    public long? LastSucceededAt { get; set; }

    public string? ETag { get; set; }

    public string? LastModified { get; set; }

    /// <summary>Code of the last poll's failure; null when it went well.</summary>
    public string? Failure { get; set; }

    /// <summary>What the failure's wording needs: a host, a status, a parser's sentence.</summary>
    public string? FailureDetail { get; set; }

    public int FailuresInRow { get; set; }

    /// <summary>What was wrong with the feed but could be mended, one sentence a line.</summary>
    public string? Problems { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Feed>
    {
        public void Configure(EntityTypeBuilder<Feed> builder)
        {
            builder.Property(f => f.Address).HasMaxLength(2000);
            builder.Property(f => f.Host).HasMaxLength(260);
            builder.HasIndex(f => f.Address).IsUnique();
            builder.HasIndex(f => new { f.NextPollAt, f.Host });
            builder.HasOne(f => f.Source).WithMany().HasForeignKey(f => f.SourceId);
        }
    }
}
