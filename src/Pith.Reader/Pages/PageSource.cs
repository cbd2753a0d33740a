using AngleSharp.Html.Dom;
using Pith.Reader.Pages.Content;
using Pith.Reader.Pages.Metadata;

namespace Pith.Reader.Pages;

/// <summary>A parsed page, what its head says and what its body holds, handed from one reader to the next.</summary>
internal sealed class PageSource
{
    public PageSource(IHtmlDocument document, Uri address, int elements = 0)
    {
        Document = document;
        Address = Archived.Original(address);
        Meta = new MetaTable(document);
        DocumentTitle = Plain.Text(document.QuerySelector("title")?.TextContent) ?? "";
        JsonLd = new JsonLd(document, Address, [Meta.First("og:title") ?? "", DocumentTitle]);
        Walked = document.Body is { } body ? PageWalker.Read(body, elements) : WalkedPage.Empty;
    }

    public IHtmlDocument Document { get; }

    public Uri Address { get; }

    public MetaTable Meta { get; }

    /// <summary>The title element's text; empty where there is none.</summary>
    public string DocumentTitle { get; }

    public JsonLd JsonLd { get; }

    public WalkedPage Walked { get; }
}
