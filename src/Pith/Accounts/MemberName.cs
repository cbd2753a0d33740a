using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>
/// A name that is given out, or was: its key is unique, so no two names that look alike are given to two members, and none
/// that a member gave up is given to another.
/// </summary>
internal sealed class MemberName
{
    /// <summary>SHA-256 of the name as <see cref="NameRules.Skeleton"/> sees it: of an erased member no readable name stays.</summary>
    public required string Key { get; init; }

    /// <summary>Whose it is; null when they were erased.</summary>
    public long? MemberId { get; init; }

    /// <summary>The key of a name.</summary>
    public static string KeyOf(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(NameRules.Skeleton(name))));

    /// <summary>The name that a member has now, by one that they have or had; null where nobody has it.</summary>
    public static Task<string?> Current(PithDb db, string name, CancellationToken cancel)
    {
        var key = KeyOf(name);
        return db.Set<MemberName>()
            .Where(n => n.Key == key)
            .Join(
                db.Set<Member>().Where(m => m.EmailConfirmed || !m.MustConfirm),
                n => n.MemberId,
                m => m.Id,
                (_, m) => m.UserName
            )
            .SingleOrDefaultAsync(cancel);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<MemberName>
    {
        public void Configure(EntityTypeBuilder<MemberName> builder)
        {
            builder.HasKey(n => n.Key);
            builder.Property(n => n.Key).HasMaxLength(64);
            builder.HasIndex(n => n.MemberId);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(n => n.MemberId)
                .OnDelete(DeleteBehavior.SetNull);
        }
    }
}
