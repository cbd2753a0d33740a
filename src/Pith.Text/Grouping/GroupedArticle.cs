namespace Pith.Text.Grouping;

/// <summary>
/// An article made ready once for grouping: its terms, names, numbers and days, and a sketch of its wording. Safe to share
/// between threads. The text itself is not kept.
/// </summary>
public sealed class GroupedArticle
{
    /// <summary>UTF-16 units of the text that are read; what an article tells of stands well before.</summary>
    public const int LongestRead = 40_000;

    private const int LongestTitle = 1_000;

    private GroupedArticle(
        long id,
        string language,
        DateTimeOffset? published,
        ArticleTerms terms,
        string[] words,
        uint[] marks,
        DayMentions days,
        WordingSketch wording
    )
    {
        Id = id;
        Language = language;
        Published = published;
        Terms = terms;
        Words = words;
        Marks = marks;
        Days = days;
        Wording = wording;
    }

    /// <summary>The article's id.</summary>
    public long Id { get; }

    /// <summary>Primary language subtag (BCP 47), "und" where unknown.</summary>
    public string Language { get; }

    /// <summary>When it was published, where known.</summary>
    public DateTimeOffset? Published { get; }

    /// <summary>Whether there is more than a headline.</summary>
    internal bool HasText { get; private init; }

    internal ArticleTerms Terms { get; }

    /// <summary>Each term as it first stands in the article, in the terms' order; empty in an index, which has no use for them.</summary>
    internal string[] Words { get; }

    /// <summary>Names and numbers that are written alike in other languages, by their hashes, the most telling first.</summary>
    internal uint[] Marks { get; }

    internal DayMentions Days { get; }

    internal WordingSketch Wording { get; }

    /// <summary>Number of the day it was written on, 0 where unknown.</summary>
    internal int WrittenDay =>
        Published is { } published
            ? DateOnly.FromDateTime(published.UtcDateTime).DayNumber
            : Days.Written;

    /// <summary>Reads an article once; linear in its length, of which the first <see cref="LongestRead"/> units count.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="title">Its headline; empty is fine.</param>
    /// <param name="text">Its text, with or without the headline as its first line; empty is fine.</param>
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
        text = text.Length > LongestRead ? text[..LongestRead] : text;
        title = title.Length > LongestTitle ? title[..LongestTitle] : title;
        var (terms, words, marks) = ArticleReader.Read(title, text, language);
        return new GroupedArticle(
            id,
            language,
            published,
            terms,
            words,
            marks,
            DayMentions.Of(title, text),
            WordingSketch.Of(text)
        )
        {
            HasText = text.AsSpan().ContainsAnyExcept(" \n\r\t"),
        };
    }

    /// <summary>The same article without the words, which only the one being placed needs.</summary>
    internal GroupedArticle WithoutWords() =>
        new(Id, Language, Published, Terms, [], Marks, Days, Wording) { HasText = HasText };
}
