namespace Pith.Stories;

/// <summary>A period of which the best stories are listed.</summary>
internal sealed record TopPeriod(string Name, int Days, string Title, string Lead)
{
    /// <summary>For routes: the address of a period.</summary>
    public const string Pattern = "/top/{period:regex(^(day|week|month)$)}";

    public static IReadOnlyList<TopPeriod> All =>
        [
            new("day", 1, Words.TopDay, Words.TopDayLead),
            new("week", 7, Words.TopWeek, Words.TopWeekLead),
            new("month", 30, Words.TopMonth, Words.TopMonthLead),
        ];

    public string Path => "/top/" + Name;

    public long Milliseconds => Days * 86_400_000L;

    /// <summary>By the name in an address that the pattern let pass.</summary>
    public static TopPeriod Of(string name) => All.Single(p => p.Name == name);
}
