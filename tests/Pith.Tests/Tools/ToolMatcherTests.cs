using Pith.Tools;

namespace Pith.Tests.Tools;

public sealed class ToolMatcherTests
{
    private static readonly ToolMatcher Matcher = new([
        (1, ["Claude"]),
        (2, ["Claude Code"]),
        (3, ["FLUX model", "Flux.#"]),
        (4, ["Inspect AI"]),
        (5, ["vLLM"]),
        (6, ["llama.cpp"]),
        (7, ["GitHub Copilot"]),
        (8, ["Block’s Goose"]),
        (9, ["Kimi K#"]),
        (10, ["豆包"]),
        (11, ["C++ Lab"]),
    ]);

    [Theory]
    [InlineData("Claude answers.", 1)]
    [InlineData("They asked Claude, then left.", 1)]
    [InlineData("“Claude” it was.", 1)]
    [InlineData("Claude's answer", 1)]
    [InlineData("CLAUDE ANSWERS", 1)]
    [InlineData("Claude-like", 1)]
    [InlineData("#Claude", 1)]
    [InlineData("GitHub-Copilot", 7)]
    [InlineData("GitHub\u00A0Copilot", 7)]
    [InlineData("Claude Code writes.", 2)]
    [InlineData("Flux.1 paints", 3)]
    [InlineData("Flux.2.5 paints", 3)]
    [InlineData("a FLUX model", 3)]
    [InlineData("vllm serves it", 5)]
    [InlineData("VLLM serves it", 5)]
    [InlineData("llama.cpp runs", 6)]
    [InlineData("It runs llama.cpp.", 6)]
    [InlineData("Block's Goose", 8)]
    [InlineData("Kimi K2-Instruct", 9)]
    [InlineData("Kimi K1.5 and more", 9)]
    [InlineData("昨日、豆包は", 10)]
    [InlineData("ClaudeはAnthropicの", 1)]
    [InlineData("C++ Lab opens", 11)]
    [InlineData("ChatGPT/Claude", 1)]
    public void A_name_is_found_where_it_stands(string text, long tool)
    {
        var found = Assert.Single(Matcher.Find(text));
        Assert.Equal(tool, found.ToolId);
        Assert.Equal(1, found.Times);
    }

    [Theory]
    [InlineData("claude")]
    [InlineData("Claudette sings")]
    [InlineData("unClaude")]
    [InlineData("The Flux of time")]
    [InlineData("Flux model")]
    [InlineData("Inspect the AI")]
    [InlineData("inspect AI")]
    [InlineData("Inspect. AI is")]
    [InlineData("GitHub, Copilot")]
    [InlineData("GitHub\n\nCopilot")]
    [InlineData("@Claude")]
    [InlineData("my_vllm")]
    [InlineData("docs.vllm.example")]
    [InlineData("https://github.example/vllm")]
    [InlineData("~/vllm")]
    [InlineData("Kimi Kx")]
    [InlineData("Claude3")]
    [InlineData("")]
    [InlineData("llama. cpp")]
    public void What_only_looks_like_a_name_is_not_one(string text)
    {
        Assert.Empty(Matcher.Find(text));
    }

    [Fact]
    public void Each_tool_is_told_once_with_its_first_place_and_how_often_it_is_named()
    {
        const string text = "It was vLLM that Claude Code called; Claude did not. Then vLLM again.";
        var found = Matcher.Find(text);
        Assert.Equal([5, 2, 1], found.Select(f => f.ToolId));
        Assert.Equal([2, 1, 1], found.Select(f => f.Times));
        Assert.Equal("Claude Code", text[found[1].Start..found[1].End]);
        Assert.Equal("Claude", text[found[2].Start..found[2].End]);
    }

    [Fact]
    public void A_name_of_two_tools_names_both()
    {
        var matcher = new ToolMatcher([(1, ["Copilot"]), (2, ["Copilot"])]);
        Assert.Equal([1, 2], matcher.Find("Copilot helps").Select(f => f.ToolId));
    }

    [Fact]
    public void Hostile_texts_take_time_that_grows_with_their_length_alone()
    {
        var matcher = new ToolMatcher([(1, ["a a a a a a a a a a a a a a b", "1#1#1#1", "K#"])]);
        foreach (
            var text in (string[])
                [
                    string.Concat(Enumerable.Repeat("a ", 500_000)),
                    new string('1', 1_000_000),
                    string.Concat(Enumerable.Repeat("a/", 500_000)),
                    string.Concat(Enumerable.Repeat("K1.", 300_000)),
                    new string('\uD800', 100_000),
                ]
        )
        {
            Assert.InRange(matcher.Find(text).Count, 0, 1);
        }
    }
}
