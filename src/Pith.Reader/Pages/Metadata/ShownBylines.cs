using Pith.Reader.Pages.Content;
using Pith.Text.Names;

namespace Pith.Reader.Pages.Metadata;

/// <summary>Finds the bylines that readers see: by the names of elements, by words such as "By", by where a name stands.</summary>
internal sealed class ShownBylines(PageSource source, SiteNames site, int title)
{
    /// <summary>Blocks before and behind the headline in which a byline is expected.</summary>
    private const int Before = 6;

    private const int Behind = 12;

    /// <summary>Blocks from the headline up to which nothing stands between it and them.</summary>
    private const int Beside = 3;

    /// <summary>Blocks behind a signature in which no paragraph of the article may follow.</summary>
    private const int LookAhead = 40;

    /// <summary>Short lines that may follow it: notes, thanks.</summary>
    private const int MostBehind = 3;

    private const int LongestLine = 140;

    /// <summary>Longer blocks are no list of credits.</summary>
    private const int LongestCredits = 500;

    /// <summary>Words before a colon behind which whoever wrote the text is named.</summary>
    private static readonly string[] Labels =
        "author|authors|auteur|auteurs|autor|autora|autoren|autorin|autore|text|texte|texto|testo|tekst|words|story|by|von|par|por|автор|текст|作者|记者|記者|责任编辑|文|取材・文|執筆|글".Split(
            '|'
        );

    private static readonly string[] OtherWork =
        "übersetz|translat|traduc|traduit|foto|photo|bild:|bilder:|illustration|edited by".Split(
            '|'
        );

    private readonly IReadOnlyList<PageBlock> blocks = source.Walked.Blocks;

