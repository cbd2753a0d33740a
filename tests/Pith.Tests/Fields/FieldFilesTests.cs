using Pith.Topics;
using Xunit;

namespace Pith.Tests.Fields;

public sealed class FieldFilesTests : IDisposable
{
    private readonly string folder = Path.Combine(
        Directory.CreateTempSubdirectory("pith-field-").FullName,
        "bees"
    );

    public FieldFilesTests()
    {
        Write(
            "field.json",
            """
            {
              "name": "Bees",
              "welcome": "Sign up for the hive",
              "language": "en",
              "topics": ["honey", "hives"],
              "toolCategories": [{ "slug": "scales", "name": "Scales" }]
            }
            """
        );
        Write("topics/hives.json", Topic("hives", "Hives", "\"beehive\""));
        Write("topics/honey.json", Topic("honey", "Honey", "\"honey\""));
        Write("tools/hivescale.json", Tool("hivescale", "https://hivescale.example/"));
        Write("feeds.opml", Opml(Outline("Apiary Post", "https://apiary.example/feed.xml")));
    }

    [Fact]
    public void AFieldIsReadFromItsFolder()
    {
        var field = Field.Load(folder);

        Assert.Equal("bees", field.Slug);
        Assert.Equal(["honey", "hives"], field.Topics.Select(t => t.Slug));
        Assert.Equal(["beehive"], field.Topics[1].Words["en"].Terms);
        var tool = Assert.Single(field.Tools);
        Assert.Equal(new DateOnly(2026, 2, 3), tool.Sources[0].AsOf);
        var feed = Assert.Single(field.Feeds);
        Assert.Equal("News", feed.Folder);
        Assert.Equal(new DateOnly(2026, 1, 31), feed.KnownAt);
        Assert.Equal("a list of apiaries", feed.FoundIn);
        Assert.Equal("in spring alone", feed.Note);
    }

    [Fact]
    public void AFolderThatIsNotThereIsOneSentence()
    {
        var e = Assert.Throws<BadFieldException>(() => Field.Load("no/such/field"));

        Assert.Equal(["There is no folder “no/such/field” to read a field from."], e.Problems);
    }

