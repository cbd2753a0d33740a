namespace Pith.Stories;

/// <summary>
/// How often the check was wrong when it was last measured, each claim judged by a model that had not seen its article. To be
/// written anew whenever the check is learned anew: <see cref="Command"/> prints the counts.
/// </summary>
internal static class CheckErrors
{
    /// <summary>When it was measured.</summary>
    public static readonly DateOnly Measured = new(2026, 11, 24);

    /// <summary>What prints the counts.</summary>
    public const string Command =
        "dotnet run -c Release --project bench/Pith.Bench -- crossvalidate-check DATA_FOLDER";

    /// <summary>The rows, worst mistakes first: false claims that passed, then true ones that were refused.</summary>
    public static IReadOnlyList<CheckError> All =>
        [
            new(Words.HowErrorsName, 15, 60),
            new(Words.HowErrorsRole, 16, 60),
            new(Words.HowErrorsNumber, 2, 60),
            new(Words.HowErrorsDate, 0, 45),
            new(Words.HowErrorsNegation, 3, 60),
            new(Words.HowErrorsWording, 71, 181),
            new(Words.HowErrorsTrue, 23, 285),
            new(Words.HowErrorsTrueMachine, 56, 524),
        ];
}

/// <summary>One kind of mistake.</summary>
/// <param name="What">The mistake, in words.</param>
/// <param name="Wrong">How often it was made.</param>
/// <param name="Of">Of how many claims where it could be.</param>
internal sealed record CheckError(string What, int Wrong, int Of)
{
    private const double Z = 1.96;

    /// <summary>The share of mistakes, from 0 to 1.</summary>
    public double Share => (double)Wrong / Of;

    /// <summary>The 95 % interval of the share (Wilson 1927), from 0 to 1.</summary>
    public (double Low, double High) Interval
    {
        get
        {
            var around = 1 + (Z * Z / Of);
            var middle = (Share + (Z * Z / (2 * Of))) / around;
            var half =
                Z * Math.Sqrt((Share * (1 - Share) / Of) + (Z * Z / (4.0 * Of * Of))) / around;
            return (Math.Max(0, middle - half), Math.Min(1, middle + half));
        }
    }
}
