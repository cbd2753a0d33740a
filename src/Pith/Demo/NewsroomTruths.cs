namespace Pith.Demo;

/// <summary>What is true of a newsroom, for measuring what Pith makes of it: <c>truths.json</c>. Articles are named by id.</summary>
public sealed record NewsroomTruths
{
    /// <summary>Which articles tell one event. Articles that can never be read stand in none.</summary>
    public required IReadOnlyList<TrueEvent> Events { get; init; }

    /// <summary>Events that are easily taken for one another, and must stay apart.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Confusable { get; init; }

    /// <summary>What outlets say differently of one thing.</summary>
    public required IReadOnlyList<TrueDifference> Differences { get; init; }

    /// <summary>Articles that change after the first load.</summary>
    public required IReadOnlyList<TrueChange> Changes { get; init; }

    /// <summary>Articles that repeat others.</summary>
    public required IReadOnlyList<TrueCopy> Copies { get; init; }

    /// <summary>Articles whose page goes wrong, or asks something of those who show it.</summary>
    public required IReadOnlyList<TrueTrap> Traps { get; init; }

    /// <summary>Agreements, with what held before them and what holds now.</summary>
    public required IReadOnlyList<TrueTerms> Terms { get; init; }

    /// <summary>Reads the truths of the newsroom in a folder.</summary>
    /// <exception cref="BadInputException">The file cannot be used; the message is one sentence that names it, with the line.</exception>
    public static NewsroomTruths Load(string folder) =>
        Newsroom.ReadJson<NewsroomTruths>(folder, "truths.json");
}

/// <summary>One event.</summary>
/// <param name="Id">Its name: the folder of its articles.</param>
/// <param name="What">What happened, in one line.</param>
/// <param name="Lead">The article that tells it most fully.</param>
/// <param name="Articles">Its articles in the lead's language, the lead among them: one story.</param>
/// <param name="OtherLanguages">Its articles in other languages, which may be linked to the story, and are not merged on doubt.</param>
/// <param name="Follows">The event that it follows from, where there is one.</param>
public sealed record TrueEvent(
    string Id,
    string What,
    string Lead,
    IReadOnlyList<string> Articles,
    IReadOnlyList<string>? OtherLanguages = null,
    string? Follows = null
);

/// <summary>A planted difference.</summary>
/// <param name="Event">The event.</param>
/// <param name="About">What the values are of.</param>
/// <param name="Kind">number, money, name or date.</param>
/// <param name="Values">Who says what.</param>
public sealed record TrueDifference(
    string Event,
    string About,
    string Kind,
    IReadOnlyList<TrueValue> Values
);

/// <summary>One outlet's value.</summary>
/// <param name="Article">The article.</param>
/// <param name="Value">The value, as it stands in the article's Markdown.</param>
public sealed record TrueValue(string Article, string Value);

/// <summary>A later version.</summary>
/// <param name="Article">The article.</param>
/// <param name="Kind">figure, or headline-and-quote.</param>
/// <param name="Silent">Whether the outlet leaves out to say that it changed it.</param>
/// <param name="Before">Pieces that only the first version has.</param>
/// <param name="After">Pieces that only the later one has.</param>
public sealed record TrueChange(
    string Article,
    string Kind,
    bool Silent,
    IReadOnlyList<string> Before,
    IReadOnlyList<string> After
);

/// <summary>A copy.</summary>
/// <param name="Article">The copy.</param>
/// <param name="Of">The original.</param>
public sealed record TrueCopy(string Article, string Of);

/// <summary>How a trap must end.</summary>
/// <param name="Article">The article.</param>
/// <param name="Trap">The trap, as the article's head has it.</param>
/// <param name="Ends">failed: no text; limited: title, source and link, or that much text; read: as any other.</param>
/// <param name="Reason">The reason that must be kept: a fetch problem, or what the publisher wishes.</param>
/// <param name="Contains">What the text must hold, where it is read.</param>
public sealed record TrueTrap(
    string Article,
    string Trap,
    string Ends,
    string Reason,
    string? Contains = null
);

/// <summary>The terms of an agreement.</summary>
/// <param name="Event">The event that tells of it.</param>
/// <param name="Parties">Between whom.</param>
/// <param name="Rows">Its terms.</param>
public sealed record TrueTerms(
    string Event,
    IReadOnlyList<string> Parties,
    IReadOnlyList<TrueTerm> Rows
);

/// <summary>One term.</summary>
/// <param name="Kind">exclusivity, right of first refusal, revenue share, exit clause, price, volume, licence, pay …</param>
/// <param name="Who">Who has or owes it.</param>
/// <param name="Before">What held before; null for nothing.</param>
/// <param name="Now">What holds now; null for nothing.</param>
/// <param name="Until">Until when; null where it is not said.</param>
public sealed record TrueTerm(
    string Kind,
    string Who,
    string? Before,
    string? Now,
    string? Until = null
);
