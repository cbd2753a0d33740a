namespace Pith.Articles;

/// <summary>Why a digest is empty: codes that pages put into words.</summary>
public static class EmptyDigest
{
    /// <summary>The publisher asks that no text be shown.</summary>
    public const string NoSnippet = "no-snippet";

    /// <summary>There is too little text to make one of.</summary>
    public const string TooShort = "too-short";

    /// <summary>No text could be extracted.</summary>
    public const string NoText = "no-text";
}
