using Pith.Text.Languages;
using Pith.Text.Sentences;

namespace Pith.Text;

/// <summary>A text made ready once: its language and sentences, with what is known of its title and date. Safe to share between threads.</summary>
public sealed class Document
{
    private Document(string text, string? title, string language, DateTimeOffset? published)
    {
        Text = text;
        Title = title;
        Language = language;
        Published = published;
        Sentences = SentenceSplitter.Split(text, language);
    }

    /// <summary>The text; paragraphs stand apart by an empty line.</summary>
    public string Text { get; }

    /// <summary>The headline, where one is known.</summary>
    public string? Title { get; }

    /// <summary>Primary language subtag (BCP 47), "und" where it cannot be told.</summary>
    public string Language { get; }

    /// <summary>When the text was published, where known.</summary>
    public DateTimeOffset? Published { get; }

    /// <summary>The sentences in their order; they do not overlap, and hold no white space at either end.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>Splits <paramref name="text"/> and tells its language, unless <paramref name="language"/> names it.</summary>
    public static Document Prepare(
        string text,
        string? title = null,
        string? language = null,
        DateTimeOffset? published = null
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Document(
            text,
            title,
            language is { Length: > 0 }
                ? language.Split('-')[0].ToLowerInvariant()
                : LanguageDetector.Detect(text),
            published
        );
    }
}
