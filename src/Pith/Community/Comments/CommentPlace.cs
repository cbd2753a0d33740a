using System.Globalization;

namespace Pith.Community;

/// <summary>Where comments are read: the path of the page, and which order and page of them.</summary>
public sealed record CommentPlace(string Path, CommentOrder Order, int Page)
{
    /// <summary>The order that a query asks for; best where it asks for none.</summary>
    public static CommentOrder OrderOf(string? asked) =>
        asked switch
        {
            "new" => CommentOrder.New,
            "old" => CommentOrder.Old,
            _ => CommentOrder.Best,
        };

    /// <summary>An address of this page with one thing more in its query, down at a part of it.</summary>
    public string With(string name, string value, string part) =>
        Link(Order, Page, $"{name}={Uri.EscapeDataString(value)}", part);

    /// <summary>This page in another order.</summary>
    public string In(CommentOrder order) => Link(order, 1, "", "comments");

    /// <summary>Another page of these.</summary>
    public string At(int page) => Link(Order, page, "", "comments");

    private string Link(CommentOrder order, int page, string more, string part)
    {
        string[] query =
        [
            order == CommentOrder.Best
                ? ""
                : "order=" + (order == CommentOrder.New ? "new" : "old"),
            page == 1 ? "" : "page=" + page.ToString(CultureInfo.InvariantCulture),
            more,
        ];
        var asked = string.Join('&', query.Where(q => q.Length > 0));
        return Path + (asked.Length > 0 ? "?" + asked : "") + "#" + part;
    }
}
