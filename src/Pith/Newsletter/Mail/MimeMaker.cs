using System.Text;
using MimeKit;

namespace Pith.Newsletter.Mail;

/// <summary>Makes of a mail in the outbox what goes over the wire.</summary>
internal static class MimeMaker
{
    public static MimeMessage Make(OutboxMail mail, MailSettings settings, DateTimeOffset now)
    {
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            MessageId = mail.MessageId,
            Date = now,
            Body = BodyOf(mail),
        };
        message.From.Add(settings.From);
        message.To.Add(new MailboxAddress("", mail.To));
        // RFC 3834: no person wrote it, so no vacation notice should answer it. Exchange asks in its own way.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        if (mail.ListId is { } list)
        {
            message.Headers.Add(HeaderId.ListId, Encoding.UTF8, list);
        }

        if (mail.ListArchive is { } archive)
        {
            message.Headers.Add(HeaderId.ListArchive, $"<{archive}>");
        }

        if (mail.ListUnsubscribe is { } leave)
        {
            // RFC 8058: https first, and the header that says that a POST there is enough.
            var token = leave[(leave.LastIndexOf('/') + 1)..];
            message.Headers.Add(
                HeaderId.ListUnsubscribe,
                settings.Unsubscribe is { } mailbox
                    ? $"<{leave}>, <mailto:{mailbox}?subject={Uri.EscapeDataString("unsubscribe " + token)}>"
                    : $"<{leave}>"
            );
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return message;
    }

    private static MimeEntity BodyOf(OutboxMail mail)
    {
        var text = Part("plain", mail.Text);
        return mail.Html is { } html ? new MultipartAlternative(text, Part("html", html)) : text;
    }

    /// <summary>Quoted-printable, whatever the text: no line is then too long for a server, nor changed on its way.</summary>
    private static TextPart Part(string subtype, string text)
    {
        var part = new TextPart(subtype)
        {
            ContentTransferEncoding = ContentEncoding.QuotedPrintable,
        };
        part.SetText(Encoding.UTF8, text);
        return part;
    }
}
