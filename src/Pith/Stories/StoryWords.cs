using System.Globalization;

namespace Pith.Stories;

/// <summary>Counts as people say them.</summary>
internal static class StoryWords
{
    public static string Votes(int count) => Count(count, Words.OneVote, Words.Votes);

    public static string Comments(int count) => Count(count, Words.OneComment, Words.Comments);

    public static string Sources(int count) => Count(count, Words.OneSource, Words.Sources);

    public static string Say(string format, params object[] arguments) =>
        string.Format(CultureInfo.CurrentCulture, format, arguments);

    private static string Count(int count, string one, string many) =>
        count == 1 ? one : Say(many, count);
}
