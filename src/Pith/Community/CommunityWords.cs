using System.Globalization;

namespace Pith.Community;

/// <summary>Words with what stands in them.</summary>
internal static class CommunityWords
{
    public static string Say(string format, params object[] arguments) =>
        string.Format(CultureInfo.CurrentCulture, format, arguments);
}
