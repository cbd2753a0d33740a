namespace Pith.Articles.Pictures;

/// <summary>The four colours of a drawing.</summary>
/// <param name="Ground">Middle tone that holds on light and on dark pages.</param>
/// <param name="Shade">Darker than the ground.</param>
/// <param name="Light">Lighter than the ground, of the same hue.</param>
/// <param name="Accent">A neighbouring hue, used sparingly.</param>
internal sealed record ArtPalette(string Ground, string Shade, string Light, string Accent)
{
    /// <summary>Earthy hues around the wheel, each dark enough for a white caption (contrast 4.5 on the ground) and light enough beside a black page.</summary>
    private static readonly ArtPalette[] All =
    [
        new("#b14f1d", "#8c3a12", "#e3a077", "#f0c987"), // rust
        new("#355e75", "#24475b", "#8fb4c6", "#e0b98c"), // slate
        new("#6b4a74", "#51345a", "#b79bc0", "#e3a9a0"), // plum
        new("#3f6b4a", "#2b5136", "#9dc0a2", "#e2cf8f"), // moss
        new("#855621", "#653e13", "#d0a878", "#efd9a5"), // ochre
        new("#2f6b67", "#1e504d", "#8fc0ba", "#edc9a0"), // teal
        new("#94484a", "#733134", "#d7a09c", "#eccb9d"), // brick
        new("#465083", "#323a66", "#a3abd3", "#dcb6c4"), // ink
    ];

    public static ArtPalette Of(string topicSlug) =>
        All[(int)(ArtBrush.Seed(topicSlug) % (ulong)All.Length)];
}
