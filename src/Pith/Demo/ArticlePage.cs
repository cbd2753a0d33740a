using System.Globalization;
using System.Net;
using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Pith.Demo;

/// <summary>An article laid out for a first start: dates written out, blocks as HTML, the page as its outlet serves it.</summary>
internal sealed class ArticlePage
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .Build();

    private readonly Newsroom _newsroom;
    private readonly DateTimeOffset _firstStart;
    private readonly NewsroomArticle _article;

    public ArticlePage(
        Newsroom newsroom,
        NewsroomArticle article,
        DateTimeOffset firstStart,
        DateTimeOffset? changedAt
    )
    {
        (_newsroom, _firstStart) = (newsroom, firstStart);
        _article = changedAt is null ? article : article.Changed();
        Address = Newsroom.AddressOf(article, firstStart);
        Published = Newsroom.PublishedAt(article, firstStart);
        Changed = article.Change is null ? null : changedAt?.ToOffset(article.Outlet.OffsetFromUtc);
        Title = WriteOut(_article.Title);
        Text = WriteOut(_article.Markdown);
        Blocks = [.. Render(Text)];
        Summary = _article.Summary is { } summary ? WriteOut(summary) : FirstParagraph();
    }

    public Uri Address { get; }

    public DateTimeOffset Published { get; }

    /// <summary>When the version shown replaced the first one; null for the first.</summary>
    public DateTimeOffset? Changed { get; }

    /// <summary>When it changed, where the outlet says so: with a note of correction.</summary>
    public DateTimeOffset? StatedChange => _article.Change?.Note is null ? null : Changed;

    public string Title { get; }

    public string Summary { get; }

    /// <summary>The Markdown with its dates written out.</summary>
    public string Text { get; }

    /// <summary>The text's blocks as HTML.</summary>
    public IReadOnlyList<string> Blocks { get; }

    public NewsroomArticle Article => _article;

    public Uri? Picture =>
        _article.Picture is { } name
            ? new Uri(
                Address,
                _article.Outlet.PicturePath.Replace("{name}", name, StringComparison.Ordinal)
            )
            : null;

    /// <summary>The page's HTML, with links to <paramref name="related"/> articles.</summary>
    public string Html(IEnumerable<ArticlePage> related)
    {
        var outlet = _article.Outlet;
        var home = new Uri(Address, "/");
        var isWalled = _article.Trap == NewsroomTrap.LoginWall;
        var body = isWalled ? [Blocks[0], LoginForm] : Blocks;
        if (outlet.Has(NewsroomQuirk.UnclosedParagraphs))
        {
            body = [.. body.Select(block => block.Replace("</p>", "", StringComparison.Ordinal))];
        }

        var culture = outlet.CultureInfo;
        var values = new Dictionary<string, string?>
        {
            ["title"] = Title,
            ["site"] = outlet.Name,
            ["about"] = outlet.Description,
            ["host"] = outlet.Host,
            ["home"] = home.AbsoluteUri,
            ["feed"] = Newsroom.FeedOf(outlet).AbsoluteUri,
            ["url"] = Address.AbsoluteUri,
            ["slug"] = _article.Slug,
            ["lang"] = outlet.Language,
            ["charset"] = _article.Trap == NewsroomTrap.WrongCharset ? null : outlet.Encoding,
            ["byline"] = _article.Byline,
            ["published"] = Iso(Published),
            ["shown"] = Published.ToString(outlet.ShownDate, culture),
            ["modified"] = StatedChange is { } changed ? Iso(changed) : null,
            ["modifiedshown"] = StatedChange?.ToString(outlet.ShownDate, culture),
            ["picture"] = Picture?.AbsoluteUri,
            ["caption"] = _article.Picture is null ? null : _article.Caption ?? Title,
            ["summary"] = Summary,
            ["dek"] = _article.Summary is null ? null : Summary,
            ["tag"] = _article.Tags.Count > 0 ? _article.Tags[0] : null,
            ["tags"] = string.Join(", ", _article.Tags),
            ["year"] = _firstStart.ToString("yyyy", CultureInfo.InvariantCulture),
            ["robots"] =
                _article.Trap == NewsroomTrap.NoSnippet
                    ? "nosnippet"
                    : "index, follow, max-image-preview:large",
            ["tdm"] = _article.Trap == NewsroomTrap.TdmReservation ? "1" : null,
            ["free"] = isWalled ? "false" : null,
            ["related"] = Links(related),
        };
        return _newsroom.Templates[outlet.Key].Fill(body, values);
    }

    public static string Links(IEnumerable<ArticlePage> pages) =>
        string.Join(
            '\n',
            pages.Select(page =>
                $"""<li><a href="{page.Address.AbsolutePath}">{WebUtility.HtmlEncode(page.Title)}</a></li>"""
            )
        );

    private static string Iso(DateTimeOffset time) =>
        time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private const string LoginForm = """
        <form class="wall" action="/login" method="post">
        <h2>Sign in to read on</h2>
        <label>E-mail <input type="email" name="email" autocomplete="username"></label>
        <label>Password <input type="password" name="password" autocomplete="current-password"></label>
        <button>Sign in</button> <a href="/subscribe">Subscribe for $4 a month</a>
        </form>

        """;

    private string WriteOut(string text) =>
        DatesInText.WriteOut(text, _article.Outlet.CultureInfo, _firstStart);

    private string FirstParagraph() =>
        Markdig.Markdown.ToPlainText(Text.Split("\n\n")[0], Markdown).Replace('\n', ' ').Trim();

    private static IEnumerable<string> Render(string markdown)
    {
        var document = Markdig.Markdown.Parse(markdown, Markdown);
        foreach (var block in document)
        {
            if (block is LinkReferenceDefinitionGroup)
            {
                continue;
            }

            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            var renderer = new HtmlRenderer(writer);
            Markdown.Setup(renderer);
            renderer.Render(block);
            writer.Flush();
            yield return writer.ToString();
        }
    }
}
