using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pith.Sources;

/// <summary>Where an entry stands on its way to an article.</summary>
public enum EntryState
{
    /// <summary>Its page is to be fetched.</summary>
    ToFetch,

    /// <summary>Its page is here and is to be extracted.</summary>
    ToExtract,

    /// <summary>It has its article.</summary>
    Read,

    /// <summary>It failed for good; the reason is kept.</summary>
    GivenUp,
}

/// <summary>One item as a feed gave it. The same article may come as many entries.</summary>
public sealed class Entry
{
    public long Id { get; init; }

    public long FeedId { get; init; }

    public Feed? Feed { get; init; }

    /// <summary>The publisher's id, else the address: what makes it the same item at the next poll.</summary>
    public required string Key { get; init; }

    public required string Address { get; init; }

    /// <summary>Host of <see cref="Address"/>: whose polite line it stands in.</summary>
    public required string Host { get; init; }

    public string? Title { get; init; }

    /// <summary>Text as the feed gave it, perhaps HTML; used where the page cannot be read. Never shown as it is.</summary>
    public string? Content { get; init; }

    public string? Byline { get; init; }

    public string? Picture { get; init; }

    public long? PublishedAt { get; init; }

    /// <summary>The publisher's offset from UTC, in minutes.</summary>
    public int PublishedOffset { get; init; }

    public long SeenAt { get; init; }

    public EntryState State { get; set; }

    /// <summary>When its next step is due; for a read entry, when its page is looked at again; null for never.</summary>
    public long? NextTryAt { get; set; }

    public int Attempts { get; set; }

    public string? Failure { get; set; }

    public string? FailureDetail { get; set; }

    /// <summary>The article it led to.</summary>
    public long? ArticleId { get; set; }

    /// <summary>How often its page has been looked at again since it was read.</summary>
    public int Looks { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Entry>
    {
        public void Configure(EntityTypeBuilder<Entry> builder)
        {
            builder.Property(e => e.Key).HasMaxLength(2000);
            builder.Property(e => e.Address).HasMaxLength(2000);
            builder.Property(e => e.Host).HasMaxLength(260);
            builder.HasIndex(e => new { e.FeedId, e.Key }).IsUnique();
            builder.HasIndex(e => new
            {
                e.NextTryAt,
                e.State,
                e.Host,
            });
            builder.HasIndex(e => e.ArticleId);
            builder
                .HasOne(e => e.Feed)
                .WithMany()
                .HasForeignKey(e => e.FeedId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
