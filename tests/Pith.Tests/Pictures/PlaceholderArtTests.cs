using System.Text;
using System.Xml.Linq;
using Pith.Articles.Pictures;

namespace Pith.Tests.Pictures;

public sealed class PlaceholderArtTests
{
    private static readonly string[] Shapes = ["svg", "rect", "circle", "path"];

    [Fact]
    public void TheSameStoryAlwaysHasTheSameDrawing() =>
        Assert.Equal(
            PlaceholderArt.Svg("story-17", "chips"),
            PlaceholderArt.Svg("story-17", "chips")
        );

    [Fact]
    public void StoriesHaveDrawingsOfTheirOwn() =>
        Assert.Equal(
            500,
            Enumerable
                .Range(0, 500)
                .Select(i => PlaceholderArt.Svg($"{i}", "chips"))
                .Distinct()
                .Count()
        );

    [Fact]
    public void AStoryKeepsItsCompositionWhenItsTopicChanges()
    {
        static string Bare(string svg) =>
            System.Text.RegularExpressions.Regex.Replace(svg, "#[0-9a-f]{6}", "");
        Assert.Equal(Bare(PlaceholderArt.Svg("9", "law")), Bare(PlaceholderArt.Svg("9", "models")));
    }

    [Fact]
    public void ADrawingIsSmallAndHoldsNothingButShapes()
    {
        for (var i = 0; i < 600; i++)
        {
            var svg = PlaceholderArt.Svg($"key-{i}", $"topic-{i % 40}");

            Assert.True(Encoding.UTF8.GetByteCount(svg) < 3072, $"{svg.Length} bytes for {i}");
            var root = XDocument.Parse(svg).Root!;
            Assert.All(root.DescendantsAndSelf(), e => Assert.Contains(e.Name.LocalName, Shapes));
            Assert.All(
                root.DescendantsAndSelf().Attributes(),
                a => Assert.DoesNotMatch("^(on|style|href|xlink|id|class)", a.Name.LocalName)
            );
            Assert.Equal("", root.Value);
        }
    }

    [Fact]
    public void WhatIsGivenNeverReachesTheMarkup() =>
        Assert.DoesNotContain(
            "<script",
            PlaceholderArt.Svg("\"/><script>alert(1)</script>", "<script>"),
            StringComparison.Ordinal
        );
}
