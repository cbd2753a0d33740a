using AngleSharp.Dom;
using Pith.Reader.Pages.Content;
using Pith.Reader.Pages.Metadata;
using Pith.Text.Languages;

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
        var html = PageDecoder.Decode(body, contentType);
        if (PageParser.Parse(html) is not { } document)
        {
            return new ReadPage
            {
                Text = "",
                EmptyBecause = EmptyReason.TooComplex,
                Wishes = PublisherWishesReader.Read(null, headers),
            };
        }

        var source = new PageSource(document, address);
        var facts = PageFacts.Read(source);
        var wishes = PublisherWishesReader.Read(source.Meta, headers);

        var content = PageContent.Read(document, address, source.Walked);
        var blocks = new TextBlocks();
        foreach (var block in ContentChooser.Choose(content, facts.Titles))
        {
            blocks.Add(block.Kind, block.Text);
        }

        var text = blocks.ToString();
        return facts.Page with
        {
            Text = text,
            Blocks = blocks.Blocks,
            EmptyBecause = text.Length == 0 ? EmptyReason.NoArticle : null,
            Language =
                facts.Page.Language ?? (text.Length > 0 ? LanguageDetector.Detect(text) : null),
            Wishes = wishes,
        };
    }
}
