using System.Globalization;

namespace Pith.Moderation;

/// <summary>Words with what stands in them, and what people type as they are kept.</summary>
internal static class ModerationWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    public static string Say(string format, params object[] arguments) =>
        string.Format(English, format, arguments);

    /// <summary>What was typed, in plain line ends, without control characters and blanks around it.</summary>
    public static string Clean(string? typed) => Community.CommentText.Clean(typed);

    /// <summary>What was typed, in one line.</summary>
    public static string CleanLine(string? typed) =>
        string.Join(
            ' ',
            Clean(typed).Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary>What stands against a text that must be there; null where nothing does.</summary>
    public static string? Trouble(string text, int longest) =>
        text.Length == 0 ? Words.NothingWritten
        : text.Length > longest ? Say(Words.TooLong, longest, text.Length)
        : null;
}
