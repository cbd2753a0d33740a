using Pith.Reader.Feeds.Dates;
using Pith.Reader.Feeds.Markup;

namespace Pith.Reader.Feeds;

/// <summary>What RSS and Atom share: one element's text as a title, an HTML text, a date, an address.</summary>
internal sealed class FeedFields(FeedProblems problems)
{
    public FeedProblems Problems => problems;

    /// <summary>Text of an element: what it says, or the markup inside it as HTML.</summary>
    public static string Markup(Node node) =>
        node.HasElements ? HtmlWriter.Inside(node, textIsHtml: false) : node.InnerText();

    /// <summary>A plain line; null where it is empty or the document's end cut it.</summary>
    public static string? Line(Node node) => node.IsCut ? null : FeedText.LineOfHtml(Markup(node));

    /// <summary>HTML as given.</summary>
    public static string? Html(Node node) => FeedText.Html(Markup(node));

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
