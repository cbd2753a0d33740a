namespace Pith.Moderation;

/// <summary>Tags of kept pages.</summary>
internal static class ModerationTags
{
    /// <summary>The public log.</summary>
    public const string Log = "moderation";

    /// <summary>The public list of corrections.</summary>
    public const string Corrections = "corrections";

    /// <summary>The pages that an editor writes.</summary>
    public const string SitePages = "site-pages";
}
