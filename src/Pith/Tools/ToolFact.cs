namespace Pith.Tools;

/// <summary>What is said of a tool.</summary>
public enum ToolFact
{
    Name,
    OtherNames,

    /// <summary>The names that its stories are found by.</summary>
    FoundBy,
    Address,
    Maker,
    Line,
    Category,
    Licence,
    Platforms,
    Price,
    Alternatives,

    /// <summary>Whether it is in the directory: "yes", or "no" where an editor took it out.</summary>
    Listed,
}
