using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pith.Accounts;

/// <summary>Someone who signed up.</summary>
public sealed class Member : IdentityUser<long>
{
    public long JoinedAt { get; init; }

    /// <summary>Written for the demo; pages mark it so.</summary>
    public bool IsSample { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Member>
    {
        public void Configure(EntityTypeBuilder<Member> builder)
        {
            builder.Property(m => m.UserName).HasMaxLength(256);
            builder.Property(m => m.NormalizedUserName).HasMaxLength(256);
            builder.Property(m => m.Email).HasMaxLength(256);
            builder.Property(m => m.NormalizedEmail).HasMaxLength(256);
            builder.Property(m => m.PhoneNumber).HasMaxLength(256);
            builder.Property(m => m.ConcurrencyStamp).IsConcurrencyToken();
            builder.HasIndex(m => m.NormalizedUserName).IsUnique();
            builder.HasIndex(m => m.NormalizedEmail).IsUnique();
            builder
                .HasMany<IdentityUserClaim<long>>()
                .WithOne()
                .HasForeignKey(c => c.UserId)
                .IsRequired();
            builder
                .HasMany<IdentityUserLogin<long>>()
                .WithOne()
                .HasForeignKey(l => l.UserId)
                .IsRequired();
            builder
                .HasMany<IdentityUserToken<long>>()
                .WithOne()
                .HasForeignKey(t => t.UserId)
                .IsRequired();
            builder
                .HasMany<IdentityUserPasskey<long>>()
                .WithOne()
                .HasForeignKey(p => p.UserId)
                .IsRequired();
            builder
                .HasMany<IdentityUserRole<long>>()
                .WithOne()
                .HasForeignKey(r => r.UserId)
                .IsRequired();
        }
    }
}
