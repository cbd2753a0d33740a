using static Pith.Articles.Pictures.PlaceholderArt;

namespace Pith.Articles.Pictures;

/// <summary>The compositions that a drawing may have.</summary>
internal static class ArtFamilies
{
    /// <summary>Bubbles of several sizes that shine through each other.</summary>
    public static void Circles(ArtBrush brush)
    {
        brush.Circle(
            brush.Between(80, 560),
            brush.Between(60, 300),
            brush.Between(170, 230),
            brush.Palette.Shade,
            45
        );
        for (var i = 0; i < 3; i++)
        {
            brush.Circle(
                brush.Whole(Width),
                brush.Between(40, Height),
                brush.Between(90, 140),
                brush.Palette.Light,
                brush.Between(14, 30)
            );
        }

        for (var i = 0; i < 4; i++)
        {
            brush.Circle(
                brush.Whole(Width),
                brush.Whole(Height),
                brush.Between(22, 62),
                brush.Tint(),
                brush.Between(30, 60)
            );
        }
    }

    /// <summary>Ridges one behind the other, and a sun.</summary>
    public static void Hills(ArtBrush brush)
    {
        brush.Circle(
            brush.Between(90, 550),
            brush.Between(70, 150),
            brush.Between(34, 58),
            brush.Palette.Accent,
            85
        );
        var ridges = brush.Between(3, 5);
        for (var i = 0; i < ridges; i++)
        {
            var level = 150 + (i * 190 / ridges);
            var shape = $"M-40 {level + brush.Between(-40, 40)}";
            for (var x = -40; x < Width; )
            {
                // Each curve goes on in the direction of the one before.
                var (step, bend) = (brush.Between(170, 300), brush.Between(-60, 60));
                var end = level + brush.Between(-36, 36);
                shape += $"S{x + (step * 6 / 10)} {end + bend} {x + step} {end}";
                x += step;
            }

            // Nearer ridges are darker, as in haze.
            var far = i * 2 < ridges - 1;
            brush.Path(
                $"{shape}V360H0Z",
                far ? brush.Palette.Light : brush.Palette.Shade,
                far ? 30 + (i * 8) : 40 + (i * 12)
            );
        }
    }

    /// <summary>Rings around a point near an edge.</summary>
    public static void Arcs(ArtBrush brush)
    {
        var (x, y) = (brush.Whole(2) * Width, brush.Between(120, Height));
        x += x == 0 ? brush.Between(-20, 190) : brush.Between(-190, 20);
        var (radius, thickness) = (brush.Between(26, 44), brush.Between(26, 36));
        brush.Circle(x, y, radius, brush.Palette.Accent, 90);
        for (var i = 1; radius < 560; i++)
        {
            radius += thickness + brush.Between(8, 16);
            brush.Ring(
                x,
                y,
                radius,
                thickness,
                i % 3 == 2 ? brush.Palette.Shade : brush.Palette.Light,
                i % 3 == 2 ? 60 : Math.Max(12, 46 - (i * 4))
            );
        }
    }

    /// <summary>A quilt of quarter and half circles.</summary>
    public static void Tiles(ArtBrush brush)
    {
        const int Side = 120;
        for (var x = 0; x < Width; x += Side)
        {
            for (var y = 0; y < Height; y += Side)
            {
                var fill = brush.Whole(3) == 0 ? brush.Palette.Shade : brush.Tint();
                var percent = fill == brush.Palette.Accent ? 80 : brush.Between(26, 58);
                var (right, low) = (x + Side, y + Side);
                switch (brush.Whole(6))
                {
                    case 0:
                        brush.Path(
                            $"M{x} {y}h{Side}a{Side} {Side} 0 0 1-{Side} {Side}z",
                            fill,
                            percent
                        );
                        break;
                    case 1:
                        brush.Path(
                            $"M{right} {y}v{Side}a{Side} {Side} 0 0 1-{Side}-{Side}z",
                            fill,
                            percent
                        );
                        break;
                    case 2:
                        brush.Path(
                            $"M{right} {low}h-{Side}a{Side} {Side} 0 0 1 {Side}-{Side}z",
                            fill,
                            percent
                        );
                        break;
                    case 3:
                        brush.Path(
                            $"M{x} {low}v-{Side}a{Side} {Side} 0 0 1 {Side} {Side}z",
                            fill,
                            percent
                        );
                        break;
                    case 4:
                        brush.Circle(
                            x + (Side / 2),
                            y + (Side / 2),
                            brush.Between(18, 46),
                            fill,
                            percent
                        );
                        break;
                }
            }
        }
    }

    /// <summary>Leaves of two arcs that cross.</summary>
    public static void Petals(ArtBrush brush)
    {
        brush.Circle(
            brush.Between(160, 480),
            brush.Between(100, 260),
            brush.Between(130, 190),
            brush.Palette.Shade,
            40
        );
        for (var i = 0; i < 9; i++)
        {
            var (x, y) = (brush.Between(-40, Width - 80), brush.Between(-20, Height - 40));
            var (dx, dy) = (brush.Between(90, 230), brush.Between(-150, 150));
            var bend = brush.Between(130, 210);
            brush.Path(
                $"M{x} {y}a{bend} {bend} 0 0 1 {dx} {dy}a{bend} {bend} 0 0 1-{dx} {-dy}z",
                brush.Tint(),
                brush.Between(24, 55)
            );
        }
    }

    /// <summary>Rounded bars of different lengths, like lines of a text seen from far.</summary>
    public static void Bars(ArtBrush brush)
    {
        var upright = brush.Whole(2) == 0;
        var step = brush.Between(38, 52);
        var across = upright ? Width : Height;
        var along = upright ? Height : Width;
        for (var at = brush.Between(-10, 10); at < across; at += step)
        {
            var length = brush.Between(along / 5, along * 3 / 4);
            var start = brush.Between(-40, along - (length / 2));
            var fill = brush.Whole(3) == 0 ? brush.Palette.Shade : brush.Tint();
            var (percent, thickness) = (brush.Between(30, 65), step - 12);
            brush.Bar(
                upright ? at : start,
                upright ? start : at,
                upright ? thickness : length,
                upright ? length : thickness,
                fill,
                percent
            );
        }
    }
}
