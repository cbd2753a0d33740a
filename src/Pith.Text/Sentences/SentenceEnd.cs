using System.Collections.Frozen;
using Pith.Text.Languages;

namespace Pith.Text.Sentences;

/// <summary>Decides whether a mark ends a sentence, from what stands around it.</summary>
internal sealed class SentenceEnd
{
    // The longest abbreviation has 8 letters; a longer look would only cost time on texts without spaces.
    private const int LongestToken = 12;
    private const int LongestWord = 16;

    // A bracket of a language without spaces that stays open longer than this was never closed.
    private const int LongestQuote = 400;

    private static readonly FrozenSet<string> SpeechVerbs = FrozenSet.Create(
        "said",
        "says",
        "asked",
        "asks",
        "added",
        "told",
        "wrote",
        "writes",
        "wondered",
        "replied",
        "shouted",
        "joked",
        "tweeted",
        "exclaimed",
        "cried",
        "recalled"
    );

    private static readonly FrozenSet<string> TimeWords = FrozenSet.Create(
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "et",
        "est",
        "edt",
        "pt",
        "pst",
        "pdt",
        "ct",
        "gmt",
        "bst",
        "cet",
        "utc",
        "eastern",
        "pacific",
        "central"
    );

    private readonly string _text;
    private readonly string _language;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _starters;
    private readonly bool _hasStarters;
    private int _pieceEnd;
    private int _depth;
    private int _openedAt;

