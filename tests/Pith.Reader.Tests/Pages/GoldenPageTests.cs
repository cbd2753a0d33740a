using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pith.Reader.Pages;

namespace Pith.Reader.Tests.Pages;

/// <summary>
/// Each folder under golden has a page and what is to be read from it. To write the expectations anew, on purpose, run with
/// PITH_WRITE_GOLDEN set to this folder's path, and look at what changed.
/// </summary>
public sealed class GoldenPageTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Pages", "golden");

    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(Folder).Select(d => Path.GetFileName(d)!).Order()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void APageIsReadAsExpected(string name)
    {
        var body = File.ReadAllBytes(
            Directory.GetFiles(Path.Combine(Folder, name), "page*.html").Single()
        );
        var page = PageReader.Read(
            body,
            new Uri($"https://courier.example/golden/{name}"),
            "text/html"
        );

        var got = JsonSerializer.Serialize(Expected.Of(page), Options) + "\n";

        if (Environment.GetEnvironmentVariable("PITH_WRITE_GOLDEN") is { Length: > 0 } source)
        {
            File.WriteAllText(Path.Combine(source, name, "expected.json"), got);
        }
        else
        {
            Assert.Equal(File.ReadAllText(Path.Combine(Folder, name, "expected.json")), got);
        }
    }

    private sealed record Expected
    {
        public string? Title { get; init; }

        public string? Byline { get; init; }

        public string? Site { get; init; }

        public DateTimeOffset? Published { get; init; }

        public DateTimeOffset? Modified { get; init; }

        public string? Canonical { get; init; }

        public string? Picture { get; init; }

        public string? Language { get; init; }

        public bool IsPaywalled { get; init; }

        public EmptyReason? EmptyBecause { get; init; }

        public PublisherWishes? Wishes { get; init; }

        public IReadOnlyList<string> Blocks { get; init; } = [];

        public static Expected Of(ReadPage page) =>
            new()
            {
                Title = page.Title,
                Byline = page.Byline,
                Site = page.Site,
                Published = page.Published,
                Modified = page.Modified,
                Canonical = page.Canonical,
                Picture = page.Picture,
                Language = page.Language,
                IsPaywalled = page.IsPaywalled,
                EmptyBecause = page.EmptyBecause,
                Wishes = page.Wishes == PublisherWishes.None ? null : page.Wishes,
                Blocks =
                [
                    .. page.Blocks.Select(b =>
                        $"{b.Kind}: {page.Text.Substring(b.Start, b.Length)}"
                    ),
                ],
            };
    }
}
