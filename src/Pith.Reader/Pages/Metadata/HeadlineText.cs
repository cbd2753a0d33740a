using System.Text;
using AngleSharp.Dom;
using Pith.Reader.Pages.Content;

namespace Pith.Reader.Pages.Metadata;

/// <summary>The words of a heading without what templates put into it beside the headline: a kicker, a date, a separator for screen readers.</summary>
internal static class HeadlineText
{
    /// <summary>Parts of a heading that are looked at; more are words in markup, no parts.</summary>
    private const int MaxParts = 12;

    /// <summary>The least units of a headline.</summary>
    private const int Least = 8;

    /// <summary>Words that systems give to the line above a headline, in the languages of their makers.</summary>
    private static readonly string[] Kickers =
    [
        "kicker",
        "overline",
        "dachzeile",
        "topline",
        "roofline",
        "supertitle",
        "eyebrow",
        "pretitle",
        "prefix",
        "antetitulo",
        "spitzmarke",
        "subheadline",
        "subtitle",
        "label",
        "category",
        "date",
        "hidden",
        "invisible",
        "visually",
        "aural",
    ];

    /// <summary>The headline in <paramref name="heading"/>; all of its text where it has no parts.</summary>
    public static string Of(IElement heading)
    {
        var whole = WhiteSpace.Collapse(heading.TextContent);
        var parts = heading.QuerySelectorAll("*");
        if (parts.Length is 0 or > MaxParts)
        {
            return whole;
        }

        var named = parts.FirstOrDefault(p =>
            p.GetAttribute("itemprop") == "headline"
            || NameHints.OfNames(p.ClassName).Any(Hints.Title) && !IsKicker(p)
        );
        if (
            named is not null
            && WhiteSpace.Collapse(named.TextContent) is { Length: >= Least } headline
        )
        {
            return headline;
        }

        var rest = new StringBuilder();
        Gather(heading, rest);
        return WhiteSpace.Collapse(rest.ToString()) is { Length: >= Least } left ? left : whole;
    }

    private static void Gather(IElement from, StringBuilder rest)
    {
        foreach (var child in from.ChildNodes)
        {
            if (child is IText text)
            {
                rest.Append(text.Data);
            }
            else if (child is IElement inner && !IsKicker(inner) && !Tags.IsUnread(inner.LocalName))
            {
                Gather(inner, rest);
                rest.Append(inner.LocalName == "br" || inner.NextSibling is IElement ? " " : "");
            }
        }
    }

    private static bool IsKicker(IElement element) =>
        element.LocalName is "time" or "small"
        || (
            element.ClassName is { Length: < 300 } names
            && Array.Exists(Kickers, k => names.Contains(k, StringComparison.OrdinalIgnoreCase))
        );
}
