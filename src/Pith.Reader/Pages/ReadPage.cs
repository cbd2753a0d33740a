namespace Pith.Reader.Pages;

/// <summary>What kind of block a piece of an article's text is.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading inside the article.</summary>
    Heading,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>A quotation set apart.</summary>
    Quote,

    /// <summary>Code or other text whose line breaks count.</summary>
    Code,

    /// <summary>A picture's caption.</summary>
    Caption,

    /// <summary>A row of a table.</summary>
    TableRow,
}

/// <summary>A block of an article's text, by its place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first UTF-16 unit.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
public readonly record struct TextBlock(BlockKind Kind, int Start, int Length);

/// <summary>What the publisher wishes about showing text of the page.</summary>
/// <param name="NoSnippet">Show title, source and link only.</param>
/// <param name="MaxSnippet">At most that many characters of the text; null where nothing is said.</param>
/// <param name="NoArchive">Keep no copy that readers can open.</param>
/// <param name="TdmReserved">Text and data mining is reserved (TDMRep): title, source and link only.</param>
public sealed record PublisherWishes(
    bool NoSnippet,
    int? MaxSnippet,
    bool NoArchive,
    bool TdmReserved
)
{
    /// <summary>The page asks not to be listed (noindex): keep it out of search and lists that others index.</summary>
    public bool NoIndex { get; init; }

    /// <summary>Nothing is wished.</summary>
    public static PublisherWishes None { get; } =
        new(NoSnippet: false, MaxSnippet: null, NoArchive: false, TdmReserved: false);
}

/// <summary>Why a page gave no text. Worded when shown.</summary>
public enum EmptyReason
{
    /// <summary>The page has no text that could be an article.</summary>
    NoArticle,

    /// <summary>Neither HTML nor plain text: an image, a PDF, other bytes.</summary>
    NotHtml,

    /// <summary>More elements, or deeper ones, than any honest page has.</summary>
    TooComplex,

    /// <summary>The page asks to sign in, subscribe or pay in place of the text.</summary>
    LoginWall,

    /// <summary>The page asks for consent to cookies in place of the text.</summary>
    ConsentWall,

    /// <summary>The page says that it needs scripts to show anything.</summary>
    NeedsScripts,

    /// <summary>The page asks to prove that a person reads it.</summary>
    RobotCheck,

    /// <summary>An error page that was served as if it were one of the site's articles.</summary>
    ErrorPage,
}

/// <summary>An article as its page gives it.</summary>
public sealed record ReadPage
{
    /// <summary>The article's text: blocks apart by an empty line; empty where none was found.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks of <see cref="Text"/>, in their order.</summary>
    public IReadOnlyList<TextBlock> Blocks { get; init; } = [];

    /// <summary>The headline, without the site's name.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, as shown.</summary>
    public string? Byline { get; init; }

    /// <summary>The site's name.</summary>
    public string? Site { get; init; }

    /// <summary>When it was published, with the publisher's offset.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>The canonical address, absolute; null where none is stated or it is not of the same site.</summary>
    public string? Canonical { get; init; }

    /// <summary>Address of the article's picture, absolute.</summary>
    public string? Picture { get; init; }

    /// <summary>Primary language subtag (BCP 47), as stated or told from the text.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the page states that it is not free to read (isAccessibleForFree false, a login form in place of text).</summary>
    public bool IsPaywalled { get; init; }

    /// <summary>Why <see cref="Text"/> is empty; null where it is not.</summary>
    public EmptyReason? EmptyBecause { get; init; }

    /// <summary>What the publisher wishes about showing text.</summary>
    public PublisherWishes Wishes { get; init; } = PublisherWishes.None;
}
