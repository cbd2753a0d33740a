using System.Text.RegularExpressions;

namespace Pith.Topics;

/// <summary>A tool that a field's directory ships with.</summary>
public sealed partial record FieldTool
{
    /// <summary>What a tool may run on or be used from.</summary>
    public static readonly IReadOnlyList<string> KnownPlatforms =
    [
        "android",
        "api",
        "browser",
        "c++",
        "docker",
        "dotnet",
        "editor",
        "go",
        "ios",
        "java",
        "javascript",
        "linux",
        "macos",
        "python",
        "r",
        "rust",
        "web",
        "windows",
    ];

    /// <summary>What must each be backed by one of <see cref="Sources"/>.</summary>
    public static readonly IReadOnlyList<string> Facts =
    [
        "address",
        "maker",
        "line",
        "licence",
        "platforms",
        "price",
    ];

    /// <summary>Its last part in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>As its maker writes it.</summary>
    public required string Name { get; init; }

    /// <summary>Other names that articles use for it.</summary>
    public IReadOnlyList<string> Aka { get; init; } = [];

    /// <summary>
    /// By which names its stories are found, where <see cref="Name"/> means other things too ("Inspect", "Flux"): as
    /// <see cref="FieldTopic.Names"/>, with capitals that count and # for a number.
    /// </summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary><see cref="Mentions"/>, or where there are none the name and its others.</summary>
    public IReadOnlyList<string> FoundBy => Mentions.Count > 0 ? Mentions : [Name, .. Aka];

    /// <summary>Its own page.</summary>
    public required Uri Address { get; init; }

    /// <summary>The company, project or person that makes it.</summary>
    public required string Maker { get; init; }

    /// <summary>What it does, in one plain sentence.</summary>
    public required string Line { get; init; }

    /// <summary>Slug of one of the field's categories.</summary>
    public required string Category { get; init; }

    /// <summary>SPDX expression, or "proprietary".</summary>
    public required string Licence { get; init; }

    /// <summary>Some of <see cref="KnownPlatforms"/>.</summary>
    public required IReadOnlyList<string> Platforms { get; init; }

    /// <summary>Slugs of other tools of the field that do the like.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>What it costs, in words; only where a source says so.</summary>
    public string? Price { get; init; }

    /// <summary>Where each fact was found, and when it was so.</summary>
    public required IReadOnlyList<FieldSource> Sources { get; init; }

    /// <summary>Whether this is an SPDX expression or "proprietary".</summary>
    public static bool IsLicence(string licence) => LicenceShape().IsMatch(licence);

    internal static FieldTool Read(FieldFilesJson json) =>
        new()
        {
            Slug = json.Text("slug", Field.SlugShape(), "lower-case letters, digits and hyphens"),
            Name = json.Text("name"),
            Aka = json.Texts("aka", optional: true),
            Mentions = json.Texts("mentions", optional: true),
            Address = json.Address("address"),
            Maker = json.Text("maker"),
            Line = json.Text("line"),
            Category = json.Text("category"),
            Licence = json.Text("licence", LicenceShape(), "an SPDX expression or “proprietary”"),
            Platforms = json.Texts("platforms", KnownPlatforms),
            Alternatives = json.Texts("alternatives", optional: true),
            Price = json.OptionalText("price"),
            Sources = [.. json.Objects("sources").Select(FieldSource.Read)],
        };

    [GeneratedRegex(
        @"^[A-Za-z0-9.+-]+( (AND|OR|WITH) [A-Za-z0-9.+-]+){0,8}$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex LicenceShape();
}

/// <summary>Where facts about a tool were found.</summary>
public sealed record FieldSource
{
    /// <summary>A public page's address, or a public repository with a path in it.</summary>
    public required string Source { get; init; }

    /// <summary>The date of the page or file.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Some of <see cref="FieldTool.Facts"/>.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    internal static FieldSource Read(FieldFilesJson json) =>
        new()
        {
            Source = json.Text("source"),
            AsOf = json.Date("asOf"),
            Facts = json.Texts("facts", FieldTool.Facts),
        };
}

/// <summary>What a field sorts its tools into.</summary>
/// <param name="Slug">Lower-case letters, digits and hyphens.</param>
/// <param name="Name">As readers see it.</param>
public sealed record FieldCategory(string Slug, string Name)
{
    internal static FieldCategory Read(FieldFilesJson json) =>
        new(
            json.Text("slug", Field.SlugShape(), "lower-case letters, digits and hyphens"),
            json.Text("name")
        );
}
