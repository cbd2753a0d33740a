namespace Pith.Text.Digests.Editing;

/// <summary>A word or mark of a draft.</summary>
/// <param name="Start">Its first character in the draft.</param>
/// <param name="End">Just behind its last.</param>
/// <param name="Class">What it can be.</param>
/// <param name="Mark">The mark it is, or '\0' for a word; a dash of any form is '-'.</param>
/// <param name="IsCapital">Whether a word begins with a capital.</param>
/// <param name="IsNumber">Whether a word begins with a digit.</param>
/// <param name="InQuote">Whether it stands within quotation marks.</param>
internal readonly record struct Token(
    int Start,
    int End,
    WordClass Class,
    char Mark,
    bool IsCapital,
    bool IsNumber,
    bool InQuote
)
{
    public bool IsWord => Mark == '\0';

    public bool Is(WordClass kind) => (Class & kind) != WordClass.None;
}

/// <summary>A draft's words and marks.</summary>
internal sealed class Parse
{
    private const int LongestWord = 20;

    private readonly List<Token> _tokens = new(48);

    public Parse(Draft draft) => Read(draft);

    public Draft Draft { get; private set; } = null!;

    public IReadOnlyList<Token> Tokens => _tokens;

    public int Count => _tokens.Count;

    public Token this[int i] => _tokens[i];

    public ReadOnlySpan<char> Chars(int i) => Draft.Chars[_tokens[i].Start.._tokens[i].End];

    /// <summary>The index of the mark that ends the sentence, past closing quotes; <see cref="Count"/> where there is none.</summary>
    public int LastMark()
    {
        for (var i = Count - 1; i >= 0 && i > Count - 4; i--)
        {
            if (_tokens[i].Mark is '.' or '!' or '?')
            {
                return i;
            }
        }

        return Count;
    }

    /// <summary>Whether the word at <paramref name="i"/> is a verb that can carry a sentence, by list or by its ending.</summary>
    public bool IsFinite(int i)
    {
        var token = _tokens[i];
        if (!token.IsWord)
        {
            return false;
        }

        if (i > 0 && Chars(i - 1) is "to")
        {
            return false;
        }

        return token.Is(WordClass.Finite)
            || (
                !token.IsCapital
                && i > 0
                && token.End - token.Start > 3
                && Chars(i).EndsWith("ed")
                && !token.Is(WordClass.Contested)
            );
    }

    /// <summary>
    /// Whether the part holds a main verb for certain: more verbs that can be nothing else than words that open clauses
    /// of their own, so that "a bill that would force employers" does not count as a sentence.
    /// </summary>
    public bool HasMainVerb(int from, int to)
    {
        var (verbs, clauses) = (0, 0);
        for (var i = from; i < to; i++)
        {
            var token = _tokens[i];
            clauses +=
                token.Is(WordClass.Subordinator)
                && !(token.Is(WordClass.Determiner) && IsDemonstrative(i))
                    ? 1
                    : 0;
            if (IsCertain(i) && !(i > from && IsCertain(i - 1)))
            {
                verbs++;
            }
        }

        return verbs > clauses;
    }

    /// <summary>"that company": the word points, and opens no clause.</summary>
    private bool IsDemonstrative(int i) => i == 0 || _tokens[i - 1].Is(WordClass.Preposition);

    private bool IsCertain(int i)
    {
        var token = _tokens[i];
        if (!IsFinite(i))
        {
            return false;
        }

        if (token.Is(WordClass.Certain))
        {
            return true;
        }

        var next = i + 1 < Count ? _tokens[i + 1] : default;
        var takesObject =
            next.IsWord
            && next.End > next.Start
            && (
                next.Is(WordClass.Determiner)
                || next.IsNumber
                || next.IsCapital
                || Chars(i + 1) is "that"
            );
        if (takesObject)
        {
            return true;
        }

        // "Microsoft plans to", "it plans to"; not "Microsoft's plans".
        return i > 0
            && _tokens[i - 1].IsWord
            && (
                _tokens[i - 1].IsCapital
                || _tokens[i - 1].Is(WordClass.HeOrShe | WordClass.TheyOrIt | WordClass.IOrYou)
            )
            && Draft[_tokens[i - 1].End - 1] != 's'
            && !token.IsCapital;
    }

    /// <summary>Whether a verb can be found between two tokens.</summary>
    public bool HasFinite(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }

    public bool Any(int from, int to, WordClass kind)
    {
        for (var i = from; i < to; i++)
        {
            if (_tokens[i].Is(kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next index from <paramref name="from"/> on with this mark, or -1.</summary>
    public int Find(char mark, int from)
    {
        for (var i = from; i < Count; i++)
        {
            if (_tokens[i].Mark == mark)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Reads a draft, or the same one again after an edit; what was read before is gone.</summary>
    public Parse Read(Draft draft)
    {
        Draft = draft;
        _tokens.Clear();
        var chars = Draft.Chars;
        Span<char> buffer = stackalloc char[LongestWord];
        var quotes = new QuoteMarks(chars);
        for (var i = 0; i < chars.Length; )
        {
            var c = chars[i];
            if (c == ' ')
            {
                i++;
            }
            else if (char.IsLetterOrDigit(c) || c is '$' or '€' or '£' or '#' or '@')
            {
                i = ReadWord(chars, i, quotes.Inside, buffer);
            }
            else
            {
                var start = i++;
                var mark = c;
                if (c is '–' or '—' || (c == '-' && i < chars.Length && chars[i] == '-'))
                {
                    mark = '-';
                    while (i < chars.Length && chars[i] is '-' or '–' or '—')
                    {
                        i++;
                    }
                }
                else if (quotes.Step(start))
                {
                    mark = '"';
                }

                _tokens.Add(new Token(start, i, WordClass.None, mark, false, false, quotes.Inside));
            }
        }

        return this;
    }

    /// <summary>Goes over to another draft of the very same characters.</summary>
    public Parse Rest(Draft draft)
    {
        Draft = draft;
        return this;
    }

    private int ReadWord(ReadOnlySpan<char> chars, int start, bool inQuote, Span<char> buffer)
    {
        var end = start + 1;
        while (end < chars.Length && IsInside(chars, end))
        {
            end++;
        }

        var word = chars[start..end];
        var length = word.Length <= LongestWord ? Math.Max(0, word.ToLowerInvariant(buffer)) : 0;
        _tokens.Add(
            new Token(
                start,
                end,
                EnglishLexicon.Of(buffer[..length]),
                '\0',
                char.IsUpper(word[0]),
                char.IsDigit(word[0]) || word[0] is '$' or '€' or '£',
                inQuote
            )
        );
        return end;
    }

    /// <summary>Letters, digits, and a mark between two of them: "D.C", "3.5", "O'Brien", "so-called", "AT&amp;T".</summary>
    private static bool IsInside(ReadOnlySpan<char> chars, int i)
    {
        var c = chars[i];
        if (char.IsLetterOrDigit(c) || c is '%')
        {
            return true;
        }

        return i + 1 < chars.Length
            && c is '.' or ',' or '\'' or '’' or '-' or '&' or '/' or ':'
            && char.IsLetterOrDigit(chars[i + 1])
            && (
                c is not (',' or ':') || (char.IsDigit(chars[i + 1]) && char.IsDigit(chars[i - 1]))
            );
    }
}
