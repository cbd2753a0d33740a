using NJsonSchema;
using Pith.Reader.Feeds.Lists;
using Pith.Text.Terms;
using Pith.Topics;
using Xunit;

namespace Pith.Tests.Fields;

public sealed class ShippedFieldTests
{
    /// <summary>Entries that stand in two topics, and why.</summary>
    private static readonly HashSet<string> SharedWithReason = new(StringComparer.Ordinal)
    {
        // Competition law is made by regulators and argued in court.
        "ai/en/antitrust",
        // An agent that writes code is news for both.
        "ai/en/coding agent",
    };

    public static TheoryData<string> JsonFiles =>
        [
            .. Directory
                .EnumerateFiles(Shipped.Folder, "*.json", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Shipped.Folder, f).Replace('\\', '/'))
                .Where(f => !f.StartsWith("schema/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(JsonFiles))]
    public async Task EachFileIsValidAgainstItsSchema(string file)
    {
        var kind =
            file.Contains("/topics/", StringComparison.Ordinal) ? "topic"
            : file.Contains("/tools/", StringComparison.Ordinal) ? "tool"
            : "field";
        var schema = await JsonSchema.FromFileAsync(
            Path.Combine(Shipped.Folder, "schema", $"{kind}.schema.json"),
            TestContext.Current.CancellationToken
        );

        var errors = schema.Validate(
            await File.ReadAllTextAsync(
                Path.Combine(Shipped.Folder, file),
                TestContext.Current.CancellationToken
            )
        );

        Assert.Empty(errors.Select(e => $"line {e.LineNumber}: {e.Path} {e.Kind}"));
    }

    [Fact]
    public void TheAiFieldHasTheWelcomeLineOfThePageItIsModelledOn() =>
        Assert.Equal(
            "Sign up to save tools and stay up to date with the latest in AI",
            Shipped.Ai.Welcome
        );

    [Fact]
    public void TheAiFieldHasAtLeastFortyFeedsInSixLanguagesOrMore()
    {
        Assert.True(Shipped.Ai.Feeds.Count >= 40);
        Assert.True(Shipped.Ai.Feeds.Select(f => f.Language).Distinct().Count() >= 6);
        Assert.All(Shipped.Ai.Feeds, f => Assert.NotEmpty(f.Folder));
    }

    [Fact]
    public void TheSecondFieldHasTwelveFeedsAndEightTopics()
    {
        Assert.True(Shipped.Climate.Feeds.Count >= 12);
        Assert.Equal(8, Shipped.Climate.Topics.Count);
    }

    [Fact]
    public void TheAiFieldHasAtLeastSixtyToolsInEveryCategory()
    {
        Assert.True(Shipped.Ai.Tools.Count >= 60);
        Assert.Equal(
            Shipped.Ai.ToolCategories.Select(c => c.Slug).Order(StringComparer.Ordinal),
            Shipped.Ai.Tools.Select(t => t.Category).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void NoToolHasAPrice() =>
        // None of the sources gave one with a date; an editor may add one with its source.
        Assert.All(Shipped.All.SelectMany(f => f.Tools), t => Assert.Null(t.Price));

    [Fact]
    public void EveryToolIsReachedOverHttpsAndSaysInAFewWordsWhatItDoes() =>
        Assert.All(
            Shipped.All.SelectMany(f => f.Tools),
            t =>
            {
                Assert.Equal("https", t.Address.Scheme);
                Assert.InRange(t.Line.Length, 15, 140);
                Assert.EndsWith(".", t.Line, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void EverySourceOfAToolIsAnAddressWithADate() =>
        Assert.All(
            Shipped.All.SelectMany(f => f.Tools).SelectMany(t => t.Sources),
            s =>
            {
                Assert.Matches(@"^(https://)?[a-z.]+\.[a-z]+/\S+$", s.Source);
                Assert.True(s.AsOf > new DateOnly(2024, 1, 1));
            }
        );

    [Fact]
    public void NoNameFindsTwoTools()
    {
        foreach (var field in Shipped.All)
        {
            var shared = field
                .Tools.SelectMany(t => t.FoundBy.Select(n => (Name: Padded(n, "en"), t.Slug)))
                .Distinct()
                .GroupBy(n => n.Name)
                .Where(g => g.Count() > 1)
                .Select(g => g.Key);
            Assert.Empty(shared);
        }
    }

    [Fact]
    public void EveryFeedIsReachedOverHttps() =>
        Assert.All(
            Shipped.All.SelectMany(f => f.Feeds),
            f =>
            {
                Assert.Equal("https", f.Address.Scheme);
                Assert.Equal("https", f.Site.Scheme);
            }
        );

    [Theory]
    [InlineData("ai")]
    [InlineData("climate")]
    public void EveryFeedListIsReadWholeByAnyReaderOfOpml(string field)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Shipped.Folder, field, "feeds.opml"));

        var read = Assert.IsType<OpmlRead>(Opml.Read(bytes));

        Assert.Empty(read.Problems);
        Assert.Equal(
            Shipped.All.Single(f => f.Slug == field).Feeds.Select(f => (f.Title, f.Folder)),
            read.Feeds.Select(f => (f.Title!, string.Join('/', f.Folders)))
        );
    }

    [Fact]
    public void EveryFeedSaysWhereAndWhenItWasFound() =>
        Assert.All(
            Shipped.All.SelectMany(f => f.Feeds),
            f =>
            {
                Assert.Contains('.', f.FoundIn);
                Assert.True(f.KnownAt > new DateOnly(2021, 1, 1));
            }
        );

    [Fact]
    public void NoEntryStandsInTwoTopicsWithoutAReason()
    {
        var shared =
            from field in Shipped.All
            from topic in field.Topics
            from entry in Entries(topic)
            group topic.Slug by Stemmed($"{field.Slug}/{entry.Language}/{entry.Written}") into same
            where same.Distinct().Count() > 1
            select same.Key;

        Assert.Empty(shared.Except(SharedWithReason.Select(Stemmed), StringComparer.Ordinal));
    }

    [Fact]
    public void EveryExclusionTakesATermOrPhraseAway()
    {
        var idle =
            from field in Shipped.All
            from topic in field.Topics
            from words in topic.Words
            from exclusion in words.Value.Exclusions
            let whole = Padded(exclusion, words.Key)
            where
                !topic
                    .Names.Concat(words.Value.Terms)
                    .Concat(words.Value.Phrases)
                    .Any(e => whole.Contains(Padded(e, words.Key), StringComparison.Ordinal))
            select $"{field.Slug}/{topic.Slug}: {exclusion}";

        Assert.Empty(idle);
    }

    [Fact]
    public void EveryPhraseHasSeveralWords()
    {
        var single =
            from field in Shipped.All
            from topic in field.Topics
            from words in topic.Words
            from phrase in words.Value.Phrases
            where
                !phrase.Contains('#', StringComparison.Ordinal)
                && TermMaker.Terms(phrase, words.Key).Count < 2
            select $"{field.Slug}/{topic.Slug}: {phrase}";

        Assert.Empty(single);
    }

    [Fact]
    public void TopicsThatFollowEachOtherHaveDifferentHues()
    {
        foreach (var field in Shipped.All)
        {
            Assert.All(
                field.Topics.Zip(field.Topics.Skip(1)),
                p => Assert.NotEqual(p.First.Hue, p.Second.Hue)
            );
        }
    }

    private static IEnumerable<(string Language, string Written)> Entries(FieldTopic topic) =>
        topic
            .Names.Select(n => ("*", n))
            .Concat(
                topic.Words.SelectMany(w =>
                    w.Value.Terms.Concat(w.Value.Phrases).Select(e => (w.Key, e))
                )
            );

    /// <summary>The key with its entry's terms, numbers kept as "#".</summary>
    private static string Stemmed(string key)
    {
        var parts = key.Split('/', 3);
        var terms = parts[2].Split('#').Select(p => string.Join(' ', TermMaker.Terms(p, parts[1])));
        return $"{parts[0]}/{parts[1]}/{string.Join('#', terms)}";
    }

    private static string Padded(string text, string language) =>
        $" {string.Join(' ', TermMaker.Terms(text, language))} ";
}
