namespace Pith.Topics;

/// <summary>A topic that a field ships with, and what its articles say.</summary>
public sealed record FieldTopic
{
    /// <summary>The names of hues that a topic may have; the site's style sheet gives each its colours.</summary>
    public static readonly IReadOnlyList<string> Hues =
    [
        "red",
        "orange",
        "amber",
        "lime",
        "green",
        "teal",
        "cyan",
        "blue",
        "indigo",
        "violet",
        "pink",
        "slate",
    ];

    /// <summary>Its last part in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>As readers see it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about, in one line.</summary>
    public required string Line { get; init; }

    /// <summary>One of <see cref="Hues"/>.</summary>
    public required string Hue { get; init; }

    /// <summary>
    /// Names that are written alike in every language. A name with a capital matches words with a capital alone, an acronym
    /// acronyms alone: "Gemini" is not "gemini", "RAG" not "rag".
    /// </summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Words and phrases by primary language subtag.</summary>
    public required IReadOnlyDictionary<string, FieldWords> Words { get; init; }

    internal static FieldTopic Read(FieldFilesJson json) =>
        new()
        {
            Slug = json.Text("slug", Field.SlugShape(), "lower-case letters, digits and hyphens"),
            Name = json.Text("name"),
            Line = json.Text("line"),
            Hue = json.Text("hue", Hues),
            Names = json.Texts("names", optional: true),
            Words = json.Named("words")
                .ToDictionary(w => w.Key, w => FieldWords.Read(w.Value), StringComparer.Ordinal),
        };
}

/// <summary>What counts for a topic in one language. Each is matched by its stems, whatever its case and accents.</summary>
public sealed record FieldWords
{
    /// <summary>Single words that are precise enough alone.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Several words in their order, with nothing but spaces and hyphens between them.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>What does not count though a term or phrase stands in it: "real estate agent".</summary>
    public IReadOnlyList<string> Exclusions { get; init; } = [];

    internal static FieldWords Read(FieldFilesJson json) =>
        new()
        {
            Terms = json.Texts("terms", optional: true),
            Phrases = json.Texts("phrases", optional: true),
            Exclusions = json.Texts("exclusions", optional: true),
        };
}
