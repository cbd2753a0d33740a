using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Sources;

namespace Pith.Articles;

/// <summary>What an article waits for.</summary>
public enum ArticleStep
{
    /// <summary>Its text is to be digested.</summary>
    ToDigest,

    /// <summary>It is to be placed into a story.</summary>
    ToGroup,

    /// <summary>It is done.</summary>
    Done,
}

/// <summary>Where an article's picture stands.</summary>
public enum PictureState
{
    /// <summary>The page names none, or it could not be used.</summary>
    None,

    /// <summary>It is to be fetched.</summary>
    ToFetch,

    /// <summary>It is made anew and served from here.</summary>
    Kept,
}

/// <summary>One published piece, one for each canonical address.</summary>
public sealed class Article
{
    public long Id { get; init; }

    public long SourceId { get; init; }

    public Source? Source { get; init; }

    /// <summary>The canonical address.</summary>
    public required string Address { get; init; }

    public required string Title { get; set; }

    public string? Byline { get; set; }

    public long PublishedAt { get; set; }

    /// <summary>The publisher's offset from UTC, in minutes.</summary>
    public int PublishedOffset { get; set; }

    public long? ModifiedAt { get; set; }

    public long AddedAt { get; init; }

    /// <summary>Primary language subtag, "und" where unknown.</summary>
    public string Language { get; set; } = "und";

    public bool IsPaywalled { get; set; }

    /// <summary>The publisher asks that no text be shown (nosnippet, or mining reserved): title, source and link only.</summary>
    public bool NoSnippet { get; set; }

    /// <summary>The most characters of text that the publisher lets be shown.</summary>
    public int? MaxSnippet { get; set; }

    public bool NoArchive { get; set; }

    /// <summary>The newest text; null until one was extracted.</summary>
    public long? TextId { get; set; }

    public ArticleStep Step { get; set; }

    /// <summary>When <see cref="Step"/> is due again after a failure.</summary>
    public long NextTryAt { get; set; }

    public int Attempts { get; set; }

    public string? Failure { get; set; }

    public string? FailureDetail { get; set; }

    public string? PictureAddress { get; set; }

    /// <summary>Host of <see cref="PictureAddress"/>: whose polite line it stands in.</summary>
    public string? PictureHost { get; set; }

    public PictureState Picture { get; set; }

    public long PictureTryAt { get; set; }

    public int PictureAttempts { get; set; }

    public string? PictureFailure { get; set; }

    public string? PictureFailureDetail { get; set; }

    /// <summary>SHA-256 of the picture as it is served, hexadecimal.</summary>
    public string? PictureHash { get; set; }

    public int PictureWidth { get; set; }

    public int PictureHeight { get; set; }

    /// <summary>Its dominant colour, #rrggbb: shown while it loads.</summary>
    public string? PictureColor { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Article>
    {
        public void Configure(EntityTypeBuilder<Article> builder)
        {
            builder.Property(a => a.Address).HasMaxLength(2000);
            builder.Property(a => a.Title).HasMaxLength(500);
            builder.Property(a => a.Language).HasMaxLength(16);
            builder.HasIndex(a => a.Address).IsUnique();
            builder.HasIndex(a => new { a.Step, a.NextTryAt });
            builder.HasIndex(a => new { a.Picture, a.PictureTryAt });
            builder.HasIndex(a => new { a.SourceId, a.PublishedAt });
            builder.HasIndex(a => a.PictureHash);
            builder.HasOne(a => a.Source).WithMany().HasForeignKey(a => a.SourceId);
        }
    }
}
