using System.Security.Cryptography;
using System.Text;
using NetVips;
using Pith.Articles.Pictures;

namespace Pith.Tests.Pictures;

public sealed class PictureMakerTests
{
    private static readonly double[] Blue = [20, 60, 200];

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".gif")]
    [InlineData(".avif")]
    public void EachFormatOfTheWebBecomesWebpInTwoWidths(string format)
    {
        var made = Made(Photo(1360, 765).WriteToBuffer(format));

        Assert.Equal((1280, 720), (made.Width, made.Height));
        using var large = Image.NewFromBuffer(made.Large);
        using var small = Image.NewFromBuffer(made.Small);
        Assert.Equal("webpload_buffer", large.Get("vips-loader"));
        Assert.Equal((1280, 720), (large.Width, large.Height));
        Assert.Equal((320, 180), (small.Width, small.Height));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(made.Large)), made.Hash);
        Assert.Matches("^#[0-9a-f]{6}$", made.Color);
    }

    [Fact]
    public void ASmallPictureIsNotEnlarged()
    {
        var made = Made(Photo(300, 200).PngsaveBuffer());

        Assert.Equal((300, 200), (made.Width, made.Height));
        using var small = Image.NewFromBuffer(made.Small);
        Assert.Equal(300, small.Width);
    }

    [Theory]
    [InlineData(Enums.Interpretation.Bw)]
    [InlineData(Enums.Interpretation.Cmyk)]
    [InlineData(Enums.Interpretation.Rgb16)]
    [InlineData(Enums.Interpretation.Grey16)]
    public void EveryColourSpaceBecomesSrgb(Enums.Interpretation space)
    {
        using var photo = Photo(640, 400).Colourspace(space);
        var bytes =
            space == Enums.Interpretation.Cmyk ? photo.JpegsaveBuffer() : photo.PngsaveBuffer();

        var made = Made(bytes);

        using var large = Image.NewFromBuffer(made.Large);
        Assert.Equal((3, Enums.Interpretation.Srgb), (large.Bands, large.Interpretation));
    }

    [Fact]
    public void TransparentPartsBecomeWhite()
    {
        using var shape = Photo(400, 300).Bandjoin(0);

        Assert.Equal(PictureProblem.Blank, Refused(shape.PngsaveBuffer()).Problem);
    }

    [Fact]
    public void AnOrientationTagIsAppliedAndGone()
    {
        using var tagged = Photo(640, 400).Mutate(m => m.Set(GValue.GIntType, "orientation", 6));

        var made = Made(tagged.JpegsaveBuffer());

        Assert.Equal((400, 640), (made.Width, made.Height));
        using var large = Image.NewFromBuffer(made.Large);
        Assert.False(large.Contains("orientation"));
    }

    [Fact]
    public void NoMetadataOrProfileIsLeft()
    {
        using var tagged = Photo(640, 400)
            .Mutate(m =>
            {
                m.Set(GValue.GStrType, "exif-ifd0-Copyright", "A name");
                m.Set(GValue.BlobType, "xmp-data", "<x:xmpmeta>A place</x:xmpmeta>"u8.ToArray());
            });
        using var profiled = tagged.IccTransform("p3");

        var made = Made(profiled.JpegsaveBuffer(keep: Enums.ForeignKeep.All));

        using var large = Image.NewFromBuffer(made.Large);
        Assert.DoesNotContain(
            large.GetFields(),
            f =>
                f.StartsWith("exif", StringComparison.Ordinal)
                || f is "xmp-data" or "icc-profile-data"
        );
    }

    [Fact]
    public void AnAnimationGivesItsFirstFrame()
    {
        using var frames = Image.Arrayjoin(
            [Photo(400, 300), Image.Black(400, 300, bands: 3) + Blue],
            across: 1
        );
        using var animation = frames.Copy().Mutate(m => m.Set(GValue.GIntType, "page-height", 300));

        var made = Made(animation.GifsaveBuffer());

        Assert.Equal((400, 300), (made.Width, made.Height));
        Assert.NotEqual("#143cc8", made.Color);
    }

    [Fact]
    public void TheColourIsTheOneOfTheLargestPart()
    {
        using var ground = Image.Black(800, 450, bands: 3) + Blue;
        using var picture = ground.Cast(Enums.BandFormat.Uchar).Insert(Photo(220, 120), 30, 30);

        Assert.Equal("#143cc8", Made(picture.PngsaveBuffer()).Color);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(199, 300)]
    [InlineData(400, 99)]
    public void LogosAndTrackingPixelsAreRefused(int width, int height) =>
        Assert.Equal(
            PictureProblem.TooSmall,
            Refused(Photo(width, height).PngsaveBuffer()).Problem
        );

    [Fact]
    public void AStripIsRefused() =>
        Assert.Equal(PictureProblem.Strip, Refused(Photo(1200, 120).PngsaveBuffer()).Problem);

    [Fact]
    public void ABombIsRefusedByItsHeader()
    {
        // 20,000 x 20,000 pixels in a few kilobytes: decoded it would take 400 MB and more.
        using var bomb = Image.Black(20_000, 20_000);
        var bytes = bomb.PngsaveBuffer(bitdepth: 1, compression: 1);

        var refused = Refused(bytes);

        Assert.True(bytes.Length < PictureMaker.MaxBytes);
        Assert.Equal(
            (PictureProblem.TooManyPixels, "20000 x 20000"),
            (refused.Problem, refused.Detail)
        );
    }

    [Fact]
    public void TooManyBytesAreRefusedUnread() =>
        Assert.Equal(
            PictureProblem.TooManyBytes,
            Refused(new byte[PictureMaker.MaxBytes + 1]).Problem
        );

    [Theory]
    [InlineData(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"800\" height=\"600\"><rect width=\"800\" height=\"600\" fill=\"red\"/></svg>"
    )]
    [InlineData(
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"800\" height=\"600\"/>"
    )]
    [InlineData("%PDF-1.7\n1 0 obj")]
    [InlineData("<!doctype html><p>Not found</p>")]
    [InlineData("")]
    public void WhatIsNoPictureOfTheWebIsRefused(string text) =>
        Assert.Equal(PictureProblem.NotAPicture, Refused(Encoding.UTF8.GetBytes(text)).Problem);

    [Fact]
    public void AnSvgIsNotDecodedEvenByTheLibrary()
    {
        _ = PictureMaker.Make([]);

        Assert.Throws<VipsException>(() =>
            Image.NewFromBuffer(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"800\" height=\"600\"/>"u8
            )
        );
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".gif")]
    public void ATruncatedPictureIsRefused(string format)
    {
        var bytes = Photo(900, 600).WriteToBuffer(format);

        foreach (var part in (ReadOnlySpan<int>)[12, 30, bytes.Length / 3, bytes.Length * 2 / 3])
        {
            Assert.Equal(PictureProblem.Broken, Refused(bytes[..part]).Problem);
        }
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".gif")]
    public void DamagedBytesNeverThrow(string format)
    {
        var bytes = Photo(300, 200).WriteToBuffer(format);
        var random = new Random(7);
        for (var i = 0; i < 60; i++)
        {
            var damaged = (byte[])bytes.Clone();
            for (var k = 0; k < 1 + (i % 8); k++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            Assert.NotNull(PictureMaker.Make(damaged));
        }
    }

    private static MadePicture Made(byte[] bytes) =>
        Assert.IsType<MadePicture>(PictureMaker.Make(bytes));

    private static PictureRefused Refused(byte[] bytes) =>
        Assert.IsType<PictureRefused>(PictureMaker.Make(bytes));

    /// <summary>Something with many colours: two gradients and a wave.</summary>
    private static Image Photo(int width, int height)
    {
        using var place = Image.Xyz(width, height);
        using var red = place[0] * (255.0 / width);
        using var green = place[1] * (255.0 / height);
        using var blue = ((place[0] + place[1]) * 3).Cos() * 100 + 120;
        return red.Bandjoin(green, blue)
            .Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