    /// <summary>Adds what is found, each with its rank as <see cref="BylineReader"/> counts them.</summary>
    public void Find(List<(double Rank, List<string> Names)> candidates)
    {
        candidates.AddRange(source.Walked.Marks.SelectMany(OfMark));
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!blocks[i].Region.Hidden && OfBlock(i) is { Names.Count: > 0 } found)
            {
                candidates.Add(found);
            }
        }
    }

    /// <summary>Whether a name stands anywhere in what the page shows.</summary>
    public static bool IsShown(PageSource source, string name) =>
        source.Walked.Blocks.Any(b =>
            !b.Region.Hidden && b.Text.Contains(name, StringComparison.OrdinalIgnoreCase)
        );

    private IEnumerable<(double Rank, List<string> Names)> OfMark(Mark mark)
    {
        if (mark.Names.Contains("bypostauthor", StringComparison.Ordinal))
        {
            yield return (3.2, OfCommenter(mark.Names));
        }

        var distance = title < 0 ? Behind : mark.Block - title;
        if (
            !mark.Hints.Any(Hints.Author)
            || mark.Text.Length is 0 or > 120
            || mark.Region.Hidden
            || mark.Region.IsElsewhere(near: title >= 0 && Math.Abs(distance) <= Beside)
            || IsOfOtherWork(mark)
        )
        {
            yield break;
        }

        var names = PeopleNames.Of(mark.Text);
        if (names.Count == 0 && PageWalker.LeadsToAuthor(mark.Link) && mark.Block > 0)
        {
            // "Ida Brandvik", and below it a link to all of her articles.
            var before = blocks[mark.Block - 1];
            yield return (
                4.4,
                before.Text.Length < 40 && !before.Region.Hidden ? People(before.Text, most: 1) : []
            );
        }

        if (names.Count is 0 or > 5 || !names.TrueForAll(PeopleNames.IsCapitalised))
        {
            yield break;
        }

        var rank = distance is >= -Before and <= Behind ? 7.5 : 4.5;
        rank += mark.Names.Split(' ').Contains("author", StringComparer.Ordinal) ? 0.6 : 0;
        rank += PageWalker.LeadsToAuthor(mark.Link) ? 0.7 : 0;
        rank += PeopleNames.HasPrefix(mark.Text) ? 0.4 : 0;
        rank -= Math.Min(0.5, Math.Abs(distance) * 0.02);
        rank -= mark.Text.Length > 60 ? 0.8 : 0;
        yield return (rank, names.Where(n => !site.IsName(n)).ToList());
        // A blog that is named after whoever writes it.
        yield return (Math.Min(rank - 2, 4.2), names);
    }

    /// <summary>Whether the words before a name say that it is a translator's or a photographer's.</summary>
    private bool IsOfOtherWork(Mark mark)
    {
        var around = mark.Block < blocks.Count ? blocks[mark.Block].Text : "";
        var at = around.IndexOf(mark.Text, StringComparison.Ordinal);
        return at is > 0 and < 40
            && Array.Exists(
                OtherWork,
                w => around.AsSpan(0, at).Contains(w, StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <summary>WordPress names the comments of an article's author: "comment-author-ida bypostauthor".</summary>
    private static List<string> OfCommenter(string names)
    {
        const string Class = "comment-author-";
        return
        [
            .. names
                .Split(' ')
                .Where(n => n.StartsWith(Class, StringComparison.Ordinal))
                .Take(1)
                .SelectMany(n => PeopleNames.Of(n[Class.Length..])),
        ];
    }

    private (double Rank, List<string> Names) OfBlock(int i)
    {
        var block = blocks[i];
        var near = title >= 0 && i >= title - Before && i <= title + Behind;
        var beside = title >= 0 && Math.Abs(i - title) <= Beside;
        if (block.Text.Length is < 2 or > LongestCredits && !block.IsProse)
        {
            return default;
        }

        if (block.Text.Length <= LongestLine && !block.Region.IsElsewhere(beside))
        {
            if (OfLine(block, near) is { Names.Count: > 0 } line)
            {
                return line;
            }
        }

        if (near && IsBesideDate(i))
        {
            return (6.1, People(block.Text, most: 2));
        }

        if (OfCredits(i) is { Count: > 0 } credits && !block.Region.IsElsewhere(beside))
        {
            return (near ? 7.3 : 3.1, credits);
        }

        return OfSignature(i) is { Count: > 0 } signed && !block.Region.IsElsewhere(beside)
            ? (2.8, signed)
            : default;
    }

    /// <summary>"By Name", or "11.12.2019 - Name Surname" beside the headline, which is a byline without a word for it.</summary>
    private (double Rank, List<string> Names) OfLine(PageBlock block, bool near)
    {
        var text = block.Text;
        var afterDate =
            near && DateText.Find(text) is { Start: < 3 } date
                ? text[date.End..].TrimStart(' ', '|', '-', '–', '—', '•', '·', ',', '/', ':')
                : "";
        var prefixed = PeopleNames.HasPrefix(text);
        if (text.Length < 5 || (!prefixed && afterDate.Length is < 5 or > 60))
        {
            return default;
        }

        var names = PeopleNames.Of(prefixed ? text : afterDate);
        // "By Ida Brandvik, chief economist": what follows the people is no name.
        var people = names.TakeWhile(LooksLikePerson).ToList();
        var own = people.Where(n => !site.IsName(n)).ToList();
        people = own.Count > 0 ? own : people;
        return people.Count is > 0 and <= 5 && (prefixed || people.Count == names.Count)
                ? (near ? (prefixed ? 7.4 : 6.4) : 3, people)
            : prefixed
            && near
            && text.Length < 60
            && names.Count is > 0 and <= 5
            && names.TrueForAll(PeopleNames.IsCapitalised)
                ? (7.4, names)
            : default;
    }

    /// <summary>Whether a short line without links to elsewhere stands next to one that is a date and nothing else.</summary>
    private bool IsBesideDate(int i)
    {
        var block = blocks[i];
        return block.Text.Length is > 5 and < 40
            && block.Kind != BlockKind.Heading
            && block.LinkChars == 0
            && (IsDate(i - 1) || IsDate(i + 1))
            && !EnglishWords.IsListed(block.Text.AsSpan()[(block.Text.LastIndexOf(' ') + 1)..])
            && !IsWord(block.Text.Split(' ')[0]);
    }

    /// <summary>Whether the page has it, or words that begin like it, in small letters: "Olympic Games" is a section's name.</summary>
    private bool IsWord(string word)
    {
        var small = $" {word[..Math.Min(word.Length, 6)].ToLowerInvariant()}";
        return blocks.Any(b => b.Text.Contains(small, StringComparison.Ordinal));
    }

    private bool IsDate(int i) =>
        i >= 0
        && i < blocks.Count
        && blocks[i].Text.Length < 40
        && DateText.Find(blocks[i].Text) is { Start: < 3 } date
        && blocks[i].Text.Length - date.End < 12;

    /// <summary>"Text: Name Surname Photos: …", "Tags: … Author: Name", or a label alone and the name in the block behind it.</summary>
    private List<string> OfCredits(int i)
    {
        var text = blocks[i].Text;
        if (
            text.Length < 20
            && i + 1 < blocks.Count
            && text.AsSpan().TrimEnd(": ：") is var alone
            && (IsLabel(alone) || alone.Equals("interview", StringComparison.OrdinalIgnoreCase))
        )
        {
            var next = blocks[i + 1];
            return next is { Region.Hidden: false, Kind: not BlockKind.Heading, Text.Length: <= 60 }
                ? People(next.Text)
                : [];
        }

        for (
            var at = text.AsSpan().IndexOfAny(':', '：');
            at > 0 && at < LongestCredits;
            at = Next(text, at)
        )
        {
            var start = text.LastIndexOf(' ', at - 1) + 1;
            if (!IsLabel(text.AsSpan(start, at - start)))
            {
                continue;
            }

            var rest = text[(at + 1)..Math.Min(text.Length, at + 100)];
            // Up to the next label.
            var end = rest.AsSpan().IndexOfAny(':', '：');
            rest = end > 0 ? rest[..Math.Max(0, rest.LastIndexOf(' ', end))] : rest;
            return People(rest);
        }

        return [];
    }

    private static int Next(string text, int at)
    {
        var next = text.AsSpan(at + 1).IndexOfAny(':', '：');
        return next < 0 ? -1 : at + 1 + next;
    }

    private static bool IsLabel(ReadOnlySpan<char> word)
    {
        foreach (var label in Labels)
        {
            if (word.Equals(label, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name alone under the last paragraph, or in parentheses at its end.</summary>
    private List<string> OfSignature(int i)
    {
        var block = blocks[i];
        var text = block.Text.AsSpan().TrimEnd("+*# ");
        if (
            text.EndsWith(")")
            && text.LastIndexOf('(') is var open and > 20
            && text.Length - open is > 6 and < 40
        )
        {
            return
                block.Kind == BlockKind.Paragraph
                && EndsArticle(i)
                && !EndsLikewise(i - 1)
                && !EndsLikewise(i + 1)
                ? People(text[(open + 1)..^1].ToString())
                : [];
        }

        return
            i > 0
            && block is { Kind: BlockKind.Paragraph, LinkShare: < 0.5 }
            && block.Text.Length is > 5 and < 40
            && blocks[i - 1].IsProse
            && (IsRight(block) || EndsArticle(i))
            && blocks[i - 1].Region.Parent == block.Region.Parent
            ? People(block.Text, most: 1)
            : [];
    }

    /// <summary>Whether a block ends in parentheses too: then it is a list of quotes, each with its speaker.</summary>
    private bool EndsLikewise(int i) =>
        i >= 0
        && i < blocks.Count
        && blocks[i].Text.EndsWith(')')
        && blocks[i].Text.LastIndexOf('(') > 0;

    /// <summary>Whether next to nothing follows in the same element.</summary>
    private bool EndsArticle(int i)
    {
        var following = 0;
        for (var next = i + 1; next < blocks.Count && next < i + LookAhead; next++)
        {
            if (
                blocks[next].Region.Parent == blocks[i].Region.Parent
                && blocks[next] is { Kind: BlockKind.Paragraph, Text.Length: > 20 } block
                && (block.IsProse || ++following > MostBehind)
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRight(PageBlock block) =>
        block.Region.Element.GetAttribute("align") == "right"
        || block.Region.Element.GetAttribute("style") is { Length: < 1000 } style
            && style.Contains("right", StringComparison.OrdinalIgnoreCase);

    private List<string> People(string text, int most = 5)
    {
        var names = PeopleNames.Of(text);
        var people = names.TakeWhile(LooksLikePerson).Where(n => !site.IsName(n)).ToList();
        return people.Count <= most ? people : [];
    }

    /// <summary>Two to five words with capitals; or a name of Chinese, Japanese or Korean signs.</summary>
    private static bool LooksLikePerson(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 and <= 5 } words
            && char.IsUpper(words[0][0])
            && char.IsUpper(words[^1][0])
            && PeopleNames.IsCapitalised(name)
        || name.Length is >= 2 and <= 7
            && name.All(c => PageBlock.IsEastAsian(c) || c is ' ' or '\u3000');
}
