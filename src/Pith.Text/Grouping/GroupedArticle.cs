using Pith.Text.Terms;

namespace Pith.Text.Grouping;

/// <summary>
/// An article made ready once for grouping: its terms, names, numbers and a sketch of its wording. Safe to share between
/// threads. The text itself is not kept.
/// </summary>
public sealed class GroupedArticle
{
    private GroupedArticle(
        long id,
        string title,
        string language,
        DateTimeOffset? published,
        TermCounts terms,
        Mentions mentions,
        WordingSketch wording
    )
    {
        Id = id;
        Title = title;
        Language = language;
        Published = published;
        Terms = terms;
        Mentions = mentions;
        Wording = wording;
    }

    /// <summary>The article's id.</summary>
    public long Id { get; }

    /// <summary>Its headline, empty where there is none.</summary>
    public string Title { get; }

    /// <summary>Primary language subtag (BCP 47), "und" where unknown.</summary>
    public string Language { get; }

    /// <summary>When it was published, where known.</summary>
    public DateTimeOffset? Published { get; }

    internal TermCounts Terms { get; }

    internal Mentions Mentions { get; }

    internal WordingSketch Wording { get; }

    /// <summary>Reads an article once; linear in its length. Only the first 40,000 UTF-16 units of the text are read.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="title">Its headline; empty is fine.</param>
    /// <param name="text">Its text; empty is fine.</param>
    /// <param name="language">Primary language subtag, "und" where unknown.</param>
    /// <param name="published">When it was published, where known.</param>
    public static GroupedArticle Prepare(
        long id,
        string title,
        string text,
        string language,
        DateTimeOffset? published
    )
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        const int Longest = 40_000;
        if (text.Length > Longest)
        {
            text = text[..Longest];
        }

        if (title.Length > 1_000)
        {
            title = title[..1_000];
        }

        return new GroupedArticle(
            id,
            title,
            language,
            published,
            TermCounts.Of(title, text, language),
            Mentions.Of(title, text),
            WordingSketch.Of(text)
        );
    }
}
