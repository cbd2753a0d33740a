using System.Text.Json;
using Pith.Tests.Shared;

namespace Pith.Tests.Site;

public sealed class BadInputTests
{
    private static readonly string Data = Path.Combine(Path.GetTempPath(), "pith-never-made");

    [Theory]
    [InlineData("PITH_URL", "not an address")]
    [InlineData("PITH_URL", "ftp://news.example.org")]
    [InlineData("PITH_URLS", "localhost:5080")]
    [InlineData("PITH_HOST_PAUSE", "-1")]
    [InlineData("PITH_HOST_PAUSE", "soon")]
    [InlineData("PITH_FIELD", "../../etc")]
    [InlineData("PITH_FIELD", "nosuchfield")]
    [InlineData("PITH_CONTACT", "me (at) example")]
    public async Task A_bad_setting_stops_the_start_with_one_sentence_that_names_it(
        string name,
        string value
    )
    {
        var (code, output) = await PithProcess.Run(
            Data,
            new Dictionary<string, string> { [name] = value },
            "",
            "serve"
        );
        Assert.Equal(2, code);
        Assert.Contains(name, output, StringComparison.Ordinal);
        Assert.Single(output.Trim().Split('\n'));
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_in_one_sentence()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        var data = Directory.CreateTempSubdirectory("pith-port-").FullName;
        try
        {
            var (code, output) = await PithProcess.Run(
                data,
                settings: null,
                "",
                "demo",
                "--urls",
                $"http://127.0.0.1:{port}"
            );
            Assert.Equal(2, code);
            Assert.Contains(
                $"Nothing can listen at http://127.0.0.1:{port}",
                output,
                StringComparison.Ordinal
            );
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Theory]
    [InlineData("no-such-verb")]
    [InlineData("serve", "--no-such-option")]
    public async Task A_verb_or_option_that_is_not_there_is_answered_with_exit_code_2(
        params string[] arguments
    )
    {
        var (code, output) = await PithProcess.Run(Data, settings: null, "", arguments);
        Assert.Equal(2, code);
        Assert.Contains("pith --help", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "digest",
        """{"id":"good","text":"Kestrel sold 40 chips on Monday. It was a record."}"""
    )]
    [InlineData(
        "check",
        """{"id":"good","source":"Kestrel sold 40 chips.","claim":"Kestrel sold 40 chips."}"""
    )]
    [InlineData(
        "group",
        """{"id":"good","title":"Kestrel sells chips","text":"Kestrel sold 40 chips."}"""
    )]
    [InlineData("extract", """{"id":"good","url":"http://a.example/","body":"PGh0bWw+"}""")]
    [InlineData("feed", """{"id":"good","url":"http://a.example/","body":"PHJzcz4="}""")]
    public async Task A_line_that_cannot_be_read_is_answered_and_the_next_one_goes_on(
        string verb,
        string good
    )
    {
        var (code, output) = await PithProcess.Run(
            Data,
            settings: null,
            "{broken\n[1]\n{\"id\":7}\n{\"id\":1,\"id\":2}\n\n" + good + "\n",
            verb
        );
        Assert.Equal(0, code);
        var answers = output
            .Split('\n')
            .Where(l => l.StartsWith('{'))
            .Select(l => JsonDocument.Parse(l).RootElement)
            .ToList();
        Assert.Equal(5, answers.Count);
        Assert.All(
            answers.Take(4),
            a => Assert.True(a.TryGetProperty("error", out _), a.ToString())
        );
        Assert.Equal("good", answers[4].GetProperty("id").GetString());
    }

    [Fact]
    public async Task When_no_line_could_be_answered_the_exit_code_says_so()
    {
        var (code, _) = await PithProcess.Run(Data, settings: null, "nonsense\n", "digest");
        Assert.Equal(2, code);
    }
}
