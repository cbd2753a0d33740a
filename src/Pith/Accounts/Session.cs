using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pith.Accounts;

/// <summary>One signed-in browser. The cookie holds only its key, so that a session can be listed and ended here.</summary>
public sealed class Session
{
    /// <summary>SHA-256 of the key in the cookie, hexadecimal: who reads the table cannot sign in with it.</summary>
    public required string KeyHash { get; init; }

    public long MemberId { get; init; }

    /// <summary>The ticket, protected by Data Protection.</summary>
    public required byte[] Ticket { get; set; }

    public long StartedAt { get; init; }

    public long SeenAt { get; set; }

    public long EndsAt { get; set; }

    /// <summary>When the member last showed their password or a passkey again in this session; null where only the sign-in did.</summary>
    public long? ProvedAt { get; set; }

    /// <summary>The browser as it named itself when the session began.</summary>
    public string Browser { get; init; } = "";

    internal sealed class Mapping : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> builder)
        {
            builder.HasKey(s => s.KeyHash);
            builder.Property(s => s.KeyHash).HasMaxLength(64);
            builder.Property(s => s.Browser).HasMaxLength(300);
            builder.HasIndex(s => s.EndsAt);
            builder.HasIndex(s => s.MemberId);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(s => s.MemberId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
