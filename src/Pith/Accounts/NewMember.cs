using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>How making an account ended.</summary>
public enum Made
{
    /// <summary>The account is there.</summary>
    Yes,

    /// <summary>The name, or one that looks like it, is or was another's.</summary>
    NameTaken,

    /// <summary>The address belongs to an account.</summary>
    MailTaken,

    /// <summary>The invitation or link that it needs was used already, or is too old.</summary>
    KeyUsed,
}

/// <summary>What a key that makes an account comes from.</summary>
internal enum AccessKind
{
    Invitation,
    OneTimeLink,
}

/// <summary>An account that is to be made: by sign-up, by the one-time link, by <c>pith user add</c>, and for the demo.</summary>
/// <param name="Name">The name, which <see cref="Trouble"/> has nothing against.</param>
/// <param name="Mail">The address.</param>
/// <param name="Now">Unix milliseconds.</param>
public sealed record NewMember(string Name, string Mail, long Now)
{
    /// <summary>The id that the account gets. Random, so that ids tell neither how many there are nor who came first; below 2^52, so that programs in any language read it exactly.</summary>
    public long Id { get; init; } = RandomId();

    /// <summary>The password; null for who signs in by passkey alone.</summary>
    public string? Password { get; init; }

    /// <summary>The passkey; null for who signs in by password.</summary>
    internal UserPasskeyInfo? Passkey { get; init; }

    /// <summary>A role out of <see cref="Roles.All"/>; null for none.</summary>
    public string? Role { get; init; }

    /// <summary>How the member is called, where not by the name.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Whether the account is of use only after the address was confirmed.</summary>
    public bool MustConfirm { get; init; }

    /// <summary>Whether the address is known to be theirs.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Written for the demo.</summary>
    public bool IsSample { get; init; }

    /// <summary>What stands against the name, address or password, in one sentence; null where nothing does.</summary>
    public static string? Trouble(string? name, string? mail, string? password) =>
        NameRules.Trouble(name)
        ?? MailRules.Trouble(mail)
        ?? (password is null ? null : PasswordRules.Trouble(password, name, mail));

    /// <summary>The key of an invitation or one-time link that is used up with this; null where none is called for.</summary>
    internal (AccessKind Kind, string Key)? Opens { get; init; }

    /// <summary>Makes the account, whole or not at all. The unique indexes decide who is first.</summary>
    public async Task<Made> Make(PithDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var member = ToMember();
        await using var all = await db.Database.BeginTransactionAsync(cancel);
        await DropUnconfirmed(db, cancel);
        if (await TakenBy(db, cancel) is { } taken)
        {
            return taken;
        }

        if (!await UseKey(db, cancel))
        {
            return Made.KeyUsed;
        }

        await AddRows(db, member, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            await all.RollbackAsync(cancel);
            db.ChangeTracker.Clear();
            if (await TakenBy(db, cancel) is { } first)
            {
                return first;
            }

            throw;
        }

        await all.CommitAsync(cancel);
        return Made.Yes;
    }

    private async Task AddRows(PithDb db, Member member, CancellationToken cancel)
    {
        db.Add(member);
        db.Add(new MemberName { Key = MemberName.KeyOf(Name), MemberId = Id });
        if (Role is not null)
        {
            var role = await db.Set<IdentityRole<long>>()
                .Where(r => r.Name == Role)
                .Select(r => r.Id)
                .SingleAsync(cancel);
            db.Add(new IdentityUserRole<long> { UserId = Id, RoleId = role });
        }

        if (Passkey is not null)
        {
            db.Add(Passkeys.RowOf(Id, Passkey));
        }
    }

    private async Task<bool> UseKey(PithDb db, CancellationToken cancel) =>
        Opens switch
        {
            null => true,
            (AccessKind.Invitation, var key) => await Invitation.Use(db, key, Now, cancel),
            (AccessKind.OneTimeLink, var key) => await AccessKey.Use(db, key, Now, cancel),
            _ => false,
        };

    private Member ToMember()
    {
        var member = new Member
        {
            Id = Id,
            UserName = Name,
            NormalizedUserName = MailRules.Normal(Name),
            Email = Mail,
            NormalizedEmail = MailRules.Normal(Mail),
            EmailConfirmed = IsConfirmed,
            MustConfirm = MustConfirm,
            DisplayName = DisplayName,
            IsSample = IsSample,
            JoinedAt = Now,
            LockoutEnabled = true,
            SecurityStamp = Secrets.New(),
        };
        if (Password is not null)
        {
            member.PasswordHash = PasswordHashing.Of(member, Password);
        }

        return member;
    }

    /// <summary>A name or address that someone took and never confirmed is free again when its link has died.</summary>
    private async Task DropUnconfirmed(PithDb db, CancellationToken cancel)
    {
        var (name, mail) = (MemberName.KeyOf(Name), MailRules.Normal(Mail));
        var oldest = Now - (long)AccountTokens.Life.TotalMilliseconds;
        var stale = await db.Set<Member>()
            .Where(m => m.MustConfirm && !m.EmailConfirmed && m.JoinedAt < oldest)
            .Where(m =>
                m.NormalizedEmail == mail
                || db.Set<MemberName>().Any(n => n.Key == name && n.MemberId == m.Id)
            )
            .Select(m => m.Id)
            .ToListAsync(cancel);
        foreach (var id in stale)
        {
            await db.Set<MemberName>().Where(n => n.MemberId == id).ExecuteDeleteAsync(cancel);
            await db.Set<Member>()
                .Where(m => m.Id == id && !m.EmailConfirmed)
                .ExecuteDeleteAsync(cancel);
        }
    }

    private async Task<Made?> TakenBy(PithDb db, CancellationToken cancel)
    {
        var (key, mail) = (MemberName.KeyOf(Name), MailRules.Normal(Mail));
        return await db.Set<MemberName>().AnyAsync(n => n.Key == key, cancel) ? Made.NameTaken
            : await db.Set<Member>().AnyAsync(m => m.NormalizedEmail == mail, cancel)
                ? Made.MailTaken
            : null;
    }

    internal static long RandomId() =>
        BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & ((1L << 52) - 1) | 1L << 51;
}
