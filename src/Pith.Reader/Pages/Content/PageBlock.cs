namespace Pith.Reader.Pages.Content;

/// <summary>One block of a page's text, article or not.</summary>
/// <param name="Text">Its text, white space collapsed; never empty.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Region">The innermost block-level element around it.</param>
/// <param name="LinkChars">UTF-16 units of it that stand in links.</param>
/// <param name="StrongChars">UTF-16 units of it that stand in bold or italic type.</param>
internal sealed record PageBlock(
    BlockKind Kind,
    string Text,
    Region Region,
    int LinkChars,
    int StrongChars
)
{
    /// <summary>
    /// Its length as alphabets count it: a sign of Chinese, Japanese or Korean says as much as two to three letters do.
    /// </summary>
    public int Size { get; } = Text.Length + Text.Count(IsEastAsian);

    /// <summary>The share of it that stands in links, 0 to 1.</summary>
    public double LinkShare => Math.Min(1.0, (double)LinkChars / Text.Length);

    /// <summary>Long and with few links: what the bulk of an article is made of.</summary>
    public bool IsProse => Size >= 80 && LinkShare < 0.33;

    /// <summary>Han, kana and hangul, which are written without spaces or with few.</summary>
    public static bool IsEastAsian(char c) =>
        c
            is (>= '\u3040' and <= '\u30FF')
                or (>= '\u3400' and <= '\u9FFF')
                or (>= '\uAC00' and <= '\uD7AF');
}
