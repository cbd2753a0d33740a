using Pith.Text.Sentences;

namespace Pith.Text.Digests.Editing;

/// <summary>What the form of a sentence tells: whether it is whole, who speaks, whether it is a page's furniture.</summary>
internal static class EnglishForm
{
    private const int LongestWord = 20;

    private static readonly string[] Openings =
    [
        "e-mail to",
        "email to",
        "click ",
        "watch ",
        "see also",
        "see a ",
        "see how",
        "see the ",
        "read more",
        "read the ",
        "read:",
        "related",
        "last updated",
        "published:",
        "published ",
        "updated:",
        "editor's note",
        "editor’s note",
        "sign up",
        "subscribe",
        "follow us",
        "follow @",
        "scroll down",
        "copyright",
        "photo:",
        "photos:",
        "image:",
        "picture:",
        "pictured",
        "file photo",
        "advertisement",
        "share this",
        "share on",
        "listen to",
        "download the",
        "by clicking",
        "correction:",
        "this article",
        "this story",
        "for confidential",
        "for more",
        "to see more",
        "visit ",
        "timeline:",
        "video:",
        "gallery:",
        "getty",
        "reuters",
        "image credit",
        "join the conversation",
        "tell us what",
        "what do you think",
        "have your say",
    ];

    private static readonly string[] Anywhere =
    [
        "contributed to this report",
        "contributed to this story",
        "contributed to this article",
        "all rights reserved",
        "may not be published, broadcast",
        "click here",
        "terms of service",
        "privacy policy",
        "our newsletter",
        "file picture",
        "file photo",
        "in this photo",
        "undated photo",
        "interpol photo",
        "pictured left",
        "pictured right",
        "is pictured",
        "are pictured",
        "seen here",
        "shown here",
        "caption here",
        "cookies",
    ];

    /// <summary>Whether it is a page's furniture: a credit, a date line, an invitation.</summary>
    public static bool IsFurniture(ReadOnlySpan<char> sentence)
    {
        foreach (var opening in Openings)
        {
            if (sentence.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (var phrase in Anywhere)
        {
            if (sentence.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] LeaningOpenings =
    [
        "The pair ",
        "The two ",
        "The three ",
        "The latter",
        "The same ",
        "The others ",
        "The rest ",
        "At that ",
        "At the time",
        "By then",
        "By that",
        "Since then",
        "Until then",
        "From there",
        "After that",
        "Before that",
        "Among them",
        "Among those",
        "One of them",
        "Two of them",
        "Three of them",
        "One of those",
        "Some of them",
        "Most of them",
        "Many of them",
        "All of them",
        "None of them",
        "Of those",
        "Of these",
        "In that ",
        "In this ",
        "In doing so",
        "In his ",
        "In her ",
        "In their ",
        "In its ",
        "For that",
        "For this",
        "To that",
        "To this",
        "To do so",
        "On that",
        "On this",
        "With that",
        "With this",
        "Because of this",
        "Because of that",
        "Another ",
        "Other ",
        "Others ",
        "Somewhere ",
        "In the rest",
        "In between",
        "That day",
        "That night",
        "That morning",
        "Asked ",
        "When asked",
        "As for ",
        "What's more",
        "More importantly",
        "That way",
        "Not so",
        "Nor ",
        "Even then",
        "Like many ",
        "If so",
        "If not",
        "First, ",
        "Firstly",
        "Second, ",
        "Secondly",
        "Third, ",
    ];

    /// <summary>Whether its first words point to the sentence before.</summary>
    public static bool PointsBack(ReadOnlySpan<char> sentence)
    {
        foreach (var opening in LeaningOpenings)
        {
            if (sentence.StartsWith(opening, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether its first word needs the sentence before.</summary>
    public static bool Leans(ReadOnlySpan<char> sentence)
    {
        var start = 0;
        while (start < sentence.Length && !char.IsLetterOrDigit(sentence[start]))
        {
            start++;
        }

        var end = start;
        while (
            end < sentence.Length && (char.IsLetter(sentence[end]) || sentence[end] is '\'' or '’')
        )
        {
            end++;
        }

        return (Class(sentence[start..end]) & WordClass.Leans) != WordClass.None;
    }

    /// <summary>The classes of all its words together, and of how many units it quotes.</summary>
    public static WordClass Classes(ReadOnlySpan<char> sentence, out int quoted)
    {
        var classes = WordClass.None;
        quoted = 0;
        var quotes = new QuoteMarks(sentence);
        for (var i = 0; i < sentence.Length; i++)
        {
            if (!quotes.Step(i) && quotes.Inside)
            {
                quoted++;
            }

            if (char.IsLetter(sentence[i]) && (i == 0 || !char.IsLetter(sentence[i - 1])))
            {
                var end = i + 1;
                while (end < sentence.Length && char.IsLetter(sentence[end]))
                {
                    end++;
                }

                classes |= Class(sentence[i..end]);
            }
        }

        return classes;
    }

    /// <summary>Whether every quotation mark and bracket has its partner.</summary>
    public static bool IsBalanced(ReadOnlySpan<char> sentence)
    {
        var (straight, curly, round, corner) = (0, 0, 0, 0);
        var quotes = new QuoteMarks(sentence);
        for (var i = 0; i < sentence.Length; i++)
        {
            quotes.Step(i);
            switch (sentence[i])
            {
                case '"':
                    straight++;
                    break;
                case '\u201C' or '\u00AB':
                    curly++;
                    break;
                case '\u201D' or '\u00BB':
                    curly--;
                    break;
                case '(' or '[' or '\uFF08':
                    round++;
                    break;
                case ')' or ']' or '\uFF09':
                    round--;
                    break;
                case '\u300C' or '\u300E':
                    corner++;
                    break;
                case '\u300D' or '\u300F':
                    corner--;
                    break;
            }

            if (round < 0 || corner < 0)
            {
                return false;
            }
        }

        return straight % 2 == 0 && round == 0 && corner == 0 && !quotes.Inside;
    }

    /// <summary>Whether it ends with a mark that ends sentences, past closing quotes.</summary>
    public static bool EndsWithMark(ReadOnlySpan<char> text)
    {
        var i = text.Length - 1;
        while (i > 0 && SentenceMarks.IsCloser(text[i]))
        {
            i--;
        }

        return i >= 0 && SentenceMarks.MayEnd(text[i]);
    }

    /// <summary>Whether an English sentence says something whole: it has a verb, and does not break off.</summary>
    public static bool IsWhole(Parse parse)
    {
        var last = parse.LastMark();
        if (last < 3 || last == parse.Count || !parse.HasFinite(0, last))
        {
            return false;
        }

        // A mark in the middle is a credit or a broken line: "UPDATED:. 05:10 EST".
        for (var i = 1; i < last; i++)
        {
            if (
                parse[i].Mark is '|' or '•' or '='
                || (parse[i].Mark == ':' && parse[i + 1].Mark == '.')
            )
            {
                return false;
            }
        }

        var end = parse[last - 1];
        return !end.Is(WordClass.NeverLast)
            && !(end.IsWord && end.IsCapital && end.End - end.Start == 1 && !end.InQuote)
            && end.Mark is not (':' or ',' or ';' or '-');
    }

    private static WordClass Class(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return WordClass.None;
        }

        Span<char> lower = stackalloc char[LongestWord];
        var length = word.ToLowerInvariant(lower);
        return EnglishLexicon.Of(lower[..Math.Max(0, length)]);
    }
}
