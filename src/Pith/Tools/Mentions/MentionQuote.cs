using Pith.Articles;
using Pith.Text;

namespace Pith.Tools;

/// <summary>The sentence in which a text names a tool first, parted at the name.</summary>
public sealed record MentionQuote(string Before, string Name, string After)
{
    /// <summary>Characters that are shown on each side of the name.</summary>
    private const int Longest = 240;

    /// <summary>The sentence around a mention; null where the text does not have it.</summary>
    public static MentionQuote? Of(ArticleText text, int start, int end)
    {
        var content = text.Content;
        if (start < 0 || end <= start || end > content.Length)
        {
            return null;
        }

        var sentences = Document.Prepare(content, language: text.Language).Sentences;
        var sentence = sentences.FirstOrDefault(s => s.Start <= start && end <= s.End);
        var (from, to) =
            sentence.End > 0
                ? (sentence.Start, sentence.End)
                // A name over the end of a sentence, such as "Yahoo! Mail": both are shown.
                : (
                    sentences
                        .Where(s => s.Start <= start)
                        .Select(s => s.Start)
                        .LastOrDefault(start),
                    sentences.Where(s => s.End >= end).Select(s => s.End).FirstOrDefault(end)
                );
        return new(Tail(content[from..start]), content[start..end], Head(content[end..to]));
    }

    private static string Tail(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var cut = text.IndexOf(' ', text.Length - Longest);
        return "… " + (cut < 0 ? "" : text[(cut + 1)..]);
    }

    private static string Head(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', Longest);
        return (cut < 0 ? "" : text[..cut]) + " …";
    }
}
