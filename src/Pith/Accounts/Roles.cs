namespace Pith.Accounts;

/// <summary>What a member may do beyond reading, voting and commenting.</summary>
public static class Roles
{
    public const string Moderator = "moderator";
    public const string Editor = "editor";
    public const string Owner = "owner";

    /// <summary>All of them, from the least to the most.</summary>
    public static readonly IReadOnlyList<string> All = [Moderator, Editor, Owner];

    /// <summary>Who may enter the editors' rooms.</summary>
    public const string Editors = Editor + "," + Owner;
}