    [Fact]
    public void AMissingFileIsNamed()
    {
        File.Delete(Path.Combine(folder, "feeds.opml"));

        Assert.StartsWith(
            "feeds.opml: the file cannot be read",
            OnlyProblem(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void BrokenJsonIsNamedWithItsLine()
    {
        Write("topics/honey.json", "{\n  \"slug\": \"honey\",\n  \"name\" \"Honey\"\n}");

        Assert.Contains(
            Problems(),
            p =>
                p.StartsWith(
                    "topics/honey.json, line 3: this is not well-formed JSON",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void AMisspeltPropertyIsNamedWithItsLine()
    {
        Write(
            "topics/honey.json",
            Topic("honey", "Honey", "\"honey\"")
                .Replace("\"terms\"", "\"trems\"", StringComparison.Ordinal)
        );

        Assert.Equal("topics/honey.json, line 6: “trems” is not known here.", OnlyProblem());
    }

    [Fact]
    public void AHueThatNoStyleSheetKnowsIsRefusedWithThoseItMayBe()
    {
        Write(
            "topics/honey.json",
            Topic("honey", "Honey", "\"honey\"")
                .Replace("amber", "golden", StringComparison.Ordinal)
        );

        Assert.StartsWith(
            "topics/honey.json, line 5: “hue” is “golden”; it may be one of: red, ",
            OnlyProblem(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ASlugMustBeItsFilesName()
    {
        Write("tools/hivescale.json", Tool("hive-scale", "https://hivescale.example/"));

        Assert.Equal(
            "tools/hivescale.json, line 2: the slug “hive-scale” must be the file's name without “.json”.",
            OnlyProblem()
        );
    }

    [Fact]
    public void ATopicThatTheOrderLeavesOutIsNamed()
    {
        Write("topics/wax.json", Topic("wax", "Wax", "\"beeswax\""));

        Assert.Equal(
            "field.json, line 5: “topics” does not name “wax”, which has a file.",
            OnlyProblem()
        );
    }

    [Fact]
    public void AnAlternativeThatIsNoToolIsNamed()
    {
        Write(
            "tools/hivescale.json",
            Tool("hivescale", "https://hivescale.example/")
                .Replace(
                    "\"alternatives\": []",
                    "\"alternatives\": [\"smoker\"]",
                    StringComparison.Ordinal
                )
        );

        Assert.Equal(
            "tools/hivescale.json: the alternative “smoker” is no other tool of this field.",
            OnlyProblem()
        );
    }

    [Fact]
    public void AFactWithoutASourceIsNamed()
    {
        Write(
            "tools/hivescale.json",
            Tool("hivescale", "https://hivescale.example/")
                .Replace("\"alternatives\": []", "\"price\": \"9 euros\"", StringComparison.Ordinal)
        );

        Assert.Equal("tools/hivescale.json: no source backs the fact “price”.", OnlyProblem());
    }

    [Fact]
    public void ADateThatIsNoneIsNamedWithItsLine()
    {
        Write(
            "tools/hivescale.json",
            Tool("hivescale", "https://hivescale.example/")
                .Replace("2026-02-03", "2026-02-30", StringComparison.Ordinal)
        );

        Assert.Equal(
            "tools/hivescale.json, line 13: “asOf” is “2026-02-30” where a date such as 2026-01-31 is expected.",
            OnlyProblem()
        );
    }

    [Fact]
    public void TwoFeedsWithOneAddressAreAProblem()
    {
        Write(
            "feeds.opml",
            Opml(
                Outline("Apiary Post", "https://apiary.example/feed.xml")
                    + Outline("Apiary", "http://apiary.example/feed.xml/")
            )
        );

        Assert.Equal(
            "feeds.opml: the feed “Apiary” has an address that another has too (apiary.example/feed.xml).",
            OnlyProblem()
        );
    }

    [Fact]
    public void AFeedThatDoesNotSayWhenItWasKnownIsNamedWithItsLine()
    {
        Write(
            "feeds.opml",
            Opml(
                Outline("Apiary Post", "https://apiary.example/feed.xml")
                    .Replace("pith:knownAt=\"2026-01-31\"", "", StringComparison.Ordinal)
            )
        );

        Assert.Equal(
            "feeds.opml, line 3: the outline “Apiary Post” has no “pith:knownAt”.",
            OnlyProblem()
        );
    }

    [Fact]
    public void ADocumentTypeInTheFeedListIsRefused()
    {
        Write("feeds.opml", "<!DOCTYPE opml [<!ENTITY a \"b\">]>\n" + Opml(""));

        Assert.StartsWith(
            "feeds.opml, line 1: this is not well-formed XML without a DTD",
            OnlyProblem(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void EveryProblemIsToldAtOnce()
    {
        Write("topics/honey.json", Topic("honey", "", "\"honey\""));
        Write("tools/hivescale.json", Tool("hivescale", "hivescale"));
        Write("feeds.opml", Opml(Outline("Apiary Post", "apiary")));

        Assert.Equal(3, Problems().Count);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);

    private string OnlyProblem() => Assert.Single(Problems());

    private IReadOnlyList<string> Problems() =>
        Assert.Throws<BadFieldException>(() => Field.Load(folder)).Problems;

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string Topic(string slug, string name, string terms) =>
        $$"""
            {
              "slug": "{{slug}}",
              "name": "{{name}}",
              "line": "All about it.",
              "hue": "amber",
              "words": { "en": { "terms": [{{terms}}] } }
            }
            """;

    private static string Tool(string slug, string address) =>
        $$"""
            {
              "slug": "{{slug}}",
              "name": "Hivescale",
              "address": "{{address}}",
              "maker": "Hivescale",
              "line": "Weighs a beehive.",
              "category": "scales",
              "licence": "proprietary",
              "platforms": ["web"],
              "alternatives": [],
              "sources": [
                {
                  "source": "https://hivescale.example/about", "asOf": "2026-02-03",
                  "facts": ["address", "maker", "line", "licence", "platforms"]
                }
              ]
            }
            """;

    private static string Outline(string title, string address) =>
        $"""<outline text="{title}" type="rss" xmlUrl="{address}" htmlUrl="https://apiary.example/" language="en" pith:knownAt="2026-01-31" pith:foundIn="a list of apiaries" pith:note="in spring alone"/>""";

    private static string Opml(string outlines) =>
        $"""
            <opml version="2.0" xmlns:pith="urn:pith:opml:1">
              <head><title>Bees</title></head>
              <body><outline text="News">{outlines}</outline></body>
            </opml>
            """;
}
