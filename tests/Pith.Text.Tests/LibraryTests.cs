using System.Runtime.CompilerServices;
using Pith.Text.Claims;
using Pith.Text.Digests;
using PublicApiGenerator;
using Xunit;

namespace Pith.Text.Tests;

public sealed class LibraryTests
{
    [Fact]
    public void The_public_api_is_the_one_that_was_written_down()
    {
        var api = typeof(DigestWriter)
            .Assembly.GeneratePublicApi(
                new ApiGeneratorOptions { IncludeAssemblyAttributes = false }
            )
            .ReplaceLineEndings("\n");
        var file = Path.Combine(Folder(), "PublicApi.txt");
        if (Environment.GetEnvironmentVariable("PITH_WRITE_API") == "1")
        {
            File.WriteAllText(file, api);
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), api);
    }

    [Fact]
    public void The_ten_lines_of_the_readme_do_what_they_say()
    {
        const string text =
            "Microsoft and OpenAI announced Stargate, a venture for data centers, on Tuesday. "
            + "OpenAI may now buy computing from others, and Microsoft has the right of first refusal. "
            + "The venture is to spend $500 billion over four years. It begins with a site in Texas. "
            + "Oracle, Nvidia and Arm take part. SoftBank leads the group that pays for it. "
            + "Azure stays the home of the programming interface until 2030, the companies said.";
        var article = Document.Prepare(text, "Microsoft lets OpenAI use others");
        var digest = DigestWriter.Write(article);
        Assert.NotEmpty(digest.Takeaways);
        Assert.All(
            digest.Takeaways,
            t => Assert.Contains(t.Evidence[0].Of(article.Text), text, StringComparison.Ordinal)
        );

        var verdict = ClaimSource
            .Prepare(article)
            .Check("Microsoft and OpenAI announced Starbase, a venture for data centers.");
        Assert.False(verdict.Supported);
        Assert.Contains(verdict.Unsupported, u => u.Text == "Starbase");
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
