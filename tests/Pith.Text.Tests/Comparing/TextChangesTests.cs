using Pith.Text.Comparing;
using Xunit;

namespace Pith.Text.Tests.Comparing;

public sealed class TextChangesTests
{
    private static readonly Document Earlier = Document.Prepare(
        "The council gave leave for a campus of 1.4 GW. The vote was seven to four. Work begins in May."
    );

    private static IReadOnlyList<string> Shown(Document later) =>
        [
            .. TextChanges
                .Between(Earlier, later)
                .Select(c =>
                    $"{c.Before?.Of(Earlier.Text) ?? "-"} -> {c.After?.Of(later.Text) ?? "-"}"
                ),
        ];

    [Fact]
    public void What_changed_stands_beside_what_it_replaced()
    {
        var later = Document.Prepare(
            "The council gave leave for a campus of 1.2 GW. The vote was seven to four. Work begins in May. Correction: an earlier version had the wrong capacity."
        );
        Assert.Equal(
            [
                "The council gave leave for a campus of 1.4 GW. -> The council gave leave for a campus of 1.2 GW.",
                "- -> Correction: an earlier version had the wrong capacity.",
            ],
            Shown(later)
        );
        Assert.True(TextChanges.AreAnnounced(later, TextChanges.Between(Earlier, later)));
    }

    [Fact]
    public void A_change_without_a_word_about_it_is_silent()
    {
        var later = Document.Prepare(
            "The council gave leave for a campus of 1.2 GW. The vote was seven to four. Work begins in May."
        );
        Assert.False(TextChanges.AreAnnounced(later, TextChanges.Between(Earlier, later)));
    }

    [Fact]
    public void Other_blanks_and_line_ends_are_no_change() =>
        Assert.Empty(
            Shown(
                Document.Prepare(
                    "The council gave leave\nfor a campus of 1.4 GW. The vote was  seven to four.\n\nWork begins in May."
                )
            )
        );

    [Fact]
    public void What_went_without_replacement_is_shown_too() =>
        Assert.Equal(
            ["The vote was seven to four. -> -"],
            Shown(
                Document.Prepare(
                    "The council gave leave for a campus of 1.4 GW. Work begins in May."
                )
            )
        );
}
