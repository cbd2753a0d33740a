using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Articles;

namespace Pith.Stories;

/// <summary>What happened: one or more articles about the same event; what readers see, vote on, discuss and save.</summary>
public sealed class Story
{
    public long Id { get; init; }

    public required string Title { get; set; }

    public required string Slug { get; set; }

    /// <summary>The article whose digest its page shows.</summary>
    public long LeadId { get; set; }

    public Article? Lead { get; init; }

    public required string Language { get; init; }

    public long CreatedAt { get; init; }

    /// <summary>When its first article was published.</summary>
    public long PublishedAt { get; set; }

    /// <summary>When its newest article was published.</summary>
    public long NewestAt { get; set; }

    /// <summary>When what its page shows last changed.</summary>
    public long ChangedAt { get; set; }

    /// <summary>Since when its articles are to be compared anew; null where they are.</summary>
    public long? CompareAt { get; set; }

    public long? PinnedAt { get; set; }

    public long? HiddenAt { get; set; }

    public int ArticleCount { get; set; }

    /// <summary>Sources that tell it in their own words: copies do not count.</summary>
    public int SourceCount { get; set; }

    public int VoteCount { get; set; }

    public int CommentCount { get; set; }

    /// <summary>What it is ranked by, higher first; see <see cref="Standing"/>.</summary>
    public double Standing { get; set; }

    public List<StoryArticle> Articles { get; init; } = [];

    public List<StoryTopic> Topics { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Story>
    {
        public void Configure(EntityTypeBuilder<Story> builder)
        {
            builder.Property(s => s.Title).HasMaxLength(500);
            builder.Property(s => s.Slug).HasMaxLength(100);
            builder.Property(s => s.Language).HasMaxLength(16);
            builder.HasIndex(s => new { s.HiddenAt, s.Standing });
            builder.HasIndex(s => new { s.HiddenAt, s.CreatedAt });
            builder.HasIndex(s => s.PinnedAt);
            builder.HasIndex(s => s.CompareAt);
            builder.HasIndex(s => new { s.Language, s.NewestAt });
            builder
                .HasOne(s => s.Lead)
                .WithMany()
                .HasForeignKey(s => s.LeadId)
                .OnDelete(DeleteBehavior.Restrict);
            builder
                .HasMany(s => s.Articles)
                .WithOne(a => a.Story)
                .HasForeignKey(a => a.StoryId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasMany(s => s.Topics)
                .WithOne()
                .HasForeignKey(t => t.StoryId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>An article's place in a story; an article is in one story at the most.</summary>
public sealed class StoryArticle
{
    public long ArticleId { get; init; }

    public Article? Article { get; init; }

    public long StoryId { get; set; }

    public Story? Story { get; init; }

    public long AddedAt { get; init; }

    /// <summary>The article that this one repeats (syndication).</summary>
    public long? CopyOfId { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<StoryArticle>
    {
        public void Configure(EntityTypeBuilder<StoryArticle> builder)
        {
            builder.HasKey(a => a.ArticleId);
            builder.Property(a => a.ArticleId).ValueGeneratedNever();
            builder.HasIndex(a => a.StoryId);
            builder
                .HasOne(a => a.Article)
                .WithOne()
                .HasForeignKey<StoryArticle>(a => a.ArticleId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Where a story went that was joined with another.</summary>
public sealed class StoryRedirect
{
    public long FromId { get; init; }

    public long StoryId { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<StoryRedirect>
    {
        public void Configure(EntityTypeBuilder<StoryRedirect> builder)
        {
            builder.HasKey(r => r.FromId);
            builder.Property(r => r.FromId).ValueGeneratedNever();
            builder
                .HasOne<Story>()
                .WithMany()
                .HasForeignKey(r => r.StoryId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>A story's belonging to a topic.</summary>
public sealed class StoryTopic
{
    public long StoryId { get; init; }

    public long TopicId { get; init; }

    /// <summary>How strongly it belongs there; the strongest topic names the story in lists.</summary>
    public double Score { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<StoryTopic>
    {
        public void Configure(EntityTypeBuilder<StoryTopic> builder)
        {
            builder.HasKey(t => new { t.StoryId, t.TopicId });
            builder.HasIndex(t => t.TopicId);
            builder
                .HasOne<Topics.Topic>()
                .WithMany()
                .HasForeignKey(t => t.TopicId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
