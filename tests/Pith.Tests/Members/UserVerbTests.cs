using System.Net;
using Pith.Tests.Community;
using Pith.Tests.Shared;

namespace Pith.Tests.Members;

/// <summary><c>pith user</c>, and the links that it prints.</summary>
public sealed class UserVerbTests
{
    [Fact]
    public async Task A_member_who_was_added_chooses_a_password_with_the_printed_link_once()
    {
        var data = Directory.CreateTempSubdirectory("pith-user-").FullName;
        var address = $"http://localhost:{PithProcess.FreePort()}";
        var settings = new Dictionary<string, string> { ["PITH_URL"] = address };
        try
        {
            var demo = Path.Combine(data, "demo");
            var (code, said) = await PithProcess.Run(
                demo,
                settings,
                "",
                "user",
                "add",
                "--name",
                "grace",
                "--mail",
                "grace@reader.example",
                "--role",
                "editor"
            );
            Assert.True(code == 0, said);
            var link = said[said.IndexOf("/edit/enter?key=", StringComparison.Ordinal)..].Trim();
            var (again, refused) = await PithProcess.Run(
                demo,
                settings,
                "",
                "user",
                "add",
                "--name",
                "GRACE",
                "--mail",
                "other@reader.example"
            );
            Assert.Equal(2, again);
            Assert.Contains("is taken", refused, StringComparison.Ordinal);

            await using var pith = PithProcess.Start(data, settings, "demo", "--urls", address);
            await pith.Hears("Pith is at");
            using var browser = new TestBrowser(new Uri(address), session: null);
            using var weak = await browser.Post(
                link,
                link,
                ("_handler", "enter"),
                ("key", link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..]),
                ("password", "password12")
            );
            Assert.Equal(HttpStatusCode.BadRequest, weak.StatusCode);
            using var chosen = await browser.Post(
                link,
                link,
                ("_handler", "enter"),
                ("password", AccountSite.Password)
            );
            Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
            await browser.Page("/edit/feeds");
            using var other = new TestBrowser(new Uri(address), session: null);
            using var used = await other.Get(link);
            Assert.Equal(HttpStatusCode.Forbidden, used.StatusCode);

            var (linked, printed) = await PithProcess.Run(
                demo,
                settings,
                "",
                "user",
                "link",
                "--name",
                "grace"
            );
            Assert.Equal(0, linked);
            Assert.Contains("grace chooses a passkey", printed, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Theory]
    [InlineData("user", "add", "--name", "x", "--mail", "a@reader.example")]
    [InlineData("user", "add", "--name", "ada", "--mail", "nobody")]
    [InlineData("user", "add", "--name", "ada", "--mail", "a@reader.example", "--role", "king")]
    [InlineData(
        "user",
        "add",
        "--name",
        "ada",
        "--mail",
        "a@reader.example",
        "--password",
        "short"
    )]
    [InlineData("user", "role", "nobody", "editor")]
    [InlineData("user", "link", "--name", "nobody")]
    public async Task What_cannot_be_is_said_in_one_sentence_and_nothing_is_changed(
        params string[] arguments
    )
    {
        var data = Directory.CreateTempSubdirectory("pith-user-").FullName;
        try
        {
            var (code, said) = await PithProcess.Run(data, settings: null, "", arguments);
            Assert.Equal(2, code);
            Assert.Single(said.Trim().Split('\n'));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
