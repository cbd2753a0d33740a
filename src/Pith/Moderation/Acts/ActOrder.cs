namespace Pith.Moderation;

/// <summary>An act as someone wishes to do it.</summary>
/// <param name="ActorId">Who.</param>
/// <param name="Kind">What.</param>
/// <param name="On">To what.</param>
/// <param name="Reason">Why, for everyone; required.</param>
/// <param name="Note">For moderators alone.</param>
/// <param name="Days">Of a suspension.</param>
public sealed record ActOrder(
    long ActorId,
    ActKind Kind,
    Target On,
    string? Reason,
    string? Note = null,
    int? Days = null
)
{
    /// <summary>The longest suspension, in days.</summary>
    public const int MostDays = 3_650;
}

/// <summary>What came of an act: its id, or why it was refused, in words for who tried.</summary>
public readonly record struct ActOutcome(long? Id, string? Refused)
{
    internal static ActOutcome Done(long id) => new(id, Refused: null);

    internal static ActOutcome No(string why) => new(Id: null, why);
}
