namespace Pith.Writing.Asking;

/// <summary>Why a model did not write: a code, and what its wording needs.</summary>
/// <param name="Code">One of the constants.</param>
/// <param name="Detail">A status, a count; never what the other side said, which may hold the key.</param>
/// <param name="RetryAfter">How long the other side asks us to wait.</param>
public sealed record ModelTrouble(string Code, string Detail = "", TimeSpan? RetryAfter = null)
{
    /// <summary>No connection.</summary>
    public const string Unreachable = "model-unreachable";

    /// <summary>No whole answer in time.</summary>
    public const string TooSlow = "model-too-slow";

    /// <summary>It asks us to wait (429).</summary>
    public const string Busy = "model-busy";

    /// <summary>A status that is no success.</summary>
    public const string Status = "model-status";

    /// <summary>The key is not taken (401, 403).</summary>
    public const string KeyRefused = "model-key-refused";

    /// <summary>It failed so often that it is left alone for a while.</summary>
    public const string Resting = "model-resting";

    /// <summary>The answer is larger than any digest.</summary>
    public const string TooLarge = "model-answer-too-large";

    /// <summary>The answer is not the JSON that was asked for.</summary>
    public const string NotJson = "model-answer-not-json";

    /// <summary>The answer has no sentence.</summary>
    public const string Nothing = "model-answer-empty";

    /// <summary>The answer is not of the wire format.</summary>
    public const string NotUnderstood = "model-answer-not-understood";

    /// <summary>The day's tokens are used up.</summary>
    public const string DayTokens = "model-day-tokens";

    /// <summary>The day's cost is reached.</summary>
    public const string DayCost = "model-day-cost";

    /// <summary>Whether trying again soon is of no use: somebody has to change a setting first.</summary>
    public bool NeedsSomebody => Code is KeyRefused;

    /// <summary>Whether it was refused before a model read a word, so that nothing is to be paid.</summary>
    public bool TookNothing => Code is Unreachable or Busy or Status or KeyRefused or Resting;

    /// <summary>In words.</summary>
    public string Sentence =>
        string.Format(
            System.Globalization.CultureInfo.CurrentCulture,
            Code switch
            {
                Unreachable => Words.TroubleUnreachable,
                TooSlow => Words.TroubleTooSlow,
                Busy => Words.TroubleBusy,
                Status => Words.TroubleStatus,
                KeyRefused => Words.TroubleKey,
                Resting => Words.TroubleResting,
                TooLarge => Words.TroubleTooLarge,
                NotJson => Words.TroubleNotJson,
                Nothing => Words.TroubleNothing,
                NotUnderstood => Words.TroubleNotUnderstood,
                DayTokens => Words.TroubleDayTokens,
                DayCost => Words.TroubleDayCost,
                _ => Words.TroubleOther,
            },
            Detail
        );
}

/// <summary>Ends a request with what went wrong; caught where requests are made.</summary>
internal sealed class ModelException(ModelTrouble trouble) : Exception(trouble.Code)
{
    public ModelTrouble Trouble => trouble;
}
