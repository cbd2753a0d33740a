using System.Globalization;

namespace Pith.Search;

/// <summary>Sentences with values in them.</summary>
internal static class SearchWords
{
    public static string Say(string format, params object[] values) =>
        string.Format(CultureInfo.CurrentCulture, format, values);
}
