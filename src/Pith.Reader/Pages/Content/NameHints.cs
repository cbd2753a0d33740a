using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Pith.Reader.Pages.Content;

/// <summary>
/// Reads hints from the names of elements. Names are parted into words (entry-content, entryContent, entry_content), and a
/// word hints where it starts with one of the table.
/// </summary>
/// <remarks>The words are those that templates of content systems share across sites, in English, German, French and Spanish.</remarks>
internal static class NameHints
{
    /// <summary>Longest words first looked up; longer names are cut.</summary>
    private const int LongestStem = 12;

    private const int ShortestStem = 2;

    /// <summary>Longer attributes are generated (utility classes) and say nothing more behind that.</summary>
    private const int MaxNames = 300;

    private static readonly FrozenDictionary<string, Hints> Stems = new Dictionary<string, Hints>(
        StringComparer.Ordinal
    )
    {
        ["about"] = Hints.None,
        ["abstract"] = Hints.Lead,
        ["addthis"] = Hints.Share,
        ["advert"] = Hints.Promotion,
        ["affiliate"] = Hints.Promotion,
        ["also"] = Hints.Related,
        ["anzeige"] = Hints.Promotion,
        ["archiv"] = Hints.Listing,
        ["article"] = Hints.Content,
        ["articletext"] = Hints.Body,
        ["artikel"] = Hints.Content,
        ["aside"] = Hints.Side,
        ["auteur"] = Hints.Author,
        ["author"] = Hints.Author,
        ["autor"] = Hints.Author,
        ["avatar"] = Hints.Author,
        ["bildunter"] = Hints.Caption,
        ["biography"] = Hints.Author,
        ["blog"] = Hints.Content,
        ["blogroll"] = Hints.Listing,
        ["body"] = Hints.Body,
        ["bookmark"] = Hints.Share,
        ["bottom"] = Hints.Footer,
        ["branding"] = Hints.Header,
        ["breadcrumb"] = Hints.Navigation,
        ["button"] = Hints.Form,
        ["byline"] = Hints.Author,
        ["caption"] = Hints.Caption,
        ["card"] = Hints.Listing,
        ["carousel"] = Hints.Related,
        ["categor"] = Hints.Label,
        ["colophon"] = Hints.Footer,
        ["comentario"] = Hints.Comment,
        ["comment"] = Hints.Comment,
        ["complementary"] = Hints.Side,
        ["consent"] = Hints.Consent,
        ["contact"] = Hints.Form,
        ["content"] = Hints.Content,
        ["contentinfo"] = Hints.Footer,
        ["cookie"] = Hints.Consent,
        ["copyright"] = Hints.Footer,
        ["credit"] = Hints.Caption,
        ["crumb"] = Hints.Navigation,
        ["date"] = Hints.Date,
        ["dateline"] = Hints.Date,
        ["datum"] = Hints.Date,
        ["description"] = Hints.Lead,
        ["dialog"] = Hints.Consent,
        ["discuss"] = Hints.Comment,
        ["disqus"] = Hints.Comment,
        ["donat"] = Hints.Promotion,
        ["embed"] = Hints.Media,
        ["empfehl"] = Hints.Related,
        ["entry"] = Hints.Content,
        ["excerpt"] = Hints.Lead,
        ["facebook"] = Hints.Share,
        ["fecha"] = Hints.Date,
        ["feed"] = Hints.Listing,
        ["feedback"] = Hints.Comment,
        ["figcaption"] = Hints.Caption,
        ["figure"] = Hints.Media,
        ["follow"] = Hints.Share,
        ["foot"] = Hints.Footer,
        ["footage"] = Hints.None,
        ["football"] = Hints.None,
        ["format"] = Hints.None,
        ["formular"] = Hints.Form,
        ["gallery"] = Hints.Media,
        ["gdpr"] = Hints.Consent,
        ["header"] = Hints.Header,
        ["heading"] = Hints.Title,
        ["headline"] = Hints.Title,
        ["hidden"] = Hints.Unseen,
        ["image"] = Hints.Media,
        ["impressum"] = Hints.Footer,
        ["infobox"] = Hints.Side,
        ["inhalt"] = Hints.Content,
        ["intro"] = Hints.Lead,
        ["item"] = Hints.Listing,
        ["kategori"] = Hints.Label,
        ["keyword"] = Hints.Label,
        ["kommentar"] = Hints.Comment,
        ["latest"] = Hints.Related,
        ["lead"] = Hints.Lead,
        ["leaderboard"] = Hints.Promotion,
        ["legal"] = Hints.Footer,
        ["legend"] = Hints.Caption,
        ["lightbox"] = Hints.Media,
        ["list"] = Hints.Listing,
        ["listen"] = Hints.None,
        ["login"] = Hints.Form,
        ["logo"] = Hints.Header,
        ["main"] = Hints.Content,
        ["masthead"] = Hints.Header,
        ["media"] = Hints.Media,
        ["menu"] = Hints.Navigation,
        ["meta"] = Hints.Meta,
        ["metadata"] = Hints.Meta,
        ["modal"] = Hints.Consent,
        ["more"] = Hints.Related,
        ["most"] = Hints.Related,
        ["nav"] = Hints.Navigation,
        ["navy"] = Hints.None,
        ["newsletter"] = Hints.Promotion,
        ["next"] = Hints.Navigation,
        ["noprint"] = Hints.Unseen,
        ["outbrain"] = Hints.Related,
        ["overlay"] = Hints.Consent,
        ["pager"] = Hints.Navigation,
        ["pagination"] = Hints.Navigation,
        ["partage"] = Hints.Share,
        ["paywall"] = Hints.Promotion,
        ["photo"] = Hints.Media,
        ["pinterest"] = Hints.Share,
        ["popular"] = Hints.Related,
        ["popup"] = Hints.Consent,
        ["post"] = Hints.Content,
        ["posted"] = Hints.Meta,
        ["poster"] = Hints.Media,
        ["prev"] = Hints.Navigation,
        ["privacy"] = Hints.Consent,
        ["product"] = Hints.Listing,
        ["promo"] = Hints.Promotion,
        ["prose"] = Hints.Body,
        ["publish"] = Hints.Date,
        ["rating"] = Hints.Form,
        ["reading"] = Hints.Meta,
        ["recent"] = Hints.Related,
        ["recirc"] = Hints.Related,
        ["recommend"] = Hints.Related,
        ["related"] = Hints.Related,
        ["reply"] = Hints.Comment,
        ["respond"] = Hints.Comment,
        ["richtext"] = Hints.Body,
        ["screen"] = Hints.Unseen,
        ["search"] = Hints.Form,
        ["secondary"] = Hints.Side,
        ["shar"] = Hints.Share,
        ["sidebar"] = Hints.Side,
        ["signup"] = Hints.Promotion,
        ["similar"] = Hints.Related,
        ["sitemap"] = Hints.Navigation,
        ["skip"] = Hints.Navigation,
        ["slider"] = Hints.Related,
        ["social"] = Hints.Share,
        ["spende"] = Hints.Promotion,
        ["sponsor"] = Hints.Promotion,
        ["standfirst"] = Hints.Lead,
        ["story"] = Hints.Content,
        ["subhead"] = Hints.Lead,
        ["submenu"] = Hints.Navigation,
        ["subscri"] = Hints.Promotion,
        ["subtitle"] = Hints.Lead,
        ["summary"] = Hints.Lead,
        ["table"] = Hints.None,
        ["tablet"] = Hints.None,
        ["taboola"] = Hints.Related,
        ["tagged"] = Hints.Label,
        ["teaser"] = Hints.Related,
        ["teilen"] = Hints.Share,
        ["text"] = Hints.Body,
        ["time"] = Hints.Date,
        ["timeline"] = Hints.Listing,
        ["title"] = Hints.Title,
        ["toolbar"] = Hints.Navigation,
        ["topbar"] = Hints.Header,
        ["topic"] = Hints.Label,
        ["trackback"] = Hints.Comment,
        ["trending"] = Hints.Related,
        ["tweet"] = Hints.Share,
        ["twitter"] = Hints.Share,
        ["verwandt"] = Hints.Related,
        ["video"] = Hints.Media,
        ["visually"] = Hints.Unseen,
        ["vorspann"] = Hints.Lead,
        ["weiterlesen"] = Hints.Related,
        ["werbung"] = Hints.Promotion,
        ["whatsapp"] = Hints.Share,
        ["widget"] = Hints.Side,
        ["yarpp"] = Hints.Related,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Hints> Words = new Dictionary<string, Hints>(
        StringComparer.Ordinal
    )
    {
        ["abo"] = Hints.Promotion,
        ["ad"] = Hints.Promotion,
        ["ads"] = Hints.Promotion,
        ["articlebody"] = Hints.Body,
        ["banner"] = Hints.Header,
        ["bio"] = Hints.Author,
        ["cat"] = Hints.Label,
        ["copy"] = Hints.Body,
        ["cta"] = Hints.Promotion,
        ["dek"] = Hints.Lead,
        ["fb"] = Hints.Share,
        ["form"] = Hints.Form,
        ["forms"] = Hints.Form,
        ["img"] = Hints.Media,
        ["info"] = Hints.Meta,
        ["pic"] = Hints.Media,
        ["ping"] = Hints.Comment,
        ["pings"] = Hints.Comment,
        ["rail"] = Hints.Side,
        ["rte"] = Hints.Body,
        ["sr"] = Hints.Unseen,
        ["tab"] = Hints.Navigation,
        ["tabs"] = Hints.Navigation,
        ["tag"] = Hints.Label,
        ["taglist"] = Hints.Label,
        ["tags"] = Hints.Label,
        ["toc"] = Hints.Navigation,
        ["top"] = Hints.Header,
        ["wp"] = Hints.None,
        ["writer"] = Hints.Author,
        ["writers"] = Hints.Author,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Hints>.AlternateLookup<
        ReadOnlySpan<char>
    > StemLookup = Stems.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Hints>.AlternateLookup<
        ReadOnlySpan<char>
    > WordLookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The hints of an element's class, id, role, itemprop and name of tag.</summary>
    public static Hints Of(IElement element)
    {
        var hints = OfTag(element.LocalName);
        hints |= OfNames(element.ClassName);
        // A page builder that calls every part of a page a widget.
        hints &=
            element.ClassName?.Contains("elementor-", StringComparison.Ordinal) == true
                ? ~Hints.Side
                : ~Hints.None;
        hints |= OfNames(element.Id);
        hints |= OfNames(element.GetAttribute("itemprop"));
        hints |= OfNames(element.GetAttribute("role"));
        return hints;
    }

    /// <summary>The hints of names that white space, dashes, underscores or capitals part into words.</summary>
    public static Hints OfNames(string? names)
    {
        var hints = Hints.None;
        if (string.IsNullOrEmpty(names))
        {
            return hints;
        }

        var text = names.AsSpan(0, Math.Min(names.Length, MaxNames));
        Span<char> word = stackalloc char[LongestStem];
        var length = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            var starts =
                char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(text[i - 1]);
            if (length > 0 && (!char.IsAsciiLetter(c) || starts))
            {
                hints |= OfWord(word[..length]);
                length = 0;
            }

            if (char.IsAsciiLetter(c) && length < LongestStem)
            {
                word[length++] = char.ToLowerInvariant(c);
            }
        }

        return hints;
    }

    private static Hints OfWord(ReadOnlySpan<char> word)
    {
        if (WordLookup.TryGetValue(word, out var exact))
        {
            return exact;
        }

        for (var length = word.Length; length >= ShortestStem; length--)
        {
            if (StemLookup.TryGetValue(word[..length], out var hint))
            {
                return hint;
            }
        }

        return Hints.None;
    }

    private static Hints OfTag(string tag) =>
        tag switch
        {
            "nav" or "menu" => Hints.Navigation,
            "aside" => Hints.Side,
            "footer" => Hints.Footer,
            "header" => Hints.Header,
            "form" or "fieldset" => Hints.Form,
            "figcaption" or "caption" => Hints.Caption,
            "article" or "main" => Hints.Content,
            "figure" => Hints.Media,
            "address" => Hints.Author,
            "time" => Hints.Date,
            _ => Hints.None,
        };
}