    public SentenceEnd(string text, string language)
    {
        _text = text;
        _language = language;
        var starters = FunctionWords.Of(language);
        _hasStarters = starters.Count > 0;
        _starters = starters.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Starts on a piece of text that holds whole sentences only.</summary>
    public void Begin(int start, int end)
    {
        (_pieceEnd, _depth, _openedAt) = (end, 0, start);
    }

    /// <summary>Counts the corner brackets and quotes that keep sentences of Chinese and Japanese together; never an end.</summary>
    public bool Watch(int i)
    {
        var c = _text[i];
        if (c is '\u300C' or '\u300E' or '\uFF08' || (c == '\u201C' && IsCjkAround(i)))
        {
            _depth++;
            _openedAt = i;
        }
        else if (c is '\u300D' or '\u300F' or '\uFF09' || (c == '\u201D' && _depth > 0))
        {
            _depth = Math.Max(0, _depth - 1);
        }

        return false;
    }

    /// <summary>Whether the run of marks from <paramref name="at"/> to <paramref name="after"/> ends the sentence begun at <paramref name="start"/>.</summary>
    public bool IsEnd(int start, int at, int after)
    {
        for (var i = at; i < after; i++)
        {
            Watch(i);
        }

        if (_depth > 0 && after - _openedAt < LongestQuote)
        {
            return false;
        }

        _depth = 0;
        if (after >= _pieceEnd)
        {
            return true;
        }

        var mark = _text[at];
        if (SentenceMarks.IsWide(mark))
        {
            // 「…。」と述べた: what follows the quote belongs to its sentence.
            return !(after - at > 1 && _text[after] is >= '\u3041' and <= '\u309F' or '，' or '、');
        }

        if (!char.IsWhiteSpace(_text[after]))
        {
            return IsCloseJoin(at, after);
        }

        var next = after;
        while (next < _pieceEnd && char.IsWhiteSpace(_text[next]) && next - after < 8)
        {
            next++;
        }

        var opened = false;
        for (var i = 0; i < 4 && next < _pieceEnd && SentenceMarks.IsOpener(_text[next]); i++)
        {
            opened = true;
            next++;
            if (next < _pieceEnd && char.IsWhiteSpace(_text[next]) && _text[next - 1] == '\u00AB')
            {
                next++;
            }
        }

        if (next >= _pieceEnd || !Begins(next))
        {
            return false;
        }

        return mark switch
        {
            '.' when after == at + 1 => IsFullStop(start, at, next, opened),
            '!' or '?' => !IsAskedBy(at, after, next),
            _ => true,
        };
    }

    private bool IsCjkAround(int i) =>
        (i > 0 && (Scripts.IsCjk(_text[i - 1]) || _text[i - 1] is '：' or '，'))
        || (i + 1 < _pieceEnd && Scripts.IsCjk(_text[i + 1]));

    /// <summary>No space behind the mark: an end only where a closing quote, or a CJK sentence, makes that certain.</summary>
    private bool IsCloseJoin(int at, int after)
    {
        var c = _text[after];
        return Scripts.IsCjk(c)
            || (
                after - at > 1
                && SentenceMarks.IsQuote(_text[after - 1])
                && char.IsUpper(c)
                && after + 1 < _pieceEnd
                && char.IsLower(_text[after + 1])
            );
    }

    /// <summary>Whether a sentence can begin here: no lower-case letter, unless a name such as iPhone.</summary>
    private bool Begins(int next)
    {
        var c = _text[next];
        if (char.IsLower(c))
        {
            return next + 1 < _pieceEnd && char.IsUpper(_text[next + 1]);
        }

        return char.IsLetterOrDigit(c)
            || char.IsSurrogate(c)
            || c
                is '$'
                    or '€'
                    or '£'
                    or '¥'
                    or '@'
                    or '#'
                    or '%'
                    or '-'
                    or '–'
                    or '—'
                    or '•'
                    or '*';
    }

    private bool IsFullStop(int start, int at, int next, bool opened)
    {
        var from = at;
        var inner = false;
        while (
            from > start
            && at - from < LongestToken
            && (char.IsLetterOrDigit(_text[from - 1]) || _text[from - 1] is '.' or '-' or 'º')
        )
        {
            from--;
            inner |= _text[from] == '.';
        }

        var token = _text.AsSpan(from, at - from);
        if (token.IsEmpty || at - from == LongestToken)
        {
            return true;
        }

        if (IsNumber(token))
        {
            return !IsOrdinal(start, from, token, next);
        }

        Span<char> lower = stackalloc char[LongestToken];
        lower = lower[..Math.Max(0, token.ToLowerInvariant(lower))];
        if (lower is "a.m" or "p.m")
        {
            // "5 p.m. (6 p.m. ET)", "5 p.m. Tuesday"
            return _text[next - 1] != '('
                && !char.IsDigit(_text[next])
                && !TimeWords
                    .GetAlternateLookup<ReadOnlySpan<char>>()
                    .Contains(NextWord(next, stackalloc char[LongestWord]));
        }

        var isInitial = token.Length == 1 && char.IsUpper(token[0]);
        var known = Abbreviations.IsKnown(
            token,
            lower,
            char.IsAsciiDigit(_text[next]),
            _language,
            out var mayEnd
        );
        if (known && !isInitial)
        {
            return mayEnd && (opened || StartsWithFunctionWord(next));
        }

        if (isInitial || (inner && IsLetterByLetter(token)))
        {
            return StartsWithFunctionWord(next);
        }

        return true;
    }

    private bool StartsWithFunctionWord(int next) =>
        _hasStarters
        && char.IsUpper(_text[next])
        && _starters.Contains(NextWord(next, stackalloc char[LongestWord]));

    /// <summary>"3. Oktober", "1. FC Köln", and the number that opens a list's item.</summary>
    private bool IsOrdinal(int start, int from, ReadOnlySpan<char> token, int next)
    {
        if (token.Length > 3)
        {
            return false;
        }

        return from == start
            || (
                token.Length <= 2
                && _language is "de" or "da" or "no" or "cs" or "fi" or "hu" or "pl" or "sv"
                && char.IsLetter(_text[next])
                && !StartsWithFunctionWord(next)
            );
    }

    /// <summary>Whether the question or exclamation is a quote, and the words behind it say whose.</summary>
    private bool IsAskedBy(int at, int after, int next)
    {
        if (after == at + 1 || !SentenceMarks.IsQuote(_text[after - 1]))
        {
            return false;
        }

        var verbs = SpeechVerbs.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[LongestWord];
        for (var (words, i) = (0, next); words < 4 && i < _pieceEnd; words++)
        {
            var word = NextWord(i, buffer);
            if (verbs.Contains(word))
            {
                return true;
            }

            i += Math.Max(word.Length, 1);
            if (i >= _pieceEnd || _text[i] != ' ')
            {
                return false;
            }

            i++;
        }

        return false;
    }

    private ReadOnlySpan<char> NextWord(int next, Span<char> buffer)
    {
        var length = 0;
        while (
            length < buffer.Length
            && next + length < _pieceEnd
            && char.IsLetter(_text[next + length])
        )
        {
            buffer[length] = char.ToLowerInvariant(_text[next + length]);
            length++;
        }

        return buffer[..length];
    }

    private static bool IsNumber(ReadOnlySpan<char> token)
    {
        foreach (var c in token)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"U.S", "J.R.R": single letters apart by stops.</summary>
    private static bool IsLetterByLetter(ReadOnlySpan<char> token)
    {
        for (var i = 0; i < token.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(token[i]) : token[i] != '.')
            {
                return false;
            }
        }

        return true;
    }
}
