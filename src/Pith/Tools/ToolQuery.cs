using System.Globalization;

namespace Pith.Tools;

/// <summary>What the address of the directory asks for. Whatever else stands there is as good as nothing.</summary>
internal sealed record ToolQuery(
    string? Words,
    string? Category,
    string? Licence,
    string? Platform,
    ToolOrder Order,
    int Page
)
{
    private const int LongestValue = 200;

    private const int LastPage = 1_000;

    /// <summary>The orders with their parameter's value and their name.</summary>
    public static readonly IReadOnlyList<(string Value, ToolOrder Order, string Label)> Orders =
    [
        ("", ToolOrder.Name, Tools.Words.OrderName),
        ("mentions", ToolOrder.Mentions, Tools.Words.OrderMentions),
        ("votes", ToolOrder.Votes, Tools.Words.OrderVotes),
        ("saves", ToolOrder.Saves, Tools.Words.OrderSaves),
        ("new", ToolOrder.New, Tools.Words.OrderNew),
    ];

    public ToolFilter Filter => new(Words, Category, Licence, Platform, Order);

    /// <summary>Whether tools are left out.</summary>
    public bool IsFiltered =>
        Words is not null || Category is not null || Licence is not null || Platform is not null;

    /// <summary>The address of the first page of the same.</summary>
    public string Path
    {
        get
        {
            (string Name, string? Value)[] all =
            [
                ("q", Words),
                ("category", Category),
                ("licence", Licence),
                ("platform", Platform),
                ("order", Orders.First(o => o.Order == Order).Value),
            ];
            var asked = string.Join(
                '&',
                all.Where(a => a.Value is { Length: > 0 })
                    .Select(a => a.Name + "=" + Uri.EscapeDataString(a.Value!))
            );
            return asked.Length > 0 ? "/tools?" + asked : "/tools";
        }
    }

    public static ToolQuery Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        string? Text(string name) =>
            query[name].ToString().Trim() is { Length: > 0 and <= LongestValue } text ? text : null;
        var order = Text("order");
        return new(
            Text("q"),
            Text("category"),
            Text("licence"),
            Text("platform"),
            Orders.FirstOrDefault(o => o.Value == order).Order,
            int.TryParse(
                query["page"],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var page
            )
                ? Math.Clamp(page, 1, LastPage)
                : 1
        );
    }
}
