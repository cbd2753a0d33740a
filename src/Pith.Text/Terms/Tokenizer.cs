namespace Pith.Text.Terms;

/// <summary>Finds the words of a text.</summary>
public static class Tokenizer
{
    /// <summary>
    /// The words of <paramref name="text"/> in their order: runs of letters, digits and their marks, with apostrophes inside
    /// them (<c>don't</c>, <c>O'Brien</c>); one character a word in scripts that do not part their words (Han, kana, Hangul, Thai …).
    /// Any string will do; lone surrogates part words.
    /// </summary>
    public static IReadOnlyList<Word> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<Word>(text.Length / 6);
        foreach (var word in Each(text))
        {
            words.Add(word);
        }

        return words;
    }

    /// <summary>The same words one by one, without a list.</summary>
    public static Enumerator Each(ReadOnlySpan<char> text) => new(text);

    /// <summary>Walks over the words of a text.</summary>
    public ref struct Enumerator
    {
        private readonly ReadOnlySpan<char> text;
        private int at;

        internal Enumerator(ReadOnlySpan<char> text) => this.text = text;

        /// <summary>The word that was last reached.</summary>
        public Word Current { get; private set; }

        /// <summary>Whether <see cref="Current"/> is one character of a script that does not part its words.</summary>
        internal bool Alone { get; private set; }

        /// <summary>Itself, so that <c>foreach</c> takes it.</summary>
        public readonly Enumerator GetEnumerator() => this;

        /// <summary>Goes to the next word; false at the end.</summary>
        public bool MoveNext()
        {
            while (at < text.Length)
            {
                var kind = Characters.At(text, at, out var length);
                var start = at;
                at += length;
                if (kind is Characters.Kind.Break or Characters.Kind.Mark)
                {
                    continue;
                }

                Alone = kind == Characters.Kind.Alone;
                Finish();
                Current = new Word(start, at);
                return true;
            }

            return false;
        }

        /// <summary>Moves over what belongs to the word begun.</summary>
        private void Finish()
        {
            while (at < text.Length)
            {
                var kind = Characters.At(text, at, out var length);
                if (kind == Characters.Kind.Mark || (kind == Characters.Kind.Word && !Alone))
                {
                    at += length;
                }
                else if (
                    !Alone
                    && Characters.IsApostrophe(text[at])
                    && at + 1 < text.Length
                    && Characters.At(text, at + 1, out _) == Characters.Kind.Word
                    && !char.IsDigit(text[at + 1])
                )
                {
                    at++;
                }
                else
                {
                    return;
                }
            }
        }
    }
}
