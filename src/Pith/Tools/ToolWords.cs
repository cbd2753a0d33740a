using System.Globalization;

namespace Pith.Tools;

/// <summary>Words with what stands in them.</summary>
internal static class ToolWords
{
    public static string Say(string format, params object[] arguments) =>
        string.Format(CultureInfo.CurrentCulture, format, arguments);

    /// <summary>A day as pages say it.</summary>
    public static string Date(DateOnly day) =>
        day.ToString("MMM d, yyyy", CultureInfo.GetCultureInfo("en-US"));

    public static string Stories(int count) =>
        count switch
        {
            0 => Words.NoStories,
            1 => Words.OneStory,
            _ => Say(Words.Stories, count),
        };

    public static string Saves(int count) => count == 1 ? Words.OneSave : Say(Words.Saves, count);

    public static string Tools(int count) => count == 1 ? Words.OneTool : Say(Words.Tools, count);
}
