using Pith.Reader.Pages.Content;
using Pith.Reader.Pages.Metadata;

namespace Pith.Reader.Pages;

/// <summary>Reads an article from the bytes of its page: text in blocks, metadata, the publisher's wishes. Fetches nothing.</summary>
public static class PageReader
{
    /// <summary>Reads a page. Any bytes give an answer: where no text could be had, <see cref="ReadPage.EmptyBecause"/> says why.</summary>
    /// <param name="body">The page's bytes, decompressed.</param>
    /// <param name="address">Where it came from, after redirects: absolute, http or https.</param>
    /// <param name="contentType">The Content-Type header as it came.</param>
    /// <param name="headers">The headers by lower-case name, several of one name joined by ", ".</param>
    public static ReadPage Read(
        byte[] body,
        Uri address,
        string? contentType = null,
        IReadOnlyDictionary<string, string>? headers = null
    )
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(address);
        if (!ByteKind.MayBePage(body, contentType))
        {
            return Empty(EmptyReason.NotHtml, headers);
        }

        if (PageParser.Parse(PageDecoder.Decode(body, contentType)) is not var (document, elements))
        {
            return Empty(EmptyReason.TooComplex, headers);
        }

        var source = new PageSource(document, address, elements);
        var facts = PageFacts.Read(source);
        var scripts = Walls.Scripts(document);
        // The last to see the tree: it takes it apart.
        var content = PageContent.Read(document, address, source.Walked);
        var chosen = ContentChooser.Choose(content, facts.Titles);
        var (blocks, empty, walled) = ArticleText.Make(chosen, content.Blocks, facts, scripts);
        var text = blocks.ToString();
        return facts.Page with
        {
            Text = text,
            Blocks = blocks.Blocks,
            EmptyBecause = empty,
            IsPaywalled = facts.Page.IsPaywalled || walled,
            Language = PageLanguage.Of(facts.Page.Language, text),
            Wishes = PublisherWishesReader.Read(source.Meta, headers),
        };
    }

    private static ReadPage Empty(
        EmptyReason reason,
        IReadOnlyDictionary<string, string>? headers
    ) =>
        new()
        {
            Text = "",
            EmptyBecause = reason,
            Wishes = PublisherWishesReader.Read(null, headers),
        };
}
