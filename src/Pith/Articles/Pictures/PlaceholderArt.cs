using System.Text;

namespace Pith.Articles.Pictures;

/// <summary>
/// Draws the picture of a story that has none: calm, abstract, always the same for the same story, in the hue of its topic.
/// The SVG has no text, no style, no script and no reference, so it is safe as an image under any Content-Security-Policy.
/// </summary>
public static class PlaceholderArt
{
    /// <summary>Width of the drawing's own units; the height is nine sixteenths of it.</summary>
    internal const int Width = 640;

    internal const int Height = 360;

    private static readonly Action<ArtBrush>[] Families =
    [
        ArtFamilies.Circles,
        ArtFamilies.Hills,
        ArtFamilies.Arcs,
        ArtFamilies.Tiles,
        ArtFamilies.Petals,
        ArtFamilies.Bars,
    ];

    /// <summary>The drawing as an SVG document of less than 3 KB.</summary>
    /// <param name="key">What names the story for good; chooses the composition and every place in it.</param>
    /// <param name="topicSlug">The story's topic; chooses the hue. An empty one has a hue too.</param>
    public static string Svg(string key, string topicSlug)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(topicSlug);
        var palette = ArtPalette.Of(topicSlug);
        var brush = new ArtBrush(palette, ArtBrush.Seed(key));
        Families[brush.Whole(Families.Length)](brush);
        return new StringBuilder(2048)
            .Append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 360\" width=\"1280\" height=\"720\" preserveAspectRatio=\"xMidYMid slice\">"
            )
            .Append($"<rect width=\"640\" height=\"360\" fill=\"{palette.Ground}\"/>")
            .Append(brush)
            .Append("</svg>")
            .ToString();
    }
}
