using Pith.Text.Languages;

namespace Pith.Reader.Pages.Metadata;

/// <summary>Decides between the language that a page states and the one that its text is in.</summary>
internal static class PageLanguage
{
    /// <summary>UTF-16 units from which a text tells its language surely.</summary>
    private const int Sure = 400;

    /// <summary>
    /// The text's own language where it is long enough to tell: templates state the language of their maker more often than a long text is
    /// mistaken. Else the stated one, else what a short text tells. Null where nothing does.
    /// </summary>
    public static string? Of(string? stated, string text)
    {
        var told = text.Length == 0 ? "und" : LanguageDetector.Detect(text);
        // Of a language without a list of words, such as Galician, the detector takes the text for a neighbour's.
        return told == "und" ? stated
            : stated is null || (text.Length >= Sure && FunctionWords.Of(stated).Count > 0) ? told
            : stated;
    }
}
