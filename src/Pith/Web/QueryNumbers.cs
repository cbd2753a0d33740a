using System.Globalization;

namespace Pith.Web;

/// <summary>Numbers in addresses: a page whose number is none is not there, instead of a failure.</summary>
public static class QueryNumbers
{
    /// <summary>The parameters that pages read as numbers, and the largest that each can be.</summary>
    private static readonly (string Name, long Largest)[] Numbers =
    [
        ("page", int.MaxValue),
        ("reply", long.MaxValue),
        ("edit", long.MaxValue),
        ("posted", long.MaxValue),
        ("removed", long.MaxValue),
        ("out", long.MaxValue),
    ];

    public static void UseQueryNumbers(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (
                    Array.TrueForAll(Numbers, n => CanBeRead(http.Request.Query[n.Name], n.Largest))
                )
                {
                    return next(http);
                }

                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
        );

    private static bool CanBeRead(string? text, long largest) =>
        string.IsNullOrEmpty(text)
        || (
            long.TryParse(
                text,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
            && Math.Abs((decimal)number) <= largest
        );
}
