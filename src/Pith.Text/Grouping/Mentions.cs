using System.Buffers;
using Pith.Text.Terms;

namespace Pith.Text.Grouping;

/// <summary>The names and numbers of an article, each folded, with the words that stand there.</summary>
internal sealed class Mentions
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?\n\u201C\"");

    private Mentions(Dictionary<string, string> names, Dictionary<string, string> numbers)
    {
        Names = names;
        Numbers = numbers;
    }

    /// <summary>Names, folded, as they first stood in the text.</summary>
    public IReadOnlyDictionary<string, string> Names { get; }

    public IReadOnlyDictionary<string, string> Numbers { get; }

    public static Mentions Of(string title, string text)
    {
        var names = new Dictionary<string, string>();
        var numbers = new Dictionary<string, string>();
        Collect(title, names, numbers);
        Collect(text, names, numbers);
        return new Mentions(names, numbers);
    }

    /// <summary>Runs of capitalised words that do not begin a sentence, and numbers of two digits or more.</summary>
    private static void Collect(
        string text,
        Dictionary<string, string> names,
        Dictionary<string, string> numbers
    )
    {
        var last = 0;
        foreach (var word in Tokenizer.Each(text))
        {
            var first = text[word.Start];
            if (char.IsAsciiDigit(first) && word.End - word.Start > 1)
            {
                numbers.TryAdd(word.Of(text), word.Of(text));
            }
            else if (char.IsUpper(first) && !BeginsSentence(text.AsSpan(last, word.Start - last)))
            {
                names.TryAdd(TermMaker.Stem(word.Of(text), "und"), word.Of(text));
            }

            last = word.End;
        }
    }

    private static bool BeginsSentence(ReadOnlySpan<char> gap) =>
        gap.IsEmpty || gap.IndexOfAny(SentenceEnds) >= 0;
}
