using CsCheck;
using Pith.Text.Digests;
using Pith.Text.Sentences;
using Xunit;

namespace Pith.Text.Tests.Digests;

public sealed class DigestProperties
{
    private static readonly string[] Parts =
    [
        "The company said",
        " on Tuesday",
        ", which opened in 2019,",
        " it would sell",
        " 3.5 billion",
        " \"chips\"",
        "He left, and she stayed.",
        " after Ada Moss won",
        "\n\n",
        ". ",
        "! ",
        "? ",
        " — ",
        " (AGI) ",
        ": ",
        "; and the court ruled that it was.",
        " according to officials",
        "However, ",
        "「東京」。",
        "世界",
        "Der 3. Oktober ",
        "« Oui ! » ",
        "…",
        "'",
        "\u201C",
        "\u201D",
    ];

    // Pieces that texts are made of, among them those that break scanners: lone surrogates, marks, quotes, very long words.
    private static readonly Gen<string> Pieces = Gen.Frequency(
        (6, Gen.Int[0, Parts.Length - 1].Select(i => Parts[i])),
        (2, Gen.String[Gen.Char, 0, 12]),
        (1, Gen.Const(new string('a', 700))),
        (1, Gen.Const("\uD83D")),
        (1, Gen.String[Gen.Char.AlphaNumeric, 1, 9])
    );

    private static readonly Gen<string> Texts = Pieces.Array[0, 120].Select(string.Concat);

    private static readonly DateTimeOffset Published = new(2025, 3, 5, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void SentencesLieInTheTextInOrderAndHoldNoWhiteSpaceAtTheirEnds() =>
        Texts.Sample(
            text =>
            {
                var end = 0;
                var paragraph = 0;
                foreach (var sentence in SentenceSplitter.Split(text))
                {
                    Assert.InRange(sentence.Start, end, text.Length);
                    Assert.InRange(sentence.End, sentence.Start + 1, text.Length);
                    Assert.False(char.IsWhiteSpace(text[sentence.Start]));
                    Assert.False(char.IsWhiteSpace(text[sentence.End - 1]));
                    Assert.InRange(sentence.Paragraph, paragraph, int.MaxValue);
                    (end, paragraph) = (sentence.End, sentence.Paragraph);
                }
            },
            iter: 2_000
        );

    [Fact]
    public void EverySentenceOfADigestIsMappedToWholeSentencesOfTheText() =>
        Texts.Sample(
            text =>
            {
                var document = Document.Prepare(text, "The company sells chips", "en", Published);
                var spans = document.Sentences.Select(s => s.Span).ToHashSet();
                foreach (var sentence in All(DigestWriter.Write(document)))
                {
                    Assert.NotEmpty(sentence.Evidence);
                    Assert.All(sentence.Evidence, e => Assert.Contains(e, spans));
                    Assert.Equal(sentence.Evidence.OrderBy(e => e.Start), sentence.Evidence);
                    var at = 0;
                    foreach (var piece in sentence.Pieces)
                    {
                        Assert.Equal(at, piece.Written.Start);
                        at = piece.Written.End;
                        Assert.InRange(piece.Source.Start, 0, piece.Source.End);
                        Assert.InRange(piece.Source.End, 0, text.Length);
                        if (piece.IsCopy)
                        {
                            Assert.Equal(
                                Loose(piece.Source.Of(text)),
                                Loose(piece.Written.Of(sentence.Text))
                            );
                            Assert.Contains(
                                sentence.Evidence,
                                e => e.Start <= piece.Source.Start && piece.Source.End <= e.End
                            );
                        }
                    }

                    Assert.Equal(sentence.Text.Length, at);
                }
            },
            iter: 1_000
        );

    [Fact]
    public void EveryWordComesFromTheEvidenceOrIsAResolvedNameOrDate() =>
        Texts.Sample(
            text =>
            {
                var document = Document.Prepare(text, null, "en", Published);
                foreach (var sentence in All(DigestWriter.Write(document)))
                {
                    foreach (var piece in sentence.Pieces.Where(p => !p.IsCopy))
                    {
                        // What stands for something says which words of the text it stands for.
                        Assert.True(piece.Source.Length > 0);
                    }
                }
            },
            iter: 500
        );

    [Fact]
    public void TheSameTextGivesTheSameDigest() =>
        Texts.Sample(
            text =>
                Assert.Equal(
                    All(DigestWriter.Write(Document.Prepare(text))).Select(s => s.Text),
                    All(DigestWriter.Write(Document.Prepare(text))).Select(s => s.Text)
                ),
            iter: 300
        );

    [Theory]
    [InlineData("a")]
    [InlineData(".")]
    [InlineData("\"")]
    [InlineData("(")]
    [InlineData("「")]
    [InlineData("Mr. ")]
    [InlineData("A. ")]
    [InlineData("and, ")]
    [InlineData("\n")]
    [InlineData("\uD800")]
    [InlineData("He said that, after the vote, it was a step. ")]
    public void AMillionUnitsOfAnythingAreDoneInSeconds(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var started = Environment.TickCount64;
        DigestWriter.Write(Document.Prepare(text));
        Assert.InRange(Environment.TickCount64 - started, 0, 20_000);
    }

    private static IEnumerable<DigestSentence> All(Digest digest) =>
        digest.Summary.SelectMany(p => p).Concat(digest.Takeaways);

    /// <summary>Without what an edit may change of a copy: white space and the first capital.</summary>
    private static string Loose(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(char.ToUpperInvariant));
}
