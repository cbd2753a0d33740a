using System.Globalization;

namespace Pith.Tools;

/// <summary>Tags of kept pages that show tools.</summary>
public static class ToolTags
{
    /// <summary>The directory's pages.</summary>
    public const string All = "tools";

    /// <summary>What shows one tool.</summary>
    public static string Of(long tool) => "tool:" + tool.ToString(CultureInfo.InvariantCulture);
}
