using System.Text;

namespace Pith.Articles.Pictures;

/// <summary>Draws shapes with a palette, at places that a seed decides.</summary>
internal sealed class ArtBrush(ArtPalette palette, ulong seed)
{
    private readonly StringBuilder drawn = new();
    private ulong state = seed;

    public ArtPalette Palette { get; } = palette;

    /// <summary>A well-mixed number from a text (FNV-1a, 64 bits, finished as SplitMix64 does), the same on every machine.</summary>
    public static ulong Seed(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return Mix(hash);
    }

    /// <summary>A whole number from 0 up to, not including, <paramref name="below"/>.</summary>
    public int Whole(int below)
    {
        state += 0x9E3779B97F4A7C15UL;
        return (int)(Mix(state) % (ulong)below);
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + Whole(most - least + 1);

    /// <summary>One of the palette's lighter colours; the accent seldom.</summary>
    public string Tint() => Whole(5) == 0 ? Palette.Accent : Palette.Light;

    public void Circle(int x, int y, int radius, string fill, int percent) =>
        drawn.Append(
            $"<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\"{Opacity(percent)}/>"
        );

    public void Ring(int x, int y, int radius, int thickness, string stroke, int percent) =>
        drawn.Append(
            $"<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{thickness}\"{Opacity(percent)}/>"
        );

    public void Path(string shape, string fill, int percent) =>
        drawn.Append($"<path d=\"{shape}\" fill=\"{fill}\"{Opacity(percent)}/>");

    public void Bar(int x, int y, int width, int height, string fill, int percent) =>
        drawn.Append(
            $"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{Math.Min(width, height) / 2}\" fill=\"{fill}\"{Opacity(percent)}/>"
        );

    public override string ToString() => drawn.ToString();

    private static string Opacity(int percent) =>
        percent >= 100 ? "" : $" opacity=\".{percent:00}\"";

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
