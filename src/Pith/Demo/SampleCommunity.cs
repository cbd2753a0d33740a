namespace Pith.Demo;

/// <summary>What <c>samples/newsroom/community.json</c> holds: members who do not exist, and what they did with the newsroom's stories and tools.</summary>
internal sealed record SampleCommunity
{
    /// <summary>What the file says of itself.</summary>
    public string About { get; init; } = "";

    public IReadOnlyList<SampleMember> Members { get; init; } = [];

    public IReadOnlyList<SampleTool> Tools { get; init; } = [];

    /// <summary>Names of members, by the article whose story they vote for.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Votes { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Names of members, by the slug of the tool that they vote for.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ToolVotes { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    public IReadOnlyList<SampleComment> Comments { get; init; } = [];

    public IReadOnlyList<SampleList> Lists { get; init; } = [];

    /// <summary>Articles whose stories a member saved without a list, by member.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Saves { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    public IReadOnlyDictionary<string, SampleFollows> Follows { get; init; } =
        new Dictionary<string, SampleFollows>();

    public IReadOnlyList<SampleProposal> Proposals { get; init; } = [];

    public IReadOnlyList<SampleAct> Acts { get; init; } = [];

    public IReadOnlyList<SampleReport> Reports { get; init; } = [];

    public IReadOnlyList<SampleCorrection> Corrections { get; init; } = [];
}

/// <summary>What a moderator or editor did about a comment, a member or a story's thread.</summary>
/// <param name="HoursAgo">Hours before the community comes.</param>
internal sealed record SampleAct(string Kind, string By, string Reason, int HoursAgo)
{
    /// <summary>The key of a comment.</summary>
    public string? Comment { get; init; }

    public string? Member { get; init; }

    /// <summary>An article, whose story is meant.</summary>
    public string? Story { get; init; }

    /// <summary>What moderators keep to themselves.</summary>
    public string Note { get; init; } = "";

    /// <summary>Why it was undone, where it was.</summary>
    public string? UndoneBecause { get; init; }
}

/// <summary>A comment that a member told moderators of; it waits.</summary>
internal sealed record SampleReport(string By, string Comment, string Reason, string Note);

/// <summary>A takeaway that a member found wrong, and what an editor answered; it waits where nothing was answered.</summary>
/// <param name="On">An article, whose story is meant.</param>
internal sealed record SampleCorrection(string By, string On, int Takeaway, string What)
{
    public string? Answer { get; init; }

    public string? AnsweredBy { get; init; }
}

/// <param name="Joined">Days from the first start, below nought.</param>
/// <param name="SignsIn">"member", "moderator" or "editor" for those whose password the demo tells.</param>
internal sealed record SampleMember(string Name, string Shown, int Joined, string? SignsIn = null);

/// <param name="AsOf">Days from the first start.</param>
internal sealed record SampleTool(
    string Slug,
    string Name,
    Uri Address,
    string Maker,
    string Line,
    string Category,
    string Licence,
    IReadOnlyList<string> Platforms,
    string Source,
    int AsOf
)
{
    public IReadOnlyList<string> Aka { get; init; } = [];

    public IReadOnlyList<string> Mentions { get; init; } = [];

    public IReadOnlyList<string> Alternatives { get; init; } = [];

    public string? Price { get; init; }
}

/// <param name="Key">Names it within the file.</param>
internal sealed record SampleComment(string Key, string By, string Text)
{
    /// <summary>The article whose story it is about; null where it is about a tool.</summary>
    public string? On { get; init; }

    public string? OnTool { get; init; }

    /// <summary>Minutes after that article.</summary>
    public int After { get; init; }

    /// <summary>Hours before the first start, for a tool.</summary>
    public int HoursAgo { get; init; }

    public string? Answers { get; init; }

    /// <summary>The position of the takeaway that it quotes.</summary>
    public int? Takeaway { get; init; }

    public IReadOnlyList<string> Up { get; init; } = [];

    public IReadOnlyList<string> Down { get; init; } = [];

    /// <summary>What it said before it was edited.</summary>
    public string? Before { get; init; }
}

internal sealed record SampleList(
    string By,
    string Name,
    string Note,
    bool Shared,
    IReadOnlyList<SampleEntry> Holds
);

/// <param name="Story">An article; null for a tool.</param>
internal sealed record SampleEntry(string? Story = null, string? Tool = null, string Note = "");

internal sealed record SampleFollows
{
    public IReadOnlyList<string> Sources { get; init; } = [];

    public IReadOnlyList<string> Tools { get; init; } = [];
}

/// <param name="Changes">What facts are to be, by fact.</param>
internal sealed record SampleProposal(
    string By,
    string Tool,
    string Note,
    IReadOnlyDictionary<string, string> Changes,
    string Source
);
