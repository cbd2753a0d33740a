using System.Text;
using Pith.Web;

namespace Pith.Articles.Pictures;

/// <summary>Serves kept pictures and drawn ones. Both never change under their address.</summary>
public static class PictureEndpoints
{
    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>A drawing may be drawn better by a later version.</summary>
    private const string ForAWeek = "public, max-age=604800";

    public static void MapPictures(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/picture/{name}.webp", Kept);
        routes.MapGet("/picture/drawn/{topic}/{key}.svg", Drawn);
    }

    private static IResult Kept(string name, PictureFiles files, HttpContext http)
    {
        if (files.Find(name) is not { } path)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = ForEver;
        return Results.File(path, "image/webp");
    }

    private static IResult Drawn(string topic, string key, HttpContext http)
    {
        if (topic.Length > 100 || key.Length > 20)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = ForAWeek;
        http.Tag(PageCache.Fixed);
        return Results.Bytes(
            Encoding.UTF8.GetBytes(PlaceholderArt.Svg(key, topic)),
            "image/svg+xml; charset=utf-8"
        );
    }
}
