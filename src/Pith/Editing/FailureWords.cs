using System.Globalization;
using Pith.Reader.Fetching;

namespace Pith.Editing;

/// <summary>Words the codes that steps keep of failures.</summary>
public static class FailureWords
{
    /// <summary>One sentence for a failure's code and its detail.</summary>
    public static string Say(string code, string detail)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (
            Enum.TryParse<FetchProblem>(
                code.Replace("-", "", StringComparison.Ordinal),
                ignoreCase: true,
                out var problem
            )
        )
        {
            return FetchWords.Say(problem, detail);
        }

        if (code == "feed-not-readable")
        {
            return detail; // The parser's own sentence.
        }

        var format = code switch
        {
            "no-article" => Words.NoArticle,
            "not-html" => Words.NotHtml,
            "too-complex" => Words.TooComplex,
            "login-wall" => Words.LoginWall,
            "consent-wall" => Words.ConsentWall,
            "needs-scripts" => Words.NeedsScripts,
            "robot-check" => Words.RobotCheck,
            "error-page" => Words.ErrorPage,
            _ => Words.InternalError,
        };
        return string.Format(CultureInfo.CurrentCulture, format, detail);
    }
}
