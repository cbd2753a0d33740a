using CsCheck;
using Pith.Text.Grouping;
using Xunit;

namespace Pith.Text.Tests.Grouping;

public sealed class GroupingPropertyTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
            Gen.Char.Select(c => c.ToString()),
            Gen.Char[' ', '~'].Select(c => c.ToString()),
            Gen.OneOf(
                "Velmora ",
                "14 ",
                "2.6 million ",
                "Monday ",
                "9 May 2011 ",
                "1/1/1",
                "quake ",
                "\uD800",
                "\n",
                "東京"
            )
        )
        .Array[0, 80]
        .Select(string.Concat);

    [Fact]
    public void AnyTextsArePlacedWithALikelihoodAndReviewsKeepEveryArticle() =>
        Gen.Select(AnyText, AnyText, Gen.OneOf("en", "de", "ja", "und", "zz"))
            .Array[1, 12]
            .Sample(
                texts =>
                {
                    var index = new StoryIndex("en");
                    for (var i = 0; i < texts.Length; i++)
                    {
                        var (title, text, language) = texts[i];
                        var article = GroupedArticle.Prepare(i, title, text, language, null);
                        var placement = index.Place(article);
                        Assert.InRange(placement.Score, 0, 1);
                        index.Add(article, placement.Story ?? i);
                        index.CarryOut(index.Review(index.StoryOf(i)!.Value));
                    }

                    Assert.Equal(texts.Length, index.Count);
                    for (var i = 0; i < texts.Length; i++)
                    {
                        Assert.True(index.Remove(i));
                    }

                    Assert.Equal((0, 0), (index.Count, index.Stories));
                },
                iter: 300
            );

    [Fact]
    public void ACopyIsFoundHoweverItsEndIsCut() =>
        Gen.Int[30, 100]
            .Sample(kept =>
            {
                var words = Enumerable.Range(0, 100).Select(i => $"word{i * 7919 % 997}").ToList();
                var whole = WordingSketch.Of(string.Join(' ', words));
                var cut = WordingSketch.Of("Wire report " + string.Join(' ', words.Take(kept)));
                Assert.InRange(whole.Shared(cut), 0.75, 1);
            });
}
