using AngleSharp.Html.Dom;
using Pith.Reader.Pages.Metadata;

namespace Pith.Reader.Pages;

/// <summary>A parsed page and what its head says, handed from one reader of metadata to the next.</summary>
internal sealed class PageSource(IHtmlDocument document, Uri address)
{
    public IHtmlDocument Document { get; } = document;

    public Uri Address { get; } = address;

    public MetaTable Meta { get; } = new(document);

    public JsonLd JsonLd { get; } = new(document);
}
