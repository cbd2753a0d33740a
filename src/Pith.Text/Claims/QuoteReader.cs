namespace Pith.Text.Claims;

/// <summary>Finds quotations: between double, typographic and angle marks, and between single ones where they are no apostrophes.</summary>
internal sealed class QuoteReader(string text, Token[] tokens)
{
    // A mark that is never closed must not swallow the rest of a text.
    private const int Longest = 1500;

    private static readonly string[] Openers =
    [
        "\"",
        "“",
        "„",
        "«",
        "»",
        "「",
        "『",
        "‘",
        "`",
        "'",
    ];
    private static readonly string[] Closers =
    [
        "\"",
        "”\"",
        "“”\"",
        "»",
        "«",
        "」",
        "』",
        "’'",
        "'’",
        "'",
    ];

    // Up to where no closing mark of each kind stands: what was looked through once is not looked through again.
    private readonly int[] _clean = new int[Openers.Length];

    public Quotation[] Read()
    {
        var found = new List<Quotation>();
        var token = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var kind = KindAt(i);
            if (kind < 0)
            {
                continue;
            }

            var open = i + 1;
            if (text[i] is '`' or '\'' && open < text.Length && text[open] == text[i])
            {
                open++;
            }

            var close = Close(open, kind);
            if (close < 0)
            {
                continue;
            }

            while (token < tokens.Length && tokens[token].Start < open)
            {
                token++;
            }

            var to = token;
            while (to < tokens.Length && tokens[to].End <= close)
            {
                to++;
            }

            if (to > token)
            {
                found.Add(new Quotation(new TextSpan(open, close), token, to));
            }

            i = close;
        }

        return [.. found];
    }

    private int KindAt(int i)
    {
        var kind = -1;
        for (var k = 0; k < Openers.Length; k++)
        {
            if (Openers[k][0] == text[i])
            {
                kind = k;
                break;
            }
        }

        if (kind < 0 || text[i] is not ('\'' or '‘'))
        {
            return kind;
        }

        // A single mark opens only behind a gap and before a word.
        var gap =
            i == 0
            || char.IsWhiteSpace(text[i - 1])
            || text[i - 1] is '(' or ':' or '-' or '—' or '\'';
        return gap && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]) ? kind : -1;
    }

    private int Close(int from, int kind)
    {
        var limit = Math.Min(text.Length, from + Longest);
        var i = Math.Max(from, _clean[kind]);
        for (; i < limit; i++)
        {
            if (text[i] == '\n' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                break;
            }

            // An apostrophe inside a word closes nothing.
            if (
                Closers[kind].Contains(text[i], StringComparison.Ordinal)
                && !(
                    text[i] is '\'' or '’'
                    && i + 1 < text.Length
                    && char.IsLetterOrDigit(text[i + 1])
                )
            )
            {
                return i;
            }
        }

        _clean[kind] = Math.Max(_clean[kind], i);
        return -1;
    }
}
