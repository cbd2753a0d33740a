using System.Globalization;

namespace Pith.Moderation;

/// <summary>What kind of thing is reported or acted on.</summary>
public enum TargetKind
{
    Comment,
    Member,
    Story,
    Tool,
}

/// <summary>What is reported or acted on. It is named by kind and id, so that the log outlives it.</summary>
public readonly record struct Target(TargetKind Kind, long Id)
{
    /// <summary>As addresses name it: "comment/17".</summary>
    public string Path =>
        Kind.ToString().ToLowerInvariant() + "/" + Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>What the parts of an address name; null where that is none of the four.</summary>
    public static Target? Read(string? kind, long id) =>
        kind switch
        {
            "comment" => new(TargetKind.Comment, id),
            "member" => new(TargetKind.Member, id),
            "story" => new(TargetKind.Story, id),
            "tool" => new(TargetKind.Tool, id),
            _ => null,
        };
}
