namespace Pith.Text.Digests.Editing;

/// <summary>Follows quotations through a sentence, double and single; an apostrophe is none.</summary>
internal ref struct QuoteMarks(ReadOnlySpan<char> chars)
{
    private readonly ReadOnlySpan<char> _chars = chars;
    private bool _double;
    private bool _single;

    /// <summary>Whether the place last stepped on is inside a quotation, its marks included.</summary>
    public readonly bool Inside => _double || _single;

    /// <summary>Goes over the character at <paramref name="i"/>; true where it is a quotation mark.</summary>
    public bool Step(int i)
    {
        switch (_chars[i])
        {
            case '"':
                _double = !_double;
                return true;
            case '\u201C' or '\u00AB' or '\u201E':
                _double = true;
                return true;
            case '\u201D' or '\u00BB':
                _double = false;
                return true;
            case '\u2018' or '\'' or '`' when !_single && Opens(i):
                _single = true;
                return true;
            case '\u2019' or '\'' when _single && Closes(i):
                _single = false;
                return true;
            default:
                return false;
        }
    }

    private readonly bool Opens(int i) =>
        (i == 0 || _chars[i - 1] is ' ' or '(' or '[' or '-' or '—' or '–' or '"')
        && i + 1 < _chars.Length
        && char.IsLetterOrDigit(_chars[i + 1])
        // "'90s", "'em": shortened words.
        && !(_chars[i] != '\u2018' && char.IsDigit(_chars[i + 1]));

    /// <summary>Not within a word, and not the possessive of a plural: "the owners' dogs".</summary>
    private readonly bool Closes(int i)
    {
        if (i + 1 >= _chars.Length)
        {
            return true;
        }

        if (char.IsLetterOrDigit(_chars[i + 1]))
        {
            return false;
        }

        return !(
            _chars[i - 1] == 's'
            && _chars[i + 1] == ' '
            && i + 2 < _chars.Length
            && char.IsLower(_chars[i + 2])
            && _chars[(i + 2)..].IndexOfAny('\'', '\u2019') >= 0
        );
    }
}
