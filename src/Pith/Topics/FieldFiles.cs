using System.Text.RegularExpressions;

namespace Pith.Topics;

/// <summary>A field as its folder describes it: what a site of Pith is about, its feeds, topics and tools (docs/fields.md).</summary>
public sealed partial record Field
{
    /// <summary>The folder's name: lower-case letters, digits and hyphens.</summary>
    public required string Slug { get; init; }

    /// <summary>As readers see it: "AI".</summary>
    public required string Name { get; init; }

    /// <summary>The line that invites visitors to sign up.</summary>
    public required string Welcome { get; init; }

    /// <summary>Primary language subtag of the names, terms and lines in the folder (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>In the order of the file.</summary>
    public required IReadOnlyList<FieldFeed> Feeds { get; init; }

    /// <summary>In the order that field.json gives them.</summary>
    public required IReadOnlyList<FieldTopic> Topics { get; init; }

    /// <summary>What tools are sorted into, in the order that field.json gives them.</summary>
    public required IReadOnlyList<FieldCategory> ToolCategories { get; init; }

    /// <summary>By slug.</summary>
    public required IReadOnlyList<FieldTool> Tools { get; init; }

    /// <summary>Reads a field's folder: field.json, feeds.opml, topics/*.json, tools/*.json.</summary>
    /// <param name="folder">The folder, for example <c>fields/ai</c>.</param>
    /// <exception cref="BadFieldException">With every problem found, each a sentence that names the file, and the line where there is one.</exception>
    public static Field Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var problems = new List<string>();
        if (!Directory.Exists(folder))
        {
            throw new BadFieldException([$"There is no folder “{folder}” to read a field from."]);
        }

        var field = Read(folder, problems);
        return problems.Count == 0 && field is not null
            ? field
            : throw new BadFieldException(problems);
    }

    private static Field? Read(string folder, List<string> problems)
    {
        var slug = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (!SlugShape().IsMatch(slug))
        {
            problems.Add(
                $"The folder's name “{slug}” may hold lower-case letters, digits and single hyphens alone."
            );
        }

        var head = FieldFilesJson.Read(folder, "field.json", problems);
        var feeds = FieldFilesOpml.Read(folder, "feeds.opml", problems);
        var topics = ReadEach(folder, "topics", problems, FieldTopic.Read);
        var tools = ReadEach(folder, "tools", problems, FieldTool.Read);
        if (head is null)
        {
            return null;
        }

        var categories = head.Objects("toolCategories").Select(FieldCategory.Read).ToList();
        var order = head.Texts("topics");
        var field = new Field
        {
            Slug = slug,
            Name = head.Text("name"),
            Welcome = head.Text("welcome"),
            Language = head.Text(
                "language",
                LanguageShape(),
                "a primary language subtag such as “en”"
            ),
            Feeds = feeds,
            Topics = [.. topics.OrderBy(t => Place(order, t.Slug))],
            ToolCategories = categories,
            Tools = tools,
        };
        head.NoOthers();
        FieldFilesChecks.Check(field, order, head, problems);
        return field;
    }

    private static int Place(IReadOnlyList<string> order, string slug)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i] == slug)
            {
                return i;
            }
        }

        return order.Count;
    }

    private static List<T> ReadEach<T>(
        string folder,
        string kind,
        List<string> problems,
        Func<FieldFilesJson, T> read
    )
    {
        var path = Path.Combine(folder, kind);
        var found = new List<T>();
        if (!Directory.Exists(path))
        {
            return found;
        }

        foreach (var file in Directory.GetFiles(path, "*.json").Order(StringComparer.Ordinal))
        {
            var name = $"{kind}/{Path.GetFileName(file)}";
            if (FieldFilesJson.Read(folder, name, problems) is { } json)
            {
                found.Add(read(json));
                json.NoOthers();
                if (json.Text("slug") is var slug && $"{kind}/{slug}.json" != name)
                {
                    json.Problem(
                        "slug",
                        $"the slug “{slug}” must be the file's name without “.json”"
                    );
                }
            }
        }

        return found;
    }

    [GeneratedRegex(
        "^[a-z0-9]+(-[a-z0-9]+)*$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    internal static partial Regex SlugShape();

    [GeneratedRegex("^[a-z]{2,3}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    internal static partial Regex LanguageShape();
}

/// <summary>A field's folder that cannot be used as it stands.</summary>
/// <param name="problems">Each a sentence that names the file, and the line where there is one.</param>
public sealed class BadFieldException(IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>Every problem found.</summary>
    public IReadOnlyList<string> Problems => problems;
}
