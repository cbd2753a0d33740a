using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>A key that opens the editors' rooms once, printed where only who runs the site can read it.</summary>
public sealed class AccessKey
{
    /// <summary>SHA-256 of the key, hexadecimal.</summary>
    public required string KeyHash { get; init; }

    public long MadeAt { get; init; }

    public long? UsedAt { get; set; }

    /// <summary>Makes a key and gives it as it goes into the link.</summary>
    public static async Task<string> Make(PithDb db, long now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        db.Add(new AccessKey { KeyHash = HashOf(key), MadeAt = now });
        await db.SaveChangesAsync(cancel);
        return key;
    }

    /// <summary>Whether any was ever made: a site that has none is at its first start.</summary>
    public static Task<bool> Any(PithDb db, CancellationToken cancel) =>
        db.Set<AccessKey>().AnyAsync(cancel);

    /// <summary>Uses a key up; false where there is none such, or it was used. Of two that try at once, one succeeds.</summary>
    public static async Task<bool> Use(PithDb db, string key, long now, CancellationToken cancel)
    {
        var hash = HashOf(key);
        return await db.Set<AccessKey>()
                .Where(k => k.KeyHash == hash && k.UsedAt == null)
                .ExecuteUpdateAsync(k => k.SetProperty(x => x.UsedAt, now), cancel) == 1;
    }

    private static string HashOf(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    internal sealed class Mapping : IEntityTypeConfiguration<AccessKey>
    {
        public void Configure(EntityTypeBuilder<AccessKey> builder)
        {
            builder.HasKey(k => k.KeyHash);
            builder.Property(k => k.KeyHash).HasMaxLength(64);
        }
    }
}
