using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Articles;
using Pith.Stories;

namespace Pith.Tools;

/// <summary>That an article names a tool, and where it does so first.</summary>
public sealed class ToolMention
{
    public long ArticleId { get; init; }

    public long ToolId { get; init; }

    /// <summary>The text that the place is in.</summary>
    public long TextId { get; set; }

    /// <summary>Where the first naming begins, in UTF-16 units of the text; 0 with <see cref="End"/> 0 where the title alone has it.</summary>
    public int Start { get; set; }

    public int End { get; set; }

    public bool InTitle { get; set; }

    /// <summary>How often the text and its title name it.</summary>
    public int Times { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ToolMention>
    {
        public void Configure(EntityTypeBuilder<ToolMention> builder)
        {
            builder.HasKey(m => new { m.ArticleId, m.ToolId });
            builder.HasIndex(m => m.ToolId);
            builder
                .HasOne<Article>()
                .WithMany()
                .HasForeignKey(m => m.ArticleId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<Tool>()
                .WithMany()
                .HasForeignKey(m => m.ToolId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<ArticleText>()
                .WithMany()
                .HasForeignKey(m => m.TextId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>That an article of a story names a tool: what <see cref="ToolMention"/> says, by story.</summary>
public sealed class ToolStory
{
    public long ToolId { get; init; }

    public long StoryId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ToolStory>
    {
        public void Configure(EntityTypeBuilder<ToolStory> builder)
        {
            builder.HasKey(s => new { s.ToolId, s.StoryId });
            builder.HasIndex(s => s.StoryId);
            builder
                .HasOne<Tool>()
                .WithMany()
                .HasForeignKey(s => s.ToolId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<Story>()
                .WithMany()
                .HasForeignKey(s => s.StoryId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
