using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>A code that signs in once in place of the authenticator app's. Identity would keep such codes readable; here only their hashes lie.</summary>
internal sealed class RecoveryCode
{
    public const int Longest = 40;

    /// <summary>How many a member gets.</summary>
    public const int Count = 10;

    /// <summary>Without 0, 1, I and O, which are taken for each other: 32 signs, 5 bits each.</summary>
    private const string Signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>24 signs are 120 random bits, so that a plain hash of it cannot be searched.</summary>
    private const int Length = 24;

    public long MemberId { get; init; }

    /// <summary>SHA-256 of the code, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Makes new codes in place of the old ones.</summary>
    public static async Task<IReadOnlyList<string>> MakeAll(
        PithDb db,
        long memberId,
        CancellationToken cancel
    )
    {
        var codes = Enumerable
            .Range(0, Count)
            .Select(_ => RandomNumberGenerator.GetString(Signs, Length))
            .ToList();
        await using var all = await db.Database.BeginTransactionAsync(cancel);
        await RemoveAll(db, memberId, cancel);
        db.AddRange(
            codes.Select(c => new RecoveryCode { MemberId = memberId, Hash = Secrets.HashOf(c) })
        );
        await db.SaveChangesAsync(cancel);
        await all.CommitAsync(cancel);
        return codes.ConvertAll(c => string.Join('-', c.Chunk(4).Select(part => new string(part))));
    }

    public static Task RemoveAll(PithDb db, long memberId, CancellationToken cancel) =>
        db.Set<RecoveryCode>().Where(c => c.MemberId == memberId).ExecuteDeleteAsync(cancel);

    public static Task<int> Left(PithDb db, long memberId, CancellationToken cancel) =>
        db.Set<RecoveryCode>().CountAsync(c => c.MemberId == memberId, cancel);

    /// <summary>Uses a code up; false where the member has none such. Of two that try at once, one succeeds.</summary>
    public static async Task<bool> Use(
        PithDb db,
        long memberId,
        string code,
        CancellationToken cancel
    )
    {
        var plain = new string([.. code.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        var hash = Secrets.HashOf(plain);
        return await db.Set<RecoveryCode>()
                .Where(c => c.MemberId == memberId && c.Hash == hash)
                .ExecuteDeleteAsync(cancel) == 1;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<RecoveryCode>
    {
        public void Configure(EntityTypeBuilder<RecoveryCode> builder)
        {
            builder.HasKey(c => new { c.MemberId, c.Hash });
            builder.Property(c => c.Hash).HasMaxLength(64);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(c => c.MemberId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
