using MailKit.Security;
using Pith.Newsletter.Mail;

namespace Pith.Tests.Newsletter;

public sealed class MailSettingsTests
{
    [Fact]
    public void Without_a_mail_server_there_are_no_settings_and_nothing_else_is_asked_for() =>
        Assert.Null(Read());

    [Theory]
    [InlineData("smtp://mail.example.org", 587, SecureSocketOptions.StartTlsWhenAvailable)]
    [InlineData("smtp://mail.example.org:25", 25, SecureSocketOptions.StartTlsWhenAvailable)]
    [InlineData("smtps://mail.example.org", 465, SecureSocketOptions.SslOnConnect)]
    [InlineData("smtp://u:p@mail.example.org", 587, SecureSocketOptions.StartTls)]
    [InlineData("smtp://u:p@localhost:2525", 2525, SecureSocketOptions.StartTlsWhenAvailable)]
    [InlineData("smtp://u:p@[::1]:2525", 2525, SecureSocketOptions.StartTlsWhenAvailable)]
    public void A_server_is_spoken_to_at_its_port_and_a_password_only_over_an_encrypted_line(
        string smtp,
        int port,
        SecureSocketOptions security
    )
    {
        var settings = Read(("PITH_SMTP", smtp), ("PITH_MAIL_FROM", "news@example.org"))!;
        Assert.Equal((port, security), (settings.Port, settings.Security));
    }

    [Fact]
    public void A_file_may_hold_the_server_with_its_password()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "smtp://us%40er:p%3A%2F@mail.example.org\n");
        var settings = Read(
            ("PITH_SMTP_FILE", file),
            ("PITH_MAIL_FROM", "The day <news@example.org>")
        )!;
        File.Delete(file);
        Assert.Equal(("us@er", "p:/"), (settings.User, settings.Password));
        Assert.Equal("The day", settings.From.Name);
    }

    [Theory]
    [InlineData("mail.example.org", "news@example.org", "PITH_SMTP is not")]
    [InlineData("http://mail.example.org", "news@example.org", "PITH_SMTP is not")]
    [InlineData("smtp://u:secret@mail.example.org/path", "news@example.org", "PITH_SMTP is not")]
    [InlineData("smtp://secret@mail.example.org", "news@example.org", "PITH_SMTP needs both")]
    [InlineData("smtp://mail.example.org", null, "PITH_MAIL_FROM is not")]
    [InlineData("smtp://mail.example.org", "nobody", "PITH_MAIL_FROM is 'nobody'")]
    public void A_wrong_value_is_one_sentence_that_names_the_setting_and_never_the_password(
        string smtp,
        string? from,
        string begins
    )
    {
        var e = Assert.Throws<BadInputException>(() =>
            Read([
                ("PITH_SMTP", smtp),
                .. from is null ? Array.Empty<(string, string)>() : [("PITH_MAIL_FROM", from)],
            ])
        );
        Assert.Contains(begins, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ada@example.org", "ada@example.org")]
    [InlineData("  Ada.B+news@EXAMPLE.org ", "Ada.B+news@example.org")]
    [InlineData("änne@bücher.example", "änne@bücher.example")]
    [InlineData("ada", null)]
    [InlineData("@example.org", null)]
    [InlineData("ada@", null)]
    [InlineData("ada@localhost", null)]
    [InlineData("ada@127.0.0.1", null)]
    [InlineData("ada b@example.org", null)]
    [InlineData("ada\r\nBcc:eve@example.org", null)]
    [InlineData("ada@example.org, eve@example.org", null)]
    [InlineData("<ada@example.org>", null)]
    [InlineData("a..b@example.org", null)]
    [InlineData("ada@exa mple.org", null)]
    [InlineData("ada@-.org", null)]
    [InlineData(null, null)]
    public void An_address_is_one_mailbox_or_none(string? typed, string? kept) =>
        Assert.Equal(kept, Mailbox.Read(typed));

    private static MailSettings? Read(params (string Name, string Value)[] set) =>
        MailSettings.Read(name => set.FirstOrDefault(s => s.Name == name).Value);
}
