using Pith.Reader.Pages.Metadata;

namespace Pith.Reader.Pages.Content;

/// <summary>
/// Tells what stands inside an article without being a part of it, by what the page states of itself: its byline, its date, its author's
/// life, links to other articles, invitations to subscribe.
/// </summary>
internal sealed class Furniture
{
    /// <summary>Longer blocks are text, whatever they begin with.</summary>
    private const int MaxLine = 180;

    private const int MaxBio = 600;

    /// <summary>Letters that may be left of a line once its date is taken out: "Published", "4 min read", a place.</summary>
    private const int MaxBesideDate = 26;

    /// <summary>A shorter title may be said again as a sentence of its own.</summary>
    private const int LeastTitle = 15;

    private static readonly string[] AdvertisingWords =
        "advertentie|advertisement|advertising|annons|anuncio|anzeige|anzeigen|publicidad|publicidade|publicité|pubblicità|reklama|reklame|sponsored|werbung|реклама|広告|广告|광고".Split(
            '|'
        );

    private readonly string[] authors;
    private readonly HashSet<DateTime> days;
    private readonly string title;

    public Furniture(ReadPage facts)
    {
        authors = facts.Byline?.Split(", ") ?? [];
        days =
        [
            .. new[] { facts.Published, facts.Modified }
                .OfType<DateTimeOffset>()
                .Select(d => d.Date),
        ];
        title = Plain.Loose(facts.Title);
    }

    /// <summary>Whether a block of the article's is furniture.</summary>
    public bool Is(PageBlock block) =>
        block.Kind is not (BlockKind.Code or BlockKind.TableRow)
        && (
            IsTitle(block)
            || IsAdvertising(block.Text)
            || IsByline(block.Text)
            || IsDateline(block.Text)
            || SendsElsewhere(block)
            || IsInvitation(block)
            || IsBio(block)
        );

    private bool IsTitle(PageBlock block) =>
        title.Length > 0
        && (block.Kind == BlockKind.Heading || title.Length > LeastTitle)
        && Plain.Loose(block.Text) == title;

    /// <summary>The word that stands above an advertisement, alone.</summary>
    private static bool IsAdvertising(string text) =>
        text.Length < 24 && AdvertisingWords.Contains(Plain.Loose(text), StringComparer.Ordinal);

    /// <summary>"By Ida Brandvik and Tor Aasland", with or without a date behind.</summary>
    private bool IsByline(string text)
    {
        if (
            text.Length > MaxLine
            || !PeopleNames.HasPrefix(text)
            || !Array.Exists(authors, a => text.Contains(a, StringComparison.OrdinalIgnoreCase))
        )
        {
            return false;
        }

        var rest = authors.Aggregate(
            text,
            (left, a) => left.Replace(a, "", StringComparison.OrdinalIgnoreCase)
        );
        return IsDateline(rest) || rest.Count(char.IsLetter) <= MaxBesideDate;
    }

    /// <summary>The day of the article and little else; other days are of things that it tells.</summary>
    private bool IsDateline(string text)
    {
        if (text.Length > MaxLine || text.TrimEnd().EndsWith('.'))
        {
            return false;
        }

        var own = false;
        for (var times = 0; times < 3 && DateText.Find(text) is { } date; times++)
        {
            own |= days.Contains(date.Value.Date);
            text = $"{text[..date.Start]} {text[date.End..]}";
        }

        return own && text.Count(char.IsLetter) <= MaxBesideDate;
    }

    /// <summary>"Read also: …", with the other article's link.</summary>
    private static bool SendsElsewhere(PageBlock block) =>
        block.Text.Length <= MaxLine && block.LinkShare >= 0.4 && TextCues.Of(block.Text).Leads;

    /// <summary>What stands in an element named after advertising or letters, and speaks of them.</summary>
    private static bool IsInvitation(PageBlock block)
    {
        for (var region = block.Region; region.Parent is not null; region = region.Parent)
        {
            if (
                region.Own.Any(Hints.Promotion)
                && !region.HoldsHeadline
                && region.Chars <= MaxBio
                && region.HasCue(Hints.Promotion)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A few sentences about the author in a box of their own.</summary>
    private bool IsBio(PageBlock block)
    {
        if (
            block.Text.Length > MaxBio
            || !Array.Exists(
                authors,
                a => a.Length > 3 && block.Text.Contains(a, StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            return false;
        }

        for (var region = block.Region; region.Parent is not null; region = region.Parent)
        {
            if (region.Own.Any(Hints.Author) && !region.HoldsHeadline && region.Chars <= 2 * MaxBio)
            {
                return true;
            }
        }

        return false;
    }
}
