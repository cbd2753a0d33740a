using System.Globalization;

namespace Pith.Newsletter.Editions;

/// <summary>What an edition tells of.</summary>
public enum EditionKind
{
    /// <summary>Everything.</summary>
    Site,

    /// <summary>One topic.</summary>
    Topic,

    /// <summary>What one member follows. Not public.</summary>
    Own,
}

/// <summary>What an edition, or a subscription, is about.</summary>
/// <param name="TopicId">Of a topic's alone.</param>
/// <param name="MemberId">Of a member's own alone.</param>
internal sealed record EditionSubject(EditionKind Kind, long? TopicId = null, long? MemberId = null)
{
    public const int LongestKey = 40;

    public static readonly EditionSubject Site = new(EditionKind.Site);

    public static EditionSubject OfTopic(long id) => new(EditionKind.Topic, TopicId: id);

    public static EditionSubject OfMember(long id) => new(EditionKind.Own, MemberId: id);

    /// <summary>One string for what it is about: unique indexes take two nulls for different.</summary>
    public string Key =>
        Kind switch
        {
            EditionKind.Topic => "topic:" + TopicId!.Value.ToString(CultureInfo.InvariantCulture),
            EditionKind.Own => "own:" + MemberId!.Value.ToString(CultureInfo.InvariantCulture),
            _ => "site",
        };
}
