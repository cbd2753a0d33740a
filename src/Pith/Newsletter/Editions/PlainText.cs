using System.Text;

namespace Pith.Newsletter.Editions;

/// <summary>Writes plain text in lines of a width that every mail program shows whole.</summary>
internal sealed class PlainText
{
    /// <summary>Columns of a line.</summary>
    public const int Width = 72;

    private readonly StringBuilder text = new();

    /// <summary>A line as it is, however long: addresses are not broken.</summary>
    public PlainText Line(string line = "")
    {
        text.Append(line).Append('\n');
        return this;
    }

    /// <summary>A paragraph, broken at spaces; <paramref name="first"/> begins its first line, <paramref name="others"/> the rest.</summary>
    public PlainText Paragraph(string words, string first = "", string others = "")
    {
        var column = ColumnsOf(first);
        text.Append(first);
        var isFresh = true;
        foreach (
            var word in words.Split(
                (char[])[' ', '\n', '\r', '\t'],
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var columns = ColumnsOf(word);
            if (!isFresh && column + 1 + columns > Width)
            {
                text.Append('\n').Append(others);
                (column, isFresh) = (ColumnsOf(others), true);
            }

            if (!isFresh)
            {
                text.Append(' ');
                column++;
            }

            column =
                columns > Width - column && IsBreakable(word)
                    ? Broken(word, column, others)
                    : Whole(word, column + columns);
            isFresh = false;
        }

        text.Append('\n');
        return this;
    }

    public override string ToString() => text.ToString();

    private int Whole(string word, int column)
    {
        text.Append(word);
        return column;
    }

    /// <summary>Text in scripts without spaces is broken between any two of its characters.</summary>
    private int Broken(string word, int column, string others)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            var columns = ColumnsOf(rune);
            if (column + columns > Width)
            {
                text.Append('\n').Append(others);
                column = ColumnsOf(others);
            }

            text.Append(rune);
            column += columns;
        }

        return column;
    }

    private static bool IsBreakable(string word) =>
        word.EnumerateRunes().Any(r => ColumnsOf(r) == 2);

    private static int ColumnsOf(string text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            columns += ColumnsOf(rune);
        }

        return columns;
    }

    /// <summary>Two for what takes two places: the ranges that Unicode's EastAsianWidth calls wide, in round numbers.</summary>
    private static int ColumnsOf(Rune rune) =>
        rune.Value
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0xA4CF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F)
                or (>= 0xFF00 and <= 0xFF60)
                or (>= 0xFFE0 and <= 0xFFE6)
                or (>= 0x1F300 and <= 0x1FAFF)
                or (>= 0x20000 and <= 0x3FFFD)
            ? 2
            : 1;
}
