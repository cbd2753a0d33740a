using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pith.Topics;

/// <summary>
/// One JSON object of a field's file. Values are asked for by name; what is missing, of the wrong kind, or not asked for
/// becomes a problem that names file and line, and a harmless value stands in so that reading goes on.
/// </summary>
internal sealed class FieldFilesJson
{
    /// <summary>Far above any real file; a longer one is refused unread.</summary>
    private const long LongestFile = 4 << 20;

    private const int LongestText = 1000;

    private readonly string file;
    private readonly string path;
    private readonly JsonElement element;
    private readonly Dictionary<string, int> lines;
    private readonly List<string> problems;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal) { "$schema" };
    private readonly List<FieldFilesJson> inner = [];

    private FieldFilesJson(
        string file,
        string path,
        JsonElement element,
        Dictionary<string, int> lines,
        List<string> problems
    )
    {
        this.file = file;
        this.path = path;
        this.element = element;
        this.lines = lines;
        this.problems = problems;
    }

    /// <summary>The file's object; null with a problem when there is none.</summary>
    public static FieldFilesJson? Read(string folder, string name, List<string> problems)
    {
        try
        {
            var info = new FileInfo(Path.Combine(folder, name));
            if (info.Exists && info.Length > LongestFile)
            {
                problems.Add($"{name}: the file is longer than 4 MB.");
                return null;
            }

            var bytes = File.ReadAllBytes(info.FullName);
            ReadOnlyMemory<byte> json = bytes.AsMemory(
                bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0
            );
            using var document = JsonDocument.Parse(
                json,
                new JsonDocumentOptions { AllowDuplicateProperties = false }
            );
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return new FieldFilesJson(
                    name,
                    "",
                    document.RootElement.Clone(),
                    FieldFilesLines.Of(json.Span),
                    problems
                );
            }

            problems.Add($"{name}, line 1: a JSON object is expected.");
        }
        catch (JsonException e)
        {
            var line = e.LineNumber is { } number ? $", line {number + 1}" : "";
            problems.Add($"{name}{line}: this is not well-formed JSON ({Reason(e)}).");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{name}: the file cannot be read ({e.Message.TrimEnd('.')}).");
        }

        return null;
    }

    public string Text(string name)
    {
        if (!Has(name, JsonValueKind.String, "a text", out var value))
        {
            return "";
        }

        var text = value.GetString()!;
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText || text.Trim() != text)
        {
            Problem(
                name,
                $"“{name}” must be a text of 1 to {LongestText} characters with no space around it"
            );
        }

        return text;
    }

    public string Text(string name, Regex shape, string expected)
    {
        var text = Text(name);
        if (text.Length > 0 && !shape.IsMatch(text))
        {
            Problem(name, $"“{name}” is “{text}” where {expected} is expected");
        }

        return text;
    }

    public string Text(string name, IReadOnlyList<string> allowed)
    {
        var text = Text(name);
        if (text.Length > 0 && !allowed.Contains(text))
        {
            Problem(name, $"“{name}” is “{text}”; it may be one of: {string.Join(", ", allowed)}");
        }

        return text;
    }

    public string? OptionalText(string name)
    {
        asked.Add(name);
        return element.TryGetProperty(name, out _) ? Text(name) : null;
    }

    public IReadOnlyList<string> Texts(string name, bool optional = false)
    {
        asked.Add(name);
        if (optional && !element.TryGetProperty(name, out _))
        {
            return [];
        }

        if (!Has(name, JsonValueKind.Array, "a list of texts", out var value))
        {
            return [];
        }

        var texts = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, item) in value.EnumerateArray().Index())
        {
            var text = item.ValueKind == JsonValueKind.String ? item.GetString()! : "";
            if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
            {
                Problem($"{name}[{i}]", $"“{name}” may hold texts alone");
            }
            else if (!seen.Add(text))
            {
                Problem($"{name}[{i}]", $"“{name}” has “{text}” twice");
            }
            else
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    public IReadOnlyList<string> Texts(string name, IReadOnlyList<string> allowed)
    {
        var texts = Texts(name);
        foreach (var text in texts.Where(t => !allowed.Contains(t)))
        {
            Problem(name, $"“{name}” has “{text}”; it may hold: {string.Join(", ", allowed)}");
        }

        return texts;
    }

    public Uri Address(string name)
    {
        var text = Text(name);
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
        {
            return uri;
        }

        if (text.Length > 0)
        {
            Problem(name, $"“{name}” is “{text}” where a web address is expected");
        }

        return new Uri("about:blank");
    }

    public DateOnly Date(string name)
    {
        var text = Text(name);
        if (
            !DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
        {
            Problem(name, $"“{name}” is “{text}” where a date such as 2026-01-31 is expected");
        }

        return date;
    }

    public IReadOnlyList<FieldFilesJson> Objects(string name)
    {
        if (!Has(name, JsonValueKind.Array, "a list", out var value))
        {
            return [];
        }

        return
        [
            .. value
                .EnumerateArray()
                .Select((item, i) => Inner($"{name}[{i}]", item))
                .OfType<FieldFilesJson>(),
        ];
    }

    /// <summary>The objects in an object whose names are language subtags.</summary>
    public IReadOnlyDictionary<string, FieldFilesJson> Named(string name)
    {
        var named = new Dictionary<string, FieldFilesJson>(StringComparer.Ordinal);
        if (Has(name, JsonValueKind.Object, "an object", out var value))
        {
            foreach (var property in value.EnumerateObject())
            {
                if (!Field.LanguageShape().IsMatch(property.Name))
                {
                    Problem(
                        $"{name}.{property.Name}",
                        $"“{property.Name}” is no primary language subtag such as “en”"
                    );
                }
                else if (Inner($"{name}.{property.Name}", property.Value) is { } found)
                {
                    named[property.Name] = found;
                }
            }
        }

        return named;
    }

    /// <summary>Makes a problem of each property that nothing asked for: most are misspelt.</summary>
    public void NoOthers()
    {
        foreach (var property in element.EnumerateObject().Where(p => !asked.Contains(p.Name)))
        {
            Problem(property.Name, $"“{property.Name}” is not known here");
        }

        foreach (var each in inner)
        {
            each.NoOthers();
        }
    }

    /// <summary>Adds a problem.</summary>
    /// <param name="name">The property that it is about.</param>
    /// <param name="sentence">Without its full stop.</param>
    public void Problem(string name, string sentence)
    {
        var at = path.Length == 0 ? name : $"{path}.{name}";
        while (!lines.ContainsKey(at) && at.LastIndexOfAny(['.', '[']) is > 0 and var cut)
        {
            at = at[..cut];
        }

        problems.Add($"{file}, line {lines.GetValueOrDefault(at, 1)}: {sentence}.");
    }

    private FieldFilesJson? Inner(string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Problem(name, $"“{name}” must be an object");
            return null;
        }

        var found = new FieldFilesJson(
            file,
            path.Length == 0 ? name : $"{path}.{name}",
            value,
            lines,
            problems
        );
        inner.Add(found);
        return found;
    }

    private bool Has(string name, JsonValueKind kind, string what, out JsonElement value)
    {
        asked.Add(name);
        if (!element.TryGetProperty(name, out value))
        {
            Problem(name, $"“{name}” is missing");
            return false;
        }

        if (value.ValueKind != kind)
        {
            Problem(name, $"“{name}” must be {what}");
            return false;
        }

        return true;
    }

    private static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? e.Message : e.Message[..end]).TrimEnd('.', ' ');
    }
}
