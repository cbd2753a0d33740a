namespace Pith.Text.Terms;

/// <summary>Finds the words of a text.</summary>
public static class Tokenizer
{
    /// <summary>The words of <paramref name="text"/> in their order.</summary>
    public static IReadOnlyList<Word> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<Word>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                words.Add(new Word(start, i));
                start = -1;
            }
        }

        return words;
    }
}
