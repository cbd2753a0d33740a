using System.Text;
using Pith.Reader.Fetching;
using Pith.Reader.Fetching.Robots;

namespace Pith.Reader.Tests.Fetching;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/", false)]
    [InlineData("User-agent: *\nDisallow:", "/", true)]
    [InlineData("User-agent: *\nDisallow: /private", "/private", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/privately", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/Private", true)]
    [InlineData("User-agent: *\nDisallow: /private/", "/private", true)]
    [InlineData("user-agent:*\ndisallow:/x", "/x", false)]
    [InlineData("User-agent: *\nDisallow: x", "/x", false)]
    [InlineData("Disallow: /", "/", true)]
    [InlineData("", "/", true)]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\r\nDisallow: /a\r\n", "/a", false)]
    [InlineData("User-agent: *\rDisallow: /a\r", "/a", false)]
    [InlineData("User-agent: * # all\nDisallow: /a # secret", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    public void APathIsAllowedUnlessARuleForbidsIt(string text, string path, bool allowed) =>
        Assert.Equal(allowed, Rules(text).Allows("PithBot", path));

    [Theory]
    [InlineData("/a/page", true)]
    [InlineData("/a/other", false)]
    [InlineData("/b", true)]
    public void TheLongestRuleDecides(string path, bool allowed) =>
        Assert.Equal(
            allowed,
            Rules("User-agent: *\nAllow: /a/page\nDisallow: /a\nAllow: /").Allows("PithBot", path)
        );

    [Fact]
    public void OfTwoRulesAsLongTheOneThatAllowsDecides()
    {
        Assert.True(Rules("User-agent: *\nDisallow: /a\nAllow: /a").Allows("PithBot", "/a"));
        Assert.True(Rules("User-agent: *\nAllow: /a\nDisallow: /a").Allows("PithBot", "/a"));
    }

    [Theory]
    [InlineData("/*.php", "/index.php", false)]
    [InlineData("/*.php", "/index.php5?x", false)]
    [InlineData("/*.php$", "/index.php", false)]
    [InlineData("/*.php$", "/index.php?x", true)]
    [InlineData("/*.php$", "/a.php/b.php", false)]
    [InlineData("/a*b*c", "/a-b-c", false)]
    [InlineData("/a*b*c", "/a-c-b", true)]
    [InlineData("/a*", "/a", false)]
    [InlineData("*", "/x", false)]
    [InlineData("*/x", "/y/x", false)]
    [InlineData("/a$", "/a", false)]
    [InlineData("/a$", "/ab", true)]
    [InlineData("/a$b", "/a$b", false)]
    [InlineData("/a%2A", "/a*", false)]
    [InlineData("/a%24", "/a$", false)]
    [InlineData("/ab*ab$", "/ab", true)]
    public void StarsAndTheFinalDollarHaveTheirMeaning(string pattern, string path, bool allowed) =>
        Assert.Equal(allowed, Rules($"User-agent: *\nDisallow: {pattern}").Allows("PithBot", path));

    [Theory]
    [InlineData("/caf%C3%A9", "/café")]
    [InlineData("/café", "/caf%c3%a9")]
    [InlineData("/%7Ejoe", "/~joe")]
    [InlineData("/~joe", "/%7ejoe")]
    [InlineData("/a%2fb", "/a%2Fb")]
    public void PercentEncodingIsMadeTheSame(string pattern, string path) =>
        Assert.False(Rules($"User-agent: *\nDisallow: {pattern}").Allows("PithBot", path));

    [Fact]
    public void AnEncodedSlashIsNotASlash() =>
        Assert.True(Rules("User-agent: *\nDisallow: /a/b").Allows("PithBot", "/a%2Fb"));

    [Fact]
    public void TheGroupsThatNameTheAgentCountAsOneAndThoseForAllDoNotThen()
    {
        var rules = Rules(
            """
            User-agent: pithbot
            Disallow: /a

            User-agent: *
            Disallow: /

            User-agent: Other
            User-agent: PithBot/0.1
            Disallow: /b
            Crawl-delay: 4.5
            """
        );

        Assert.False(rules.Allows("PithBot", "/a"));
        Assert.False(rules.Allows("PithBot", "/b"));
        Assert.True(rules.Allows("PithBot", "/c"));
        Assert.False(rules.Allows("Stranger", "/c"));
        Assert.Equal(TimeSpan.FromSeconds(4.5), rules.CrawlDelay("PithBot"));
        Assert.Null(rules.CrawlDelay("Stranger"));
    }

    [Fact]
    public void AnotherAgentsNameInsideOursIsNotOurs() =>
        Assert.True(
            Rules("User-agent: Pith\nDisallow: /\n\nUser-agent: PithBotPlus\nDisallow: /")
                .Allows("PithBot", "/")
        );

    [Fact]
    public void LinesThatMeanNothingDoNotBreakAGroup() =>
        Assert.False(
            Rules("User-agent: PithBot\nSitemap: https://a.example/s.xml\nHost: a\nDisallow: /a")
                .Allows("PithBot", "/a")
        );

    [Fact]
    public void WhatIsBeyondTheLimitIsNotRead()
    {
        var text = $"User-agent: *\nDisallow: /a\n#{new string('x', 600 * 1024)}\nDisallow: /b";

        Assert.False(Rules(text).Allows("PithBot", "/a"));
        Assert.True(Rules(text).Allows("PithBot", "/b"));
    }

    [Fact]
    public void ALineThatTheLimitCutsIsLeftOut()
    {
        var start = "User-agent: *\nDisallow: /b\n#";
        var filler = new string(
            'x',
            FetchLimits.MaxRobotsBytes - start.Length - "\nDisallow: /a".Length
        );
        var rules = Rules($"{start}{filler}\nDisallow: /archive");

        Assert.False(rules.Allows("PithBot", "/b"));
        Assert.True(rules.Allows("PithBot", "/about"));
    }

    [Fact]
    public void AFileMadeToBeSlowIsJudgedInLinearTime() =>
        Linear.Holds(size =>
        {
            var rule = $"Disallow: /{string.Concat(Enumerable.Repeat("*a", 400))}b\n";
            var rules = Rules(
                "User-agent: *\n" + string.Concat(Enumerable.Repeat(rule, size / rule.Length))
            );
            Assert.True(rules.Allows("PithBot", "/" + new string('a', 4000)));
        });

    private static RobotsRules Rules(string text) =>
        RobotsRules.Parse(Encoding.UTF8.GetBytes(text));
}
