namespace Pith.Community;

/// <summary>A comment as typed.</summary>
public sealed record CommentDraft(
    Subject About,
    long MemberId,
    string? Body,
    string? FormKey,
    long? ParentId = null,
    string? Quote = null
)
{
    /// <summary>Characters of a form's key.</summary>
    public const int KeyLength = 32;

    /// <summary>A key for a new form.</summary>
    public static string NewKey() => Guid.NewGuid().ToString("N");

    internal string Key =>
        FormKey is { Length: KeyLength } key && key.All(char.IsAsciiHexDigit) ? key : NewKey();
}

/// <summary>What came of a comment: its id, or why it was refused, in words for who typed it.</summary>
public readonly record struct CommentOutcome(long? Id, string? Refused)
{
    internal static CommentOutcome Written(long id) => new(id, Refused: null);

    internal static CommentOutcome No(string why) => new(Id: null, why);
}
