using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>What a step on the way in is for; one made for one thing serves no other.</summary>
internal enum StepKind
{
    /// <summary>A passkey is asked for, to sign in.</summary>
    SignIn,

    /// <summary>A passkey is made for a new account.</summary>
    NewMember,

    /// <summary>A passkey is made for an account that is there.</summary>
    NewPasskey,

    /// <summary>A member who is signed in shows a passkey again.</summary>
    Proof,

    /// <summary>The password was right; the code of the authenticator app is still to come.</summary>
    Code,
}

/// <summary>The server's side of a step that takes two requests. Used up once, so that no answer can be replayed.</summary>
internal sealed class SignInStep
{
    /// <summary>As long as an authenticator or a person may take.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>SHA-256 of the key that the browser holds, hexadecimal.</summary>
    public required string KeyHash { get; init; }

    public required StepKind Kind { get; init; }

    /// <summary>The member that it is for, where that is known. No key to the table: a new member's id is chosen before the member is.</summary>
    public long? MemberId { get; init; }

    /// <summary>What the passkey's answer is checked against.</summary>
    public string State { get; init; } = "";

    public long EndsAt { get; init; }

    /// <summary>Keeps a step and gives its key.</summary>
    public static async Task<string> Make(
        PithDb db,
        StepKind kind,
        long? memberId,
        string state,
        long now,
        CancellationToken cancel
    )
    {
        var key = Secrets.New();
        await db.Set<SignInStep>().Where(s => s.EndsAt <= now).ExecuteDeleteAsync(cancel);
        db.Add(
            new SignInStep
            {
                KeyHash = Secrets.HashOf(key),
                Kind = kind,
                MemberId = memberId,
                State = state,
                EndsAt = now + (long)Life.TotalMilliseconds,
            }
        );
        await db.SaveChangesAsync(cancel);
        return key;
    }

    /// <summary>A step that is still open; null where there is none such.</summary>
    public static Task<SignInStep?> Find(
        PithDb db,
        string? key,
        StepKind kind,
        long now,
        CancellationToken cancel
    )
    {
        var hash = Secrets.HashOf(key ?? "");
        return db.Set<SignInStep>()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                s => s.KeyHash == hash && s.Kind == kind && s.EndsAt > now,
                cancel
            );
    }

    /// <summary>Takes a step away and gives it; null where there is none such. Of two that try at once, one gets it.</summary>
    public static async Task<SignInStep?> Take(
        PithDb db,
        string? key,
        StepKind kind,
        long now,
        CancellationToken cancel
    )
    {
        var found = await Find(db, key, kind, now, cancel);
        return
            found is not null
            && await db.Set<SignInStep>()
                .Where(s => s.KeyHash == found.KeyHash)
                .ExecuteDeleteAsync(cancel) == 1
            ? found
            : null;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<SignInStep>
    {
        public void Configure(EntityTypeBuilder<SignInStep> builder)
        {
            builder.HasKey(s => s.KeyHash);
            builder.Property(s => s.KeyHash).HasMaxLength(64);
            builder.HasIndex(s => s.EndsAt);
        }
    }
}
