using Pith.Reader.Feeds.Dates;
using Pith.Reader.Feeds.Markup;

namespace Pith.Reader.Feeds;

/// <summary>What RSS and Atom share: one element's text as a title, an HTML text, a date, an address.</summary>
internal sealed class FeedFields(FeedProblems problems, Uri document)
{
    public FeedProblems Problems => problems;

    /// <summary>Text of an element: what it says, or the markup inside it as HTML.</summary>
    public static string Markup(Node node) =>
        node.HasElements ? HtmlWriter.Inside(node, textIsHtml: false) : node.InnerText();

    /// <summary>A plain line; null where it is empty or the document's end cut it.</summary>
    public static string? Line(Node node) => node.IsCut ? null : FeedText.LineOfHtml(Markup(node));

    /// <summary>An id, which means nothing but itself: no markup is looked for in it.</summary>
    public static string? Opaque(Node node) => node.IsCut ? null : FeedText.Line(node.InnerText());

    /// <summary>HTML as given, its addresses resolved where the element says against what.</summary>
    public string? Html(Node node) => Resolved(FeedText.Html(Markup(node)), node);

    /// <summary>Resolves the addresses in an element's HTML where xml:base says against what; see <see cref="AgainstPage"/>.</summary>
    public string? Resolved(string? html, Node node) =>
        html is null || ReferenceEquals(node.Base, document)
            ? html
            : HtmlLinks.MakeAbsolute(html, node.Base);

    /// <summary>
    /// Resolves what is still relative against the item's own page, where its text was written for; against the feed's
    /// address where that is not known.
    /// </summary>
    public string? AgainstPage(string? html, string? page) =>
        html is null
            ? null
            : HtmlLinks.MakeAbsolute(
                html,
                Uri.TryCreate(page, UriKind.Absolute, out var address) ? address : document
            );

    public DateTimeOffset? Date(Node node) => node.IsCut ? null : Date(node.InnerText());

    public DateTimeOffset? Date(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var date = FeedDates.Parse(text);
        if (date is null)
        {
            problems.Add($"The date {FeedProblems.Quote(text)} cannot be read.");
        }

        return date;
    }

    public string? Address(string? given, Uri against)
    {
        if (string.IsNullOrWhiteSpace(given))
        {
            return null;
        }

        var address = FeedAddress.Absolute(given, against);
        if (address is null)
        {
            problems.Add($"The address {FeedProblems.Quote(given)} leads nowhere on the web.");
        }

        return address;
    }
}
