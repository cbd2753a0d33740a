namespace Pith.Moderation;

/// <summary>Words what came of objections.</summary>
internal static class CorrectionWords
{
    public static string Of(CorrectionState state) =>
        state switch
        {
            CorrectionState.Withdrawn => Words.WasWithdrawn,
            CorrectionState.Stands => Words.WasRight,
            _ => Words.WaitsForEditor,
        };
}
