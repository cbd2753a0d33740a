using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>A link that lets one person sign up, made by an editor.</summary>
internal sealed class Invitation
{
    public const int LongestNote = 100;

    /// <summary>How long a link opens.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(14);

    public long Id { get; init; }

    /// <summary>SHA-256 of the key in the link, hexadecimal.</summary>
    public required string KeyHash { get; init; }

    /// <summary>The editor who made it; null when they were erased.</summary>
    public long? MadeById { get; init; }

    public long MadeAt { get; init; }

    public long EndsAt { get; init; }

    public long? UsedAt { get; set; }

    /// <summary>For whom it is; editors alone read it.</summary>
    public string Note { get; init; } = "";

    /// <summary>Makes an invitation and gives the key for its link.</summary>
    public static async Task<string> Make(
        PithDb db,
        long editorId,
        string note,
        long now,
        CancellationToken cancel
    )
    {
        var key = Secrets.New();
        db.Add(
            new Invitation
            {
                KeyHash = Secrets.HashOf(key),
                MadeById = editorId,
                MadeAt = now,
                EndsAt = now + (long)Life.TotalMilliseconds,
                Note = note,
            }
        );
        await db.SaveChangesAsync(cancel);
        return key;
    }

    /// <summary>Whether a key opens.</summary>
    public static Task<bool> Opens(PithDb db, string key, long now, CancellationToken cancel)
    {
        var hash = Secrets.HashOf(key);
        return db.Set<Invitation>()
            .AnyAsync(i => i.KeyHash == hash && i.UsedAt == null && i.EndsAt > now, cancel);
    }

    /// <summary>Uses a key up; of two that try at once, one succeeds.</summary>
    public static async Task<bool> Use(PithDb db, string key, long now, CancellationToken cancel)
    {
        var hash = Secrets.HashOf(key);
        return await db.Set<Invitation>()
                .Where(i => i.KeyHash == hash && i.UsedAt == null && i.EndsAt > now)
                .ExecuteUpdateAsync(i => i.SetProperty(x => x.UsedAt, now), cancel) == 1;
    }

    /// <summary>The invitations that still open, the newest first.</summary>
    public static Task<List<Invitation>> Open(PithDb db, long now, CancellationToken cancel) =>
        db.Set<Invitation>()
            .AsNoTracking()
            .Where(i => i.UsedAt == null && i.EndsAt > now)
            .OrderByDescending(i => i.MadeAt)
            .ThenByDescending(i => i.Id)
            .ToListAsync(cancel);

    /// <summary>Takes an invitation back; false where it was used, or there is none such.</summary>
    public static async Task<bool> Withdraw(PithDb db, long id, CancellationToken cancel) =>
        await db.Set<Invitation>()
            .Where(i => i.Id == id && i.UsedAt == null)
            .ExecuteDeleteAsync(cancel) == 1;

    internal sealed class Mapping : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> builder)
        {
            builder.Property(i => i.KeyHash).HasMaxLength(64);
            builder.Property(i => i.Note).HasMaxLength(LongestNote);
            builder.HasIndex(i => i.KeyHash).IsUnique();
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(i => i.MadeById)
                .OnDelete(DeleteBehavior.SetNull);
        }
    }
}
