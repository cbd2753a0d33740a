using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Pith.Reader.Pages.Metadata;

/// <summary>The meta elements of a page, by lower-case name (of name, property, itemprop or http-equiv).</summary>
internal sealed class MetaTable
{
    /// <summary>Longer contents are cut: no title, name or address that is of use is longer.</summary>
    private const int MaxContent = 4096;

    /// <summary>Contents kept of one name: an article has a dozen authors, not a thousand.</summary>
    private const int MaxOfName = 30;

    private readonly Dictionary<string, List<string>> contents = new(StringComparer.Ordinal);

    public MetaTable(IHtmlDocument document)
    {
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            var content = meta.GetAttribute("content")!.Trim();
            if (content.Length > 0)
            {
                foreach (
                    var kind in (ReadOnlySpan<string>)["name", "property", "itemprop", "http-equiv"]
                )
                {
                    Add(meta.GetAttribute(kind), content);
                }
            }
        }
    }

    /// <summary>The first content of the first of <paramref name="names"/> that has one.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (contents.TryGetValue(name, out var found))
            {
                return found[0];
            }
        }

        return null;
    }

    /// <summary>All contents of <paramref name="name"/>, in the page's order.</summary>
    public IReadOnlyList<string> All(string name) =>
        contents.TryGetValue(name, out var found) ? found : [];

    private void Add(string? names, string content)
    {
        // One property attribute may hold several names, as RDFa allows.
        foreach (
            var name in (names ?? "")
                .ToLowerInvariant()
                // Dublin Core is written with a point or a colon.
                .Replace("dc:", "dc.", StringComparison.Ordinal)
                .Replace("dcterm:", "dcterms.", StringComparison.Ordinal)
                .Replace("dcterms:", "dcterms.", StringComparison.Ordinal)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Distinct()
        )
        {
            if (!contents.TryGetValue(name, out var list))
            {
                contents[name] = list = [];
            }

            if (list.Count < MaxOfName)
            {
                list.Add(content.Length > MaxContent ? content[..MaxContent] : content);
            }
        }
    }
}
