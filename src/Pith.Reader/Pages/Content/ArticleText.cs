using Pith.Reader.Pages.Metadata;

namespace Pith.Reader.Pages.Content;

/// <summary>Makes the article's text of the blocks that were chosen, or says why there is none.</summary>
internal static class ArticleText
{
    /// <summary>UTF-16 units below which what is left beside a wall is no article.</summary>
    private const int LeastBesideWall = 200;

    /// <summary>Of a menu's units in links: "Home Logs Mail" has spaces between them.</summary>
    private const double MenuLinks = 0.8;

    /// <summary>UTF-16 units below which a text found under the headline alone is no article.</summary>
    private const int LeastUnderHeadline = 60;

    /// <summary>The text and its blocks; or the reason, where nothing but a wall was found.</summary>
    /// <param name="chosen">The blocks that look like an article.</param>
    /// <param name="all">All blocks of the page.</param>
    /// <param name="facts">What the page states.</param>
    /// <param name="scripts">As <see cref="Walls.Scripts"/> gives it.</param>
    public static (TextBlocks Blocks, EmptyReason? Empty, bool Walled) Make(
        IReadOnlyList<PageBlock> chosen,
        IReadOnlyList<PageBlock> all,
        PageFacts facts,
        (string Fallback, bool Any) scripts
    )
    {
        var walls = chosen.Select(b => Walls.Of(b.Text)).ToArray();
        List<PageBlock> left = [.. chosen.Where((_, i) => walls[i] is null)];
        var named = facts.Titles.Any(t => Walls.Of(t) is not null);
        if (
            left.Sum(b => b.Size) < LeastBesideWall
            && (named || left.Count < chosen.Count || chosen.Count == 0)
        )
        {
            left = named ? [] : UnderHeadline(all, facts.Headline);
        }

        var furniture = new Furniture(facts.Page);
        left.RemoveAll(furniture.Is);
        Trim(left);
        var blocks = new TextBlocks();
        foreach (var block in left)
        {
            blocks.Add(block.Kind, block.Text);
        }

        var empty = left.Count == 0 ? Walls.Why(all, facts.Titles, scripts) : (EmptyReason?)null;
        return (blocks, empty, empty == EmptyReason.LoginWall || AsksToLogIn(all, facts.Headline));
    }

    /// <summary>Takes links off the start, and off the end headings that are left with nothing under them.</summary>
    private static void Trim(List<PageBlock> left)
    {
        if (!left.Exists(b => b.IsProse))
        {
            return;
        }

        left.RemoveRange(0, left.FindIndex(b => b.LinkShare <= MenuLinks));
        while (left.Count > 0 && left[^1].Kind == BlockKind.Heading)
        {
            left.RemoveAt(left.Count - 1);
        }
    }

    /// <summary>Whether the page asks to log in or subscribe where its article goes on.</summary>
    private static bool AsksToLogIn(IReadOnlyList<PageBlock> all, int headline) =>
        all.Skip(headline + 1)
            .Any(b =>
                !b.Region.Hidden
                && Walls.Of(b.Text) == EmptyReason.LoginWall
                && !b.Region.IsElsewhere()
            );

    /// <summary>
    /// What stands under the headline in the smallest region that holds it and some text: very short articles, in which there is
    /// next to nothing to measure.
    /// </summary>
    private static List<PageBlock> UnderHeadline(IReadOnlyList<PageBlock> all, int headline)
    {
        if (headline < 0)
        {
            return [];
        }

        for (
            var region = all[headline].Region.Parent;
            region?.Parent is not null;
            region = region.Parent
        )
        {
            var under = all.Skip(headline + 1)
                .Where(b => b.Region.IsIn(region) && IsText(b))
                .ToList();
            if (under.Sum(b => b.Size) >= LeastUnderHeadline)
            {
                return under;
            }
        }

        return [];
    }

    private static bool IsText(PageBlock block)
    {
        var (anywhere, _, leads) = TextCues.Of(block.Text);
        return !block.Region.Hidden
            && !leads
            && block.LinkShare < 0.5
            && anywhere == Hints.None
            && Walls.Of(block.Text) is null
            && !block.Region.IsWithin(
                Hints.Meta
                    | Hints.Author
                    | Hints.Date
                    | Hints.Label
                    | Hints.Share
                    | Hints.Form
                    | Hints.Consent
                    | Hints.Promotion
            )
            && !block.Region.IsElsewhere();
    }
}
