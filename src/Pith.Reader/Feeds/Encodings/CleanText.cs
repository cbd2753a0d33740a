using System.Buffers;
using System.Text;

namespace Pith.Reader.Feeds.Encodings;

/// <summary>Takes out of a text what no document may hold: control characters, halves of characters, no-characters.</summary>
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

        for (var c = '\uD800'; c <= '\uDFFF'; c++)
        {
            characters.Add(c);
        }

        return [.. characters];
    }
}
