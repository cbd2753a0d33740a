using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Accounts.MySettings;

/// <summary>Changing the address of one's account. Where mail is set up, only a link that was sent to the new address changes it.</summary>
internal sealed class OwnAddress(PithDb db, UserManager<Member> members, AccountLinks links)
{
    /// <summary>Asks the new address, or without mail changes it at once; what stands against it, null where nothing does.</summary>
    public async Task<string?> Change(Member member, string address, CancellationToken cancel)
    {
        if (links.CanSend)
        {
            // The same answer whether the address has an account or not; the link tells who has the mailbox.
            if (await members.FindByEmailAsync(address) is { } other && other.Id != member.Id)
            {
                await links.AlreadyThere(other, cancel);
            }
            else
            {
                await links.ChangeMail(member, address, cancel);
            }

            return null;
        }

        return await Set(member.Id, address, isConfirmed: false, cancel) ? null : Words.MailTaken;
    }

    /// <summary>Sends the link that confirms the address that the member has.</summary>
    public Task SendConfirmation(Member member, CancellationToken cancel) =>
        member.Email is { } address
            ? links.ChangeMail(member, address, cancel)
            : Task.CompletedTask;

    /// <summary>Whether the link in the mail still opens; uses nothing up.</summary>
    public async Task<bool> Opens(long memberId, string? address, string? token) =>
        await Find(memberId) is { } member && await Fits(member, address, token);

    /// <summary>Opens the link in the mail: false where it was used, is too old, or the address has an account meanwhile.</summary>
    public async Task<bool> Confirm(
        long memberId,
        string? address,
        string? token,
        CancellationToken cancel
    )
    {
        if (await Find(memberId) is not { } member || !await Fits(member, address, token))
        {
            return false;
        }

        var old = member.Email;
        if (!await Set(memberId, address!, isConfirmed: true, cancel))
        {
            return false;
        }

        if (old is not null && MailRules.Normal(old) != MailRules.Normal(address!))
        {
            await links.MailChanged(member, old, cancel);
        }

        return true;
    }

    private Task<Member?> Find(long memberId) =>
        members.FindByIdAsync(memberId.ToString(CultureInfo.InvariantCulture));

    private async Task<bool> Fits(Member member, string? address, string? token) =>
        MailRules.Trouble(address) is null
        && await members.VerifyUserTokenAsync(
            member,
            members.Options.Tokens.ChangeEmailTokenProvider,
            UserManager<Member>.GetChangeEmailTokenPurpose(address!),
            AccountLinks.Decode(token)
        );

    /// <summary>Sets the address, and with it a new stamp, so that no link that was sent before opens any more.</summary>
    private async Task<bool> Set(
        long memberId,
        string address,
        bool isConfirmed,
        CancellationToken cancel
    )
    {
        var (normal, stamp) = (MailRules.Normal(address), Secrets.New());
        try
        {
            return await db.Set<Member>()
                    .Where(m => m.Id == memberId)
                    .ExecuteUpdateAsync(
                        m =>
                            m.SetProperty(x => x.Email, address)
                                .SetProperty(x => x.NormalizedEmail, normal)
                                .SetProperty(x => x.EmailConfirmed, isConfirmed)
                                .SetProperty(x => x.SecurityStamp, stamp),
                        cancel
                    ) == 1;
        }
        catch (System.Data.Common.DbException)
            when (db.Set<Member>().Any(m => m.NormalizedEmail == normal && m.Id != memberId))
        {
            return false; // The unique index: somebody else has it.
        }
    }
}
