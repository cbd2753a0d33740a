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

    /// <summary>How the member wishes to be called; null where the name will do. Free text, not unique: pages show the name beside it.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Whether the member's page tells when they joined.</summary>
    public bool ShowsJoined { get; set; } = true;

    /// <summary>Whether the member's page lists their comments.</summary>
    public bool ShowsComments { get; set; } = true;

    /// <summary>Whether the member's page lists the lists that they shared.</summary>
    public bool ShowsLists { get; set; } = true;

    /// <summary>Signed up while mail was set up: signs in only after the address was confirmed.</summary>
    public bool MustConfirm { get; init; }

    /// <summary>The time step of the last code of the authenticator app that was accepted; none up to it is accepted again.</summary>
    public long LastCodeStep { get; set; }

    /// <summary>Until when a moderator suspended the member; null or past: not.</summary>
    public long? SuspendedUntil { get; set; }

    /// <summary>What pages call the member.</summary>
    public string ShownName => DisplayName ?? UserName ?? "";

    internal sealed class Mapping : IEntityTypeConfiguration<Member>
    {
        public void Configure(EntityTypeBuilder<Member> builder)
        {
            builder.Property(m => m.UserName).HasMaxLength(256);
            builder.Property(m => m.DisplayName).HasMaxLength(50);
            builder.Ignore(m => m.ShownName);
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
