using Pith.Text.Sentences;

namespace Pith.Text.Names;

/// <summary>Names in writing that has capitals: runs of capitalised words, with what joins them.</summary>
internal sealed class CasedNames(Document document)
{
    private const int LongestRun = 8;

    private readonly string _text = document.Text;
    private readonly bool _german = document.Language == "de";
    private readonly bool _english = document.Language is "en" or "und";
    private readonly List<FoundName> _found = [];

    // Words seen small, and words seen with a capital where only a name would have one.
    private readonly HashSet<string> _small = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public List<FoundName> Find(List<List<NameWord>> all)
    {
        var sentences = all.ConvertAll(words => (Words: words, Title: InTitleCase(words)));
        foreach (var (words, title) in sentences)
        {
            foreach (var word in words)
            {
                if (!word.Capital && char.IsLetter(_text[word.Start]))
                {
                    _small.Add(word.Of(_text).ToString());
                }
                else if (
                    !title
                    && !word.Opens
                    && word.Capital
                    && !NameWords.IsNeverName(word.Of(_text))
                )
                {
                    _names.Add(word.Of(_text).ToString());
                }
            }
        }

        foreach (var (words, title) in sentences)
        {
            Runs(words, title);
        }

        _found.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return _found;
    }

    /// <summary>Whether a line capitalises nearly every word, as English headlines do, so that capitals say nothing.</summary>
    private bool InTitleCase(List<NameWord> words)
    {
        var (capital, all) = (0, 0);
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].End - words[i].Start >= 4 && char.IsLetter(_text[words[i].Start]))
            {
                all++;
                capital += words[i].Capital ? 1 : 0;
            }
        }

        return all >= 4 && capital * 10 >= all * 8;
    }

    private void Runs(List<NameWord> words, bool title)
    {
        for (var i = 0; i < words.Count; )
        {
            if (!CanBegin(words, i, title))
            {
                i++;
                continue;
            }

            var end = EndOfRun(words, i, title);
            Split(words, i, end, title);
            i = end;
        }
    }

    private bool CanBegin(List<NameWord> words, int i, bool title)
    {
        var word = words[i];
        var of = word.Of(_text);
        if (!word.Capital || (NameWords.IsNeverName(of) && !IsTitleAt(words, i)) || of.Length < 2)
        {
            // A lone initial begins a name only before a capital: "J. Edgar".
            return word.Capital
                && of.Length == 1
                && of[0] is not ('I' or 'A')
                && i + 1 < words.Count
                && words[i + 1].Touches
                && words[i + 1].Capital;
        }

        if (title)
        {
            return Known(of) || IsMarked(of);
        }

        if (!word.Opens)
        {
            return !CommonWords.Contains(of)
                || !_small.Contains(of.ToString())
                || IsTitleAt(words, i);
        }

        return !CommonWords.Contains(of) || Known(of) || IsTitleAt(words, i);
    }

    private bool IsTitleAt(List<NameWord> words, int i) =>
        NameWords.IsTitle(words[i].Of(_text))
        && i + 1 < words.Count
        && words[i + 1].Touches
        && words[i + 1].Capital;

    private bool Known(ReadOnlySpan<char> word) =>
        _names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private bool Small(ReadOnlySpan<char> word) =>
        _small.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a word's form alone makes it a name: OpenAI, GPT-4, NASA, eBay.</summary>
    private static bool IsMarked(ReadOnlySpan<char> word)
    {
        if (word.Length < 2)
        {
            return false;
        }

        var (upper, digit, letters) = (0, false, 0);
        foreach (var c in word)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
            digit |= char.IsDigit(c);
        }

        return upper >= 2 || (upper >= 1 && digit && letters >= 1);
    }

    private int EndOfRun(List<NameWord> words, int i, bool title)
    {
        var end = i + 1;
        while (end < words.Count && end - i < LongestRun)
        {
            var word = words[end];
            if (!word.Touches)
            {
                break;
            }

            if (words[end - 1].Possessive)
            {
                // "St Mary's Hospital" goes on, "Microsoft's Copilot" does not.
                if (
                    !word.Capital
                    || !(NameWords.IsBody(word.Of(_text)) || NameWords.IsGround(word.Of(_text)))
                    || end - i < 2
                )
                {
                    break;
                }
            }

            if (word.Capital && !word.Opens && !NameWords.IsNeverName(word.Of(_text)))
            {
                if (title && !Known(word.Of(_text)))
                {
                    break;
                }

                end++;
                continue;
            }

            // "Apollo 11", "Windows 10": a short number behind a name, unless more words follow it as a count would have them.
            if (
                char.IsDigit(_text[word.Start])
                && word.End - word.Start <= 4
                && !word.Possessive
                && (end + 1 >= words.Count || !words[end + 1].Touches || words[end + 1].Capital)
                && !IsYear(word.Of(_text))
                && word.Of(_text).IndexOfAny('-', '.') < 0
                && word.Start == words[end - 1].End + 1
            )
            {
                end++;
                break;
            }

            if (!NameWords.IsJoiner(word.Of(_text)) || !Joins(words, i, end))
            {
                break;
            }

            end++;
        }

        while (end - 1 > i && !words[end - 1].Capital && !char.IsDigit(_text[words[end - 1].Start]))
        {
            end--;
        }

        return end;
    }

    private static bool IsYear(ReadOnlySpan<char> word) =>
        word.Length == 4 && word[0] is '1' or '2' && word[1] is '9' or '0' or '8' or '7';

    /// <summary>Whether the small word at <paramref name="at"/> joins what stands on both sides into one name.</summary>
    private bool Joins(List<NameWord> words, int from, int at)
    {
        var next = at + 1;
        while (
            next < words.Count
            && next - at < 3
            && words[next].Touches
            && !words[next].Capital
            && NameWords.IsJoiner(words[next].Of(_text))
        )
        {
            next++;
        }

        if (
            next >= words.Count
            || !words[next].Touches
            || !words[next].Capital
            || words[next].Opens
            || NameWords.IsNeverName(words[next].Of(_text))
        )
        {
            return false;
        }

        var joiner = words[at].Of(_text);
        var headed =
            IsHead(words[from].Of(_text)) || (at - 1 > from && IsHead(words[at - 1].Of(_text)));
        if (
            joiner.Equals("and", StringComparison.OrdinalIgnoreCase)
            || joiner is "y" or "e" or "et" or "und" or "en"
        )
        {
            // "Mine Safety and Health Administration", but not "Microsoft and OpenAI".
            var last = next;
            while (
                last + 1 < words.Count
                && last - next < 3
                && words[last + 1].Touches
                && words[last + 1].Capital
            )
            {
                last++;
            }

            return headed && at - from >= 2
                || (at - from >= 2 && last > next && NameWords.IsBody(words[last].Of(_text)));
        }

        if (NameWords.IsLooseJoiner(joiner))
        {
            return headed || (NameWords.IsTitle(words[from].Of(_text)) && joiner is "of");
        }

        // German nouns have capitals too: "Leitung von SAP" is no name, "Ursula von der Leyen" is.
        if (_german)
        {
            return headed || NameWords.IsGivenName(words[from].Of(_text));
        }

        return joiner is not "the" || headed;
    }

    private static bool IsHead(ReadOnlySpan<char> word) =>
        NameWords.IsBody(word)
        || NameWords.IsGround(word)
        || word is "Centers" or "House" or "Isle" or "Duke" or "Duchess";

    /// <summary>Takes titles and nationalities off a run and records what is left.</summary>
    private void Split(List<NameWord> words, int from, int to, bool title)
    {
        var kind = NameKind.Other;
        var opened = words[from].Opens || title;

        // "Colombian President Uribe", "French": the adjective stands for its country.
        if (to - from > 1 && from + 1 < to && Countries.IsAdjective(words[from].Of(_text)))
        {
            var next = words[from + 1].Of(_text);
            var last = words[to - 1].Of(_text);
            if (
                NameWords.IsTitle(next)
                || NameWords.IsGivenName(next)
                || NameWords.IsTitlePart(next)
                || (
                    !EnglishWords.IsListed(next)
                    && !NameWords.IsBody(last)
                    && !NameWords.IsGround(last)
                    && !Countries.IsAdjective(next)
                    && Countries.Of(
                        _text.AsSpan(words[from].Start, words[from + 1].End - words[from].Start)
                    )
                        is null
                )
            )
            {
                Add(words, from, from + 1, NameKind.Place);
                from++;
                opened = false;
            }
        }

        // "UCI President Pat McQuaid": what stands before an office is another name than what stands behind it.
        for (var i = from + 1; i + 1 < to; i++)
        {
            if (
                NameWords.IsOffice(words[i].Of(_text))
                && !NameWords.IsJoiner(words[i + 1].Of(_text))
                && !NameWords.IsJoiner(words[i - 1].Of(_text))
            )
            {
                Split(words, from, i, title);
                Split(words, i, to, title);
                return;
            }
        }

        // A common word that only opens the sentence: "Speaking Monday Smith", "Former President Bush".
        while (
            from < to
            && opened
            && words[from].Opens
            && (CommonWords.Contains(words[from].Of(_text)) || IsLead(words, from, to))
            && !Known(words[from].Of(_text))
            && !NameWords.IsTitle(words[from].Of(_text))
        )
        {
            from++;
        }

        while (
            from < to
            && (
                NameWords.IsTitle(words[from].Of(_text))
                || (
                    NameWords.IsTitlePart(words[from].Of(_text))
                    && from + 1 < to
                    && (
                        NameWords.IsTitle(words[from + 1].Of(_text))
                        || NameWords.IsTitlePart(words[from + 1].Of(_text))
                    )
                )
            )
            && !(from + 1 < to && NameWords.IsJoiner(words[from + 1].Of(_text)))
        )
        {
            kind = NameKind.Person;
            from++;
            opened = false;
        }

        if (from >= to)
        {
            return;
        }

        if (to - from == 1)
        {
            Single(words, from, kind, opened);
            return;
        }

        Add(words, from, to, kind == NameKind.Other ? NameKinds.Of(_text, words, from, to) : kind);
    }

    /// <summary>"Swimmer Mallory Weggemann": a listed word before what can only be a name of its own.</summary>
    private bool IsLead(List<NameWord> words, int from, int to) =>
        _english
        && to - from >= 2
        && EnglishWords.IsListed(words[from].Of(_text))
        && words[from + 1].Capital
        && (
            NameWords.IsGivenName(words[from + 1].Of(_text))
            || Known(words[from + 1].Of(_text))
            || (to - from >= 3 && !EnglishWords.IsListed(words[from + 1].Of(_text)))
        )
        && !NameWords.IsBody(words[to - 1].Of(_text))
        && !NameWords.IsGround(words[to - 1].Of(_text));

    private void Single(List<NameWord> words, int at, NameKind kind, bool opened)
    {
        var word = words[at];
        var of = word.Of(_text);
        if (of.Length < 2 || !char.IsLetterOrDigit(of[0]))
        {
            return;
        }

        // "U.S.-led", "China-based": the part before the hyphen is the name.
        var hyphen = of.IndexOf('-');
        if (hyphen > 1 && hyphen + 1 < of.Length && char.IsLower(of[hyphen + 1]))
        {
            var half = of[..hyphen];
            if (Known(half) || Countries.Of(half) is not null || IsMarked(half))
            {
                Record(new TextSpan(word.Start, word.Start + hyphen), NameKinds.OfOne(half));
            }

            return;
        }

        if (kind == NameKind.Other)
        {
            if (
                opened
                && !Known(of)
                && !IsMarked(of)
                && Countries.Of(of) is null
                && !Believable(words, at)
            )
            {
                return;
            }

            if (
                _german
                && !IsMarked(of)
                && Countries.Of(of) is null
                && !GermanNouns.CanBeName(_text, words, at)
            )
            {
                return;
            }

            if ((CommonWords.Contains(of) && Small(of)) || NameTitles.Is(of))
            {
                return;
            }
        }

        Add(
            words,
            at,
            at + 1,
            kind == NameKind.Other ? NameKinds.Of(_text, words, at, at + 1) : kind
        );
    }

    /// <summary>Whether a lone word that opens a sentence is a name all the same: never seen small, and no common word by its form.</summary>
    private bool Believable(List<NameWord> words, int at)
    {
        var of = words[at].Of(_text);
        return !Small(of)
            && !CommonWords.Contains(of)
            && !CommonWords.LooksCommon(of)
            && !(_english && EnglishWords.IsListed(of))
            // "Talks", "Shares": a plural more often than a name, unless the name shows itself elsewhere.
            && (!of.EndsWith("s", StringComparison.Ordinal) || words[at].Possessive)
            && of.Length > 2;
    }

    private void Add(List<NameWord> words, int from, int to, NameKind kind) =>
        Record(new TextSpan(words[from].Start, words[to - 1].End), kind);

    private void Record(TextSpan span, NameKind kind) => _found.Add(new FoundName(span, kind));
}
