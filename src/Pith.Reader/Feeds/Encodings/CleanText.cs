using System.Buffers;
using System.Text;
using Pith.Reader.Feeds.Markup;

namespace Pith.Reader.Feeds.Encodings;

/// <summary>Takes out of a text what no document may hold: control characters, halves of characters, no-characters; and reads as
/// windows-1252 what can have come from nowhere else.</summary>
internal static class CleanText
{
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(Characters());

    public static string Of(string text, FeedProblems problems)
    {
        if (text.AsSpan().IndexOfAny(Unwanted) < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        var dropped = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                clean.Append('\uFFFD');
            }
            else if (c is >= '\u0080' and <= '\u009F')
            {
                clean.Append(References.Windows1252[c - '\u0080']);
            }
            else if (!Unwanted.Contains(c))
            {
                clean.Append(c);
            }
            else
            {
                dropped = true;
            }
        }

        if (dropped)
        {
            problems.Add("It holds control characters; they were left out.");
        }

        return clean.ToString();
    }

    private static char[] Characters()
    {
        var characters = new List<char> { '\u007F', '\uFFFE', '\uFFFF', '\uFEFF' };
        for (var c = '\0'; c < ' '; c++)
        {
            if (c is not ('\t' or '\n' or '\r'))
            {
                characters.Add(c);
            }
        }

        // Nobody means these; programs that take windows-1252 for Latin-1 make them out of quotation marks and dashes.
        for (var c = '\u0080'; c <= '\u009F'; c++)
        {
            characters.Add(c);
        }

        for (var c = '\uD800'; c <= '\uDFFF'; c++)
        {
            characters.Add(c);
        }

        return [.. characters];
    }
}
