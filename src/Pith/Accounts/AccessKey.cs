using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>A key that opens once, for who can read the terminal: it makes the owner's account, or lets a member choose how to sign in.</summary>
public sealed class AccessKey
{
    /// <summary>How long a key opens.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>SHA-256 of the key, hexadecimal.</summary>
    public required string KeyHash { get; init; }

    public long MadeAt { get; init; }

    public long? UsedAt { get; set; }

    /// <summary>The member that it lets in; null for a key that makes an owner.</summary>
    public long? MemberId { get; init; }

    /// <summary>Makes a key and gives it as it goes into the link.</summary>
    /// <param name="db">The database.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="memberId">The member that it lets in; null for a key that makes an owner.</param>
    public static async Task<string> Make(
        PithDb db,
        long now,
        CancellationToken cancel,
        long? memberId = null
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var key = Secrets.New();
        db.Add(
            new AccessKey
            {
                KeyHash = Secrets.HashOf(key),
                MadeAt = now,
                MemberId = memberId,
            }
        );
        await db.SaveChangesAsync(cancel);
        return key;
    }

    /// <summary>Whether any was ever made: a site that has none is at its first start.</summary>
    public static Task<bool> Any(PithDb db, CancellationToken cancel) =>
        db.Set<AccessKey>().AnyAsync(cancel);

    /// <summary>Uses a key up; false where there is none such, or it was used, or is too old. Of two that try at once, one succeeds.</summary>
    public static async Task<bool> Use(PithDb db, string key, long now, CancellationToken cancel)
    {
        var hash = Secrets.HashOf(key);
        return await Open(db, now)
                .Where(k => k.KeyHash == hash)
                .ExecuteUpdateAsync(k => k.SetProperty(x => x.UsedAt, now), cancel) == 1;
    }

    /// <summary>A key that still opens; null where there is none such.</summary>
    internal static Task<AccessKey?> Find(
        PithDb db,
        string? key,
        long now,
        CancellationToken cancel
    )
    {
        var hash = Secrets.HashOf(key ?? "");
        return Open(db, now).AsNoTracking().SingleOrDefaultAsync(k => k.KeyHash == hash, cancel);
    }

    private static IQueryable<AccessKey> Open(PithDb db, long now)
    {
        var oldest = now - (long)Life.TotalMilliseconds;
        return db.Set<AccessKey>().Where(k => k.UsedAt == null && k.MadeAt > oldest);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<AccessKey>
    {
        public void Configure(EntityTypeBuilder<AccessKey> builder)
        {
            builder.HasKey(k => k.KeyHash);
            builder.Property(k => k.KeyHash).HasMaxLength(64);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(k => k.MemberId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
