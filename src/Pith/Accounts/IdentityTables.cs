using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pith.Accounts;

/// <summary>
/// Identity's tables beside <see cref="Member"/>, in its schema version 3 (passkeys), as IdentityDbContext would map them:
/// our context is not one, so that the data room names no feature.
/// </summary>
internal sealed class IdentityTables
    : IEntityTypeConfiguration<IdentityRole<long>>,
        IEntityTypeConfiguration<IdentityUserRole<long>>,
        IEntityTypeConfiguration<IdentityRoleClaim<long>>,
        IEntityTypeConfiguration<IdentityUserClaim<long>>,
        IEntityTypeConfiguration<IdentityUserLogin<long>>,
        IEntityTypeConfiguration<IdentityUserToken<long>>,
        IEntityTypeConfiguration<IdentityUserPasskey<long>>
{
    /// <summary>Longest key part that all databases index.</summary>
    private const int KeyLength = 128;

    public void Configure(EntityTypeBuilder<IdentityRole<long>> builder)
    {
        builder.Property(r => r.Name).HasMaxLength(256);
        builder.Property(r => r.NormalizedName).HasMaxLength(256);
        builder.Property(r => r.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(r => r.NormalizedName).IsUnique();
        builder.HasData(Roles.All.Select(RoleOf));
        builder
            .HasMany<IdentityUserRole<long>>()
            .WithOne()
            .HasForeignKey(r => r.RoleId)
            .IsRequired();
        builder
            .HasMany<IdentityRoleClaim<long>>()
            .WithOne()
            .HasForeignKey(r => r.RoleId)
            .IsRequired();
    }

    private static IdentityRole<long> RoleOf(string name, int index) =>
        new(name)
        {
            Id = index + 1,
            NormalizedName = name.ToUpperInvariant(),
            ConcurrencyStamp = name, // Fixed: a random one would change the migration each time it is made.
        };

    public void Configure(EntityTypeBuilder<IdentityUserRole<long>> builder) =>
        builder.HasKey(r => new { r.UserId, r.RoleId });

    public void Configure(EntityTypeBuilder<IdentityRoleClaim<long>> builder) =>
        builder.HasKey(c => c.Id);

    public void Configure(EntityTypeBuilder<IdentityUserClaim<long>> builder) =>
        builder.HasKey(c => c.Id);

    public void Configure(EntityTypeBuilder<IdentityUserLogin<long>> builder)
    {
        builder.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        builder.Property(l => l.LoginProvider).HasMaxLength(KeyLength);
        builder.Property(l => l.ProviderKey).HasMaxLength(KeyLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<long>> builder)
    {
        builder.HasKey(t => new
        {
            t.UserId,
            t.LoginProvider,
            t.Name,
        });
        builder.Property(t => t.LoginProvider).HasMaxLength(KeyLength);
        builder.Property(t => t.Name).HasMaxLength(KeyLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<long>> builder)
    {
        builder.HasKey(p => p.CredentialId);
        builder.Property(p => p.CredentialId).HasMaxLength(1024);
        builder.OwnsOne(p => p.Data).ToJson();
    }
}
