using CsCheck;
using Pith.Text.Claims;
using Pith.Text.Names;
using Xunit;

namespace Pith.Text.Tests.Claims;

/// <summary>What holds for any text at all.</summary>
public sealed class ClaimProperties
{
    private static readonly string[] Languages =
    [
        "en",
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "nl",
        "ru",
        "ja",
        "zh",
        "und",
        "ko",
    ];

    // Words, marks and broken surrogates: what readers of names, numbers and quotes trip over.
    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.String[Gen.Char, 0, 12],
        OneOf(
            " ",
            "\n\n",
            ". ",
            ", ",
            "\"",
            "“",
            "”",
            "'",
            "`",
            "‘",
            "«",
            "-",
            "$",
            "€",
            "%",
            "1.5bn",
            "3,000",
            "1931",
            "half a million",
            "not ",
            "May",
            "Tuesday",
            "Mr ",
            "Anna Lindqvist",
            "U.S.",
            "WHO",
            "of ",
            "and ",
            "十",
            "億",
            "2026年3月",
            "\ud83d",
            "\udc00",
            "İ",
            "ß",
            "é",
            "n't",
            "'s"
        )
    );

    private static Gen<string> OneOf(params string[] pieces) =>
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    private static readonly Gen<string> Texts = Pieces.List[0, 40].Select(p => string.Concat(p));

    [Fact]
    public void NoTextBreaksTheCheckAndItsPlacesAreValid() =>
        Gen.Select(Texts, Texts, Gen.Int[0, 11].Select(i => Languages[i]))
            .Sample(
                (text, claim, language) =>
                {
                    var verdict = ClaimSource
                        .Prepare(Document.Prepare(text, language: language))
                        .Check(claim);
                    Assert.InRange(verdict.Score, 0, 1);
                    Assert.Equal(verdict.Supported, verdict.Unsupported.Count == 0);
                    foreach (var found in verdict.Unsupported)
                    {
                        Assert.InRange(found.Claim.Start, 0, found.Claim.End);
                        Assert.InRange(found.Claim.End, found.Claim.Start, claim.Length);
                        Assert.InRange(
                            found.Source?.End ?? 0,
                            found.Source?.Start ?? 0,
                            text.Length
                        );
                        Assert.NotEmpty(found.Why);
                    }

                    var last = -1;
                    foreach (var evidence in verdict.Evidence)
                    {
                        Assert.InRange(evidence.Start, last + 1, evidence.End);
                        Assert.InRange(evidence.End, evidence.Start, text.Length);
                        last = evidence.Start;
                    }
                },
                iter: 3000
            );

    [Fact]
    public void TheSameClaimGetsTheSameVerdict() =>
        Gen.Select(Texts, Texts)
            .Sample(
                (text, claim) =>
                {
                    var one = ClaimSource
                        .Prepare(Document.Prepare(text, language: "en"))
                        .Check(claim);
                    var two = ClaimSource
                        .Prepare(Document.Prepare(text, language: "en"))
                        .Check(claim);
                    Assert.Equal(one.Score, two.Score);
                    Assert.Equal(one.Unsupported, two.Unsupported);
                    Assert.Equal(one.Evidence, two.Evidence);
                },
                iter: 300
            );

    [Fact]
    public void EverySentenceOfAnyTextIsSupportedByIt() =>
        Gen.Select(Texts, Gen.Int[0, 11].Select(i => Languages[i]))
            .Sample(
                (text, language) =>
                {
                    var document = Document.Prepare(text, language: language);
                    var source = ClaimSource.Prepare(document);
                    foreach (var sentence in document.Sentences)
                    {
                        var verdict = source.Check(sentence.Of(text));
                        Assert.Equal((1.0, true), (verdict.Score, verdict.Supported));
                    }
                },
                iter: 500
            );

    [Fact]
    public void NamesOfAnyTextHaveValidPlacesInOrder() =>
        Gen.Select(Texts, Gen.Int[0, 11].Select(i => Languages[i]))
            .Sample(
                (text, language) =>
                {
                    foreach (
                        var thing in NameFinder.Find(Document.Prepare(text, language: language))
                    )
                    {
                        Assert.NotEmpty(thing.Mentions);
                        Assert.Contains(thing.Name, thing.Forms);
                        var last = 0;
                        foreach (var mention in thing.Mentions)
                        {
                            Assert.InRange(mention.Start, last, mention.End - 1);
                            Assert.InRange(mention.End, mention.Start + 1, text.Length);
                            last = mention.Start;
                        }
                    }
                },
                iter: 1500
            );
}
