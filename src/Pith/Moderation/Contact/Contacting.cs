using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Newsletter.Mail;
using Pith.Web;

namespace Pith.Moderation;

/// <summary>A message as it was typed.</summary>
public sealed record ContactForm(
    string? About,
    string? Name,
    string? Mail,
    string? Address,
    string? Body,
    string? Website,
    string? Stamp
);

/// <summary>Whoever wishes writes to the editors, without an account.</summary>
public sealed class Contacting(
    IDbContextFactory<PithDb> databases,
    FormStamp stamps,
    Outbox outbox,
    Site site,
    TimeProvider clock
)
{
    /// <summary>Fields that a sentence can stand beside.</summary>
    internal const string About = "about";

    internal const string Name = "name";
    internal const string Mail = "mail";
    internal const string Address = "address";
    internal const string Body = "body";
    internal const string Whole = "form";

    /// <summary>Messages that are kept in an hour, whoever sends them: the queue stays one that people can read.</summary>
    internal const int MostPerHour = 60;

    /// <summary>How long a message is kept after an editor was done with it.</summary>
    internal static readonly TimeSpan KeptFor = TimeSpan.FromDays(180);

    private const long Hour = 3_600_000;

    /// <summary>Keeps a message and mails it to the editors where mail is set up. Gives what stands against it, by field; empty where it was kept.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Send(
        ContactForm form,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        var message = Read(form, out var trouble);
        if (trouble.Count > 0)
        {
            return trouble;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = message.At;
        if (
            await db.Set<ContactMessage>().CountAsync(m => m.At > now - Hour, cancel) >= MostPerHour
        )
        {
            trouble[Whole] = Words.ContactFull;
            return trouble;
        }

        var oldest = now - (long)KeptFor.TotalMilliseconds;
        await db.Set<ContactMessage>().Where(m => m.DoneAt < oldest).ExecuteDeleteAsync(cancel);
        db.Add(message);
        await db.SaveChangesAsync(cancel);
        await MailEditors(db, message, cancel);
        await transaction.CommitAsync(cancel);
        return trouble;
    }

    /// <summary>Notes that an editor is done with a message, or is not (null). Gives why not; null where it was noted.</summary>
    public async Task<string?> Done(
        long editor,
        long message,
        bool isDone,
        string? typed,
        CancellationToken cancel
    )
    {
        var note = ModerationWords.Clean(typed);
        if (note.Length > Act.LongestNote)
        {
            return ModerationWords.Say(Words.TooLong, Act.LongestNote, note.Length);
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.Now();
        if (
            await MemberRoles.RankOf(db, editor, cancel) < Roles.RankOf(Roles.Editor)
            || !await db.Acting(editor, now).AnyAsync(cancel)
        )
        {
            return Words.NotYours;
        }

        long? at = isDone ? now : null;
        return
            await db.Set<ContactMessage>()
                .Where(m => m.Id == message)
                .ExecuteUpdateAsync(
                    m =>
                        m.SetProperty(x => x.DoneAt, at)
                            .SetProperty(x => x.DoneById, editor)
                            .SetProperty(x => x.Note, note),
                    cancel
                ) == 1
            ? null
            : Words.GoneMessage;
    }

    private ContactMessage Read(ContactForm form, out Dictionary<string, string> trouble)
    {
        trouble = new(StringComparer.Ordinal);
        if (!string.IsNullOrEmpty(form.Website))
        {
            trouble[Whole] = Words.ContactRobot;
        }
        else if (stamps.Trouble(form.Stamp) is { } untimely)
        {
            trouble[Whole] = untimely;
        }

        var (name, address, body) = (
            ModerationWords.CleanLine(form.Name),
            ModerationWords.CleanLine(form.Address),
            ModerationWords.Clean(form.Body)
        );
        if (!Enum.TryParse<ContactAbout>(form.About, out var about) || !Enum.IsDefined(about))
        {
            trouble[About] = Words.ContactAboutMissing;
        }

        Note(trouble, Name, ModerationWords.Trouble(name, ContactMessage.LongestName));
        Note(trouble, Body, ModerationWords.Trouble(body, ContactMessage.LongestBody));
        var mail = Mailbox.Read(form.Mail);
        Note(trouble, Mail, mail is null ? Words.ContactMailWrong : null);
        Note(
            trouble,
            Address,
            address.Length > ContactMessage.LongestAddress
                    ? ModerationWords.Say(
                        Words.TooLong,
                        ContactMessage.LongestAddress,
                        address.Length
                    )
                : about == ContactAbout.TakeDown && address.Length == 0
                    ? Words.ContactAddressMissing
                : null
        );
        return new()
        {
            At = clock.Now(),
            About = about,
            Name = name,
            Mail = mail ?? "",
            Address = address,
            Body = body,
        };
    }

    private static void Note(Dictionary<string, string> trouble, string field, string? sentence)
    {
        if (sentence is not null)
        {
            trouble[field] = sentence;
        }
    }

    private async Task MailEditors(PithDb db, ContactMessage message, CancellationToken cancel)
    {
        if (!outbox.IsSetUp)
        {
            return;
        }

        var editors = await (
            from r in MemberRoles.All(db)
            where r.Role == Roles.Editor || r.Role == Roles.Owner
            join m in db.Set<Member>() on r.MemberId equals m.Id
            where m.EmailConfirmed && m.Email != null
            select new { m.Id, m.Email }
        ).ToListAsync(cancel);
        foreach (var editor in editors)
        {
            if (Mailbox.Read(editor.Email) is { } to)
            {
                await outbox.Add(
                    db,
                    new OutboxMessage(
                        to,
                        ModerationWords.Say(
                            Words.ContactMailSubject,
                            site.Name,
                            ContactWords.Of(message.About)
                        ),
                        $"""
                        {ModerationWords.Say(Words.ContactMailHead, message.Name, message.Mail)}
                        {message.Address}

                        {message.Body}

                        {Words.ContactMailLink}
                        {site.Absolute("/edit/messages")}

                        """,
                        $"contact:{message.Id}:{editor.Id}"
                    )
                    {
                        Worth = TimeSpan.FromDays(3),
                    },
                    cancel
                );
            }
        }
    }
}
