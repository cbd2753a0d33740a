using System.Globalization;

namespace Pith.Tools;

/// <summary>Words with what stands in them.</summary>
internal static class ToolWords
{
    public static string Say(string format, params object[] arguments) =>
        string.Format(CultureInfo.CurrentCulture, format, arguments);

    /// <summary>A day as pages say it.</summary>
    public static string Date(DateOnly day) =>
        day.ToString("MMM d, yyyy", CultureInfo.GetCultureInfo("en-US"));

    public static string Stories(int count) =>
        count switch
        {
            0 => Words.NoStories,
            1 => Words.OneStory,
            _ => Say(Words.Stories, count),
        };

    public static string Saves(int count) => count == 1 ? Words.OneSave : Say(Words.Saves, count);

    public static string Votes(int count) => count == 1 ? Words.OneVote : Say(Words.Votes, count);

    public static string Comments(int count) =>
        count == 1 ? Words.OneComment : Say(Words.Comments, count);

    /// <summary>What a fact is called.</summary>
    public static string Of(ToolFact fact) =>
        fact switch
        {
            ToolFact.Name => Words.FactName,
            ToolFact.OtherNames => Words.FactOtherNames,
            ToolFact.FoundBy => Words.FactFoundBy,
            ToolFact.Address => Words.FactAddress,
            ToolFact.Maker => Words.FactMaker,
            ToolFact.Line => Words.FactLine,
            ToolFact.Category => Words.FactCategory,
            ToolFact.Licence => Words.FactLicence,
            ToolFact.Platforms => Words.FactPlatforms,
            ToolFact.Price => Words.FactPrice,
            ToolFact.Alternatives => Words.FactAlternatives,
            _ => Words.FactListed,
        };

    /// <summary>What became of a change.</summary>
    public static string Of(ChangeState state) =>
        state switch
        {
            ChangeState.Accepted => Words.StateAccepted,
            ChangeState.Declined => Words.StateDeclined,
            ChangeState.Undone => Words.StateUndone,
            _ => Words.StateProposed,
        };

    public static string Tools(int count) => count == 1 ? Words.OneTool : Say(Words.Tools, count);
}
