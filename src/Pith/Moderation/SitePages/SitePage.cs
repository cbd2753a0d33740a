using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Accounts;
using Pith.Data;

namespace Pith.Moderation;

/// <summary>A page whose words an editor writes: privacy, terms, imprint.</summary>
public sealed class SitePage
{
    /// <summary>Characters of a page.</summary>
    public const int Longest = 50_000;

    /// <summary>Its address without the slash; one of <see cref="Names"/>.</summary>
    public required string Name { get; init; }

    /// <summary>Markdown.</summary>
    public required string Body { get; set; }

    /// <summary><see cref="Body"/> as HTML, sanitised.</summary>
    public required string Html { get; set; }

    public long EditedAt { get; set; }

    public long? EditedById { get; set; }

    /// <summary>The pages that there are.</summary>
    public static readonly IReadOnlyList<string> Names = ["privacy", "terms", "imprint"];

    /// <summary>What the page says until an editor writes it.</summary>
    internal static string Default(string name) =>
        name switch
        {
            "privacy" => Words.PrivacyDefault,
            "terms" => Words.TermsDefault,
            _ => Words.ImprintDefault,
        };

    internal static string Title(string name) =>
        name switch
        {
            "privacy" => Words.PrivacyTitle,
            "terms" => Words.TermsTitle,
            _ => Words.ImprintTitle,
        };

    /// <summary>A page as it is; as it stands by default where no editor wrote it.</summary>
    public static async Task<SitePage> Read(PithDb db, string name, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<SitePage>()
                .AsNoTracking()
                .SingleOrDefaultAsync(p => p.Name == name, cancel)
            ?? new SitePage
            {
                Name = name,
                Body = Default(name),
                Html = PageText.ToHtml(Default(name)) ?? "",
            };
    }

    /// <summary>Keeps what an editor wrote; nothing brings the default back. Gives why it was refused; null where it was not.</summary>
    public static async Task<string?> Keep(
        PithDb db,
        long editor,
        string name,
        string? typed,
        long now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!Names.Contains(name))
        {
            return Words.GonePage;
        }

        if (
            await MemberRoles.RankOf(db, editor, cancel) < Roles.RankOf(Roles.Editor)
            || !await db.Acting(editor, now).AnyAsync(cancel)
        )
        {
            return Words.NotYours;
        }

        var body = ModerationWords.Clean(typed);
        if (body.Length > Longest)
        {
            return ModerationWords.Say(Words.TooLong, Longest, body.Length);
        }

        if (body.Length == 0)
        {
            await db.Set<SitePage>().Where(p => p.Name == name).ExecuteDeleteAsync(cancel);
            return null;
        }

        if (PageText.ToHtml(body) is not { } html)
        {
            return Words.TooNested;
        }

        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "SitePage"("Name", "Body", "Html", "EditedAt", "EditedById") VALUES ({name}, {body}, {html}, {now}, {editor})
            ON CONFLICT ("Name") DO UPDATE SET "Body" = EXCLUDED."Body", "Html" = EXCLUDED."Html",
                "EditedAt" = EXCLUDED."EditedAt", "EditedById" = EXCLUDED."EditedById"
            """,
            cancel
        );
        return null;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<SitePage>
    {
        public void Configure(EntityTypeBuilder<SitePage> builder)
        {
            builder.HasKey(p => p.Name);
            builder.Property(p => p.Name).HasMaxLength(32);
            builder.Property(p => p.Body).HasMaxLength(Longest);
            builder.HasIndex(p => p.EditedById);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(p => p.EditedById)
                .OnDelete(DeleteBehavior.SetNull);
        }
    }
}
