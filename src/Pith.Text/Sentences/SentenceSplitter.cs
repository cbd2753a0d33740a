namespace Pith.Text.Sentences;

/// <summary>Splits a text into sentences.</summary>
public static class SentenceSplitter
{
    /// <summary>The sentences of <paramref name="text"/> in their order, without white space at either end; none for an empty text.</summary>
    /// <param name="text">Any text; paragraphs stand apart by an empty line.</param>
    /// <param name="language">Primary language subtag, "und" where unknown.</param>
    public static IReadOnlyList<Sentence> Split(string text, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        var sentences = new List<Sentence>();
        var paragraph = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var ends =
                i == text.Length
                || text[i] == '\n'
                || (i > start && char.IsWhiteSpace(text[i]) && text[i - 1] is '.' or '!' or '?');
            if (!ends)
            {
                continue;
            }

            var (from, to) = (start, i);
            while (from < to && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            while (to > from && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }

            if (to > from)
            {
                sentences.Add(new Sentence(from, to, paragraph, IsHeading: false));
            }

            if (
                i < text.Length
                && text[i] == '\n'
                && i + 1 < text.Length
                && text[i + 1] == '\n'
                && sentences.Count > 0
            )
            {
                paragraph++;
            }

            start = i;
        }

        return sentences;
    }
}
