namespace Pith.Demo;

/// <summary>What an article of the newsroom is set up to go wrong by, or to ask of readers.</summary>
public enum NewsroomTrap
{
    /// <summary>None: a page that can be read.</summary>
    None,

    /// <summary>Two addresses that redirect to each other.</summary>
    RedirectLoop,

    /// <summary>A page of 64 MB.</summary>
    HugeBody,

    /// <summary>UTF-8 served as ISO-8859-1.</summary>
    WrongCharset,

    /// <summary>A login form in place of all but the first paragraph.</summary>
    LoginWall,

    /// <summary>A page whose text would come by script alone.</summary>
    Empty,

    /// <summary>In the feed, but gone.</summary>
    NotFound,

    /// <summary>Under a path that robots.txt disallows.</summary>
    Robots,

    /// <summary>The robots meta element says nosnippet.</summary>
    NoSnippet,

    /// <summary>The X-Robots-Tag header says max-snippet:160.</summary>
    MaxSnippet,

    /// <summary>The header and the meta element tdm-reservation are 1.</summary>
    TdmReservation,
}

/// <summary>What an outlet changes in an article a minute after the first start.</summary>
/// <param name="Title">The new headline; null where it stays.</param>
/// <param name="Edits">Pieces of the Markdown that are replaced; each stands in it once.</param>
/// <param name="Note">A note of correction that the page then closes with; null where the change is silent.</param>
public sealed record ArticleChange(
    string? Title,
    IReadOnlyList<(string From, string To)> Edits,
    string? Note
);

/// <summary>An article of the newsroom, as its file has it. Title and text may hold dates such as <c>{weekday -2d}</c>.</summary>
public sealed record NewsroomArticle
{
    /// <summary>The folder of articles that are about no event of the truths.</summary>
    public const string Apart = "apart";

    /// <summary>Who publishes it.</summary>
    public required Outlet Outlet { get; init; }

    /// <summary>Its part of the address.</summary>
    public required string Slug { get; init; }

    /// <summary>The event that it tells: the name of its file's folder.</summary>
    public required string Event { get; init; }

    /// <summary>The headline.</summary>
    public required string Title { get; init; }

    /// <summary>Who wrote it; null where nobody is named.</summary>
    public string? Byline { get; init; }

    /// <summary>When it was published.</summary>
    public required MomentInDemo Published { get; init; }

    /// <summary>The name of its picture, without the ending; null where it has none.</summary>
    public string? Picture { get; init; }

    /// <summary>The picture's caption.</summary>
    public string? Caption { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Its summary, as feeds carry it; null for the first paragraph.</summary>
    public string? Summary { get; init; }

    /// <summary>The id of the article that it repeats; null where it is an original.</summary>
    public string? CopyOf { get; init; }

    /// <summary>What is wrong with its page.</summary>
    public NewsroomTrap Trap { get; init; }

    /// <summary>The later version; null where it stays as it is.</summary>
    public ArticleChange? Change { get; init; }

    /// <summary>The text, in Markdown.</summary>
    public required string Markdown { get; init; }

    /// <summary>Outlet and slug: <c>circuitpost/kestrel-k9</c>.</summary>
    public string Id => $"{Outlet.Key}/{Slug}";

    /// <summary>The article after its change; itself where there is none.</summary>
    internal NewsroomArticle Changed() =>
        Change is null
            ? this
            : this with
            {
                Title = Change.Title ?? Title,
                Markdown =
                    Change.Edits.Aggregate(
                        Markdown,
                        (text, edit) => text.Replace(edit.From, edit.To, StringComparison.Ordinal)
                    ) + (Change.Note is null ? "" : $"\n\n*{Change.Note}*"),
            };
}
