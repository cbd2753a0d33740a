using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pith.Demo;

/// <summary>
/// A page with places for values: <c>{{name}}</c> is escaped for HTML, <c>{{json name}}</c> becomes a JSON string
/// with its quotes, <c>{{raw name}}</c> stays as it is. A line with a place whose value is empty is left out.
/// The lines between <c>{{inset N}}</c> and <c>{{/inset}}</c> go into the body, after its Nth block.
/// </summary>
internal sealed class PageTemplate
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly HashSet<string> Names =
    [
        "about",
        "body",
        "byline",
        "caption",
        "charset",
        "dek",
        "feed",
        "free",
        "home",
        "host",
        "lang",
        "modified",
        "modifiedshown",
        "picture",
        "published",
        "related",
        "robots",
        "shown",
        "site",
        "slug",
        "summary",
        "tag",
        "tags",
        "tdm",
        "title",
        "url",
        "year",
    ];

    private readonly List<string> _lines = [];
    private readonly List<(int After, List<string> Lines)> _insets = [];

    private PageTemplate() { }

    /// <exception cref="BadInputException">The file cannot be used; the message names it and its line.</exception>
    public static PageTemplate Read(string path)
    {
        var template = new PageTemplate();
        var name = "templates/" + Path.GetFileName(path);
        List<string>? inset = null;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var word = line.Trim();
            if (word.StartsWith("{{inset ", StringComparison.Ordinal))
            {
                if (
                    !int.TryParse(
                        word.AsSpan(8).TrimEnd('}'),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var after
                    )
                )
                {
                    throw ArticleFile.Bad(name, number, "an inset reads {{inset 3}}");
                }

                inset = [];
                template._insets.Add((after, inset));
            }
            else if (word == "{{/inset}}")
            {
                inset = null;
            }
            else
            {
                if (WrongPlace(line) is { } wrong)
                {
                    throw ArticleFile.Bad(name, number, wrong);
                }

                (inset ?? template._lines).Add(line);
            }
        }

        if (inset is not null)
        {
            throw ArticleFile.Bad(name, number, "an inset is not closed by {{/inset}}");
        }

        return template;
    }

    /// <summary>The page, with <paramref name="body"/> as the value "body" and the insets between its blocks.</summary>
    public string Fill(IReadOnlyList<string> body, IReadOnlyDictionary<string, string?> values)
    {
        var text = new StringBuilder();
        for (var at = 0; at < body.Count; at++)
        {
            text.Append(body[at]);
            foreach (var (_, lines) in _insets.Where(inset => inset.After == at + 1))
            {
                Fill(lines, values, text);
            }
        }

        var all = new Dictionary<string, string?>(values) { ["body"] = text.ToString() };
        var page = new StringBuilder();
        Fill(_lines, all, page);
        return page.ToString();
    }

    private static string? WrongPlace(string line)
    {
        var at = 0;
        while (line.IndexOf("{{", at, StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = line.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
            {
                return "a place is not closed by }}";
            }

            var place = line[(open + 2)..close];
            var isKnown = place.Split(' ') switch
            {
                [var name] => Names.Contains(name),
                ["raw" or "json", var name] => Names.Contains(name),
                _ => false,
            };
            if (!isKnown)
            {
                return $"there is no place {{{{{place}}}}}; there are {string.Join(", ", Names)}, and each also as raw or json";
            }

            at = close + 2;
        }

        return null;
    }

    private static void Fill(
        List<string> lines,
        IReadOnlyDictionary<string, string?> values,
        StringBuilder page
    )
    {
        foreach (var line in lines)
        {
            var start = page.Length;
            var at = 0;
            var isLeftOut = false;
            while (line.IndexOf("{{", at, StringComparison.Ordinal) is >= 0 and var open)
            {
                var close = line.IndexOf("}}", open, StringComparison.Ordinal);
                var (form, name) = line[(open + 2)..close].Split(' ') switch
                {
                    [var single] => ("", single),
                    var words => (words[0], words[1]),
                };
                if (values.GetValueOrDefault(name) is not { Length: > 0 } value)
                {
                    isLeftOut = true;
                    break;
                }

                page.Append(line, at, open - at);
                page.Append(
                    form switch
                    {
                        "raw" => value,
                        "json" => JsonSerializer
                            .Serialize(value, Json)
                            .Replace("</", "<\\/", StringComparison.Ordinal),
                        _ => WebUtility.HtmlEncode(value),
                    }
                );
                at = close + 2;
            }

            if (isLeftOut)
            {
                page.Length = start;
                continue;
            }

            page.Append(line, at, line.Length - at).Append('\n');
        }
    }
}
