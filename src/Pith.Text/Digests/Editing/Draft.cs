namespace Pith.Text.Digests.Editing;

/// <summary>
/// A sentence while it is being edited: its characters, and for each the place in the text that it comes from, so that
/// every edit keeps the map back to the evidence.
/// </summary>
internal sealed class Draft
{
    // An inserted character has no place; it holds the number of its insertion instead, as -1, -2, ….
    private readonly List<char> _chars;
    private readonly List<int> _from;
    private List<TextSpan>? _insertions;

    public Draft(string text, TextSpan span)
    {
        _chars = new List<char>(span.Length);
        _from = new List<int>(span.Length);
        var blank = true;
        for (var i = span.Start; i < span.End; i++)
        {
            var isBlank = char.IsWhiteSpace(text[i]);
            if (isBlank && blank)
            {
                continue;
            }

            _chars.Add(isBlank ? ' ' : text[i]);
            _from.Add(i);
            blank = isBlank;
        }
    }

    /// <summary>A draft that begins where another stands.</summary>
    public Draft(Draft other)
    {
        _chars = [.. other._chars];
        _from = [.. other._from];
        _insertions = other._insertions is null ? null : [.. other._insertions];
    }

    public int Length => _chars.Count;

    public char this[int i] => _chars[i];

    /// <summary>The characters as they stand; valid until the next edit.</summary>
    public ReadOnlySpan<char> Chars =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_chars);

    /// <summary>The place in the text of the character at <paramref name="i"/>, negative where it was inserted.</summary>
    public int From(int i) => _from[i];

    public override string ToString() => new(Chars);

    public void Remove(int start, int end)
    {
        _chars.RemoveRange(start, end - start);
        _from.RemoveRange(start, end - start);
    }

    /// <summary>Puts <paramref name="with"/> in the place of a part; <paramref name="source"/> says which words of the text it stands for.</summary>
    public void Replace(int start, int end, ReadOnlySpan<char> with, TextSpan source)
    {
        Remove(start, end);
        _insertions ??= [];
        _insertions.Add(source);
        for (var i = 0; i < with.Length; i++)
        {
            _chars.Insert(start + i, with[i]);
            _from.Insert(start + i, -_insertions.Count);
        }
    }

    /// <summary>Changes a character that keeps its place: a capital, a full stop.</summary>
    public void Set(int i, char c) => _chars[i] = c;

    /// <summary>Makes the first letter a capital, past an opening quote.</summary>
    public void Capitalise()
    {
        for (var i = 0; i < Math.Min(3, Length); i++)
        {
            if (char.IsLetterOrDigit(_chars[i]))
            {
                // "iPhone", "eBay": a capital further on says that the small letter is meant.
                if (i + 1 >= Length || !char.IsUpper(_chars[i + 1]))
                {
                    _chars[i] = char.ToUpperInvariant(_chars[i]);
                }

                return;
            }
        }
    }

    /// <summary>Whether anything was inserted: a name for a pronoun, a date for a day.</summary>
    public bool HasInsertions => _insertions is not null;

    /// <summary>
    /// The finished sentence with its map. What backs it are its own sentence of the text, and those whose words say what
    /// an insertion stands for.
    /// </summary>
    public DigestSentence Finish(Document document, int sentence)
    {
        var evidence = Evidence(document, sentence);
        var pieces = new List<DigestPiece>();
        for (var i = 0; i < Length; )
        {
            var start = i;
            var isCopy = _from[i] >= 0;
            do
            {
                i++;
            } while (
                i < Length && (isCopy ? _from[i] == _from[i - 1] + 1 : _from[i] == _from[start])
            );
            var source = isCopy
                ? new TextSpan(_from[start], _from[i - 1] + 1)
                : _insertions![-1 - _from[start]];
            pieces.Add(new DigestPiece(new TextSpan(start, i), source, isCopy));
        }

        return new DigestSentence(ToString(), evidence) { Pieces = pieces };
    }

    private TextSpan[] Evidence(Document document, int sentence)
    {
        var numbers = new SortedSet<int> { sentence };
        foreach (var source in _insertions ?? [])
        {
            // A name is found in one of the few sentences before.
            for (var s = sentence; s >= 0; s--)
            {
                if (document.Sentences[s].Start <= source.Start)
                {
                    numbers.Add(s);
                    break;
                }
            }
        }

        return [.. numbers.Select(s => document.Sentences[s].Span)];
    }
}
