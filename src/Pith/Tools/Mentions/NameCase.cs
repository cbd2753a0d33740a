namespace Pith.Tools;

/// <summary>Whether a text writes a name's words with the capitals that the name has.</summary>
internal static class NameCase
{
    private enum Case
    {
        Any,
        Capital,
        Acronym,
    }

    /// <summary>Goes through the words of both; what was matched has as many, but for numbers.</summary>
    public static bool Agrees(string name, ReadOnlySpan<char> written)
    {
        var at = 0;
        for (var i = 0; i < name.Length; )
        {
            if (!char.IsLetter(name[i]))
            {
                i++;
                continue;
            }

            var word = WordAt(name, i);
            while (at < written.Length && !char.IsLetter(written[at]))
            {
                at++;
            }

            var other = WordAt(written, at);
            if (CaseOf(other) < CaseOf(word))
            {
                return false;
            }

            i += word.Length;
            at += other.Length;
        }

        return true;
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '#'))
        {
            end++;
        }

        return text[at..end];
    }

    /// <summary>"GPUs", "H100" and "K#" are acronyms, "Gemini" has a capital; neither "gemini" nor "vLLM" asks for anything.</summary>
    private static Case CaseOf(ReadOnlySpan<char> word) =>
        word.Length == 0 || !char.IsUpper(word[0]) ? Case.Any
        : word.Length > 1 && (char.IsUpper(word[1]) || char.IsAsciiDigit(word[1]) || word[1] == '#')
            ? Case.Acronym
        : Case.Capital;
}
