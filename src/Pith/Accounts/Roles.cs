namespace Pith.Accounts;

/// <summary>What a member may do beyond reading, voting and commenting.</summary>
public static class Roles
{
    public const string Moderator = "moderator";
    public const string Editor = "editor";
    public const string Owner = "owner";

    /// <summary>All of them, from the least to the most.</summary>
    public static readonly IReadOnlyList<string> All = [Moderator, Editor, Owner];

    /// <summary>How far a role reaches: 0 for none, then by its place in <see cref="All"/>.</summary>
    public static int RankOf(string? role) =>
        role switch
        {
            Moderator => 1,
            Editor => 2,
            Owner => 3,
            _ => 0,
        };

    /// <summary>Who may enter the editors' rooms.</summary>
    public const string Editors = Editor + "," + Owner;

    /// <summary>Who may act on what members write.</summary>
    public const string Moderators = Moderator + "," + Editors;
}
