using CsCheck;
using Pith.Newsletter.Editions;

namespace Pith.Tests.Newsletter;

public sealed class PlainTextTests
{
    [Fact]
    public void A_paragraph_is_broken_at_spaces_and_its_lines_are_indented()
    {
        var text = new PlainText()
            .Paragraph(
                "Kestrel sold forty chips on Monday, which is more than it had sold in all of the year before.",
                "1. ",
                "   "
            )
            .ToString();
        Assert.Equal(
            """
            1. Kestrel sold forty chips on Monday, which is more than it had sold in
               all of the year before.

            """.ReplaceLineEndings("\n"),
            text
        );
    }

    [Fact]
    public void Text_without_spaces_is_broken_by_the_width_of_its_characters()
    {
        var lines = new PlainText()
            .Paragraph(new string('字', 80), "* ", "  ")
            .ToString()
            .Split('\n');
        Assert.Equal("* " + new string('字', 35), lines[0]);
        Assert.Equal("  " + new string('字', 35), lines[1]);
        Assert.Equal("  " + new string('字', 10), lines[2]);
    }

    [Fact]
    public void An_address_is_not_broken_however_long()
    {
        var address = "https://pith.example/" + new string('a', 200);
        Assert.Contains(
            "\n" + address + "\n",
            new PlainText().Paragraph("See " + address).ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void No_word_is_lost_and_no_line_of_words_is_too_long_whatever_the_text() =>
        Gen.String.Sample(
            text =>
            {
                var clean = new string([.. text.Where(c => !char.IsSurrogate(c))]);
                var written = new PlainText().Paragraph(clean, "1. ", "   ").ToString();
                static string Bare(string s) =>
                    new([.. s.Where(c => c is not (' ' or '\n' or '\r' or '\t'))]);
                Assert.Equal("1." + Bare(clean), Bare(written));
            },
            iter: 1000
        );
}
