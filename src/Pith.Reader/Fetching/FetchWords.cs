using System.Globalization;

namespace Pith.Reader.Fetching;

/// <summary>Says in a sentence of English why a fetch brought nothing.</summary>
public static class FetchWords
{
    /// <summary>One sentence, for an editor.</summary>
    public static string Say(FetchFailed failed)
    {
        ArgumentNullException.ThrowIfNull(failed);
        return Say(failed.Problem, failed.Detail);
    }

    /// <summary>The same from a problem and its argument, as they are stored.</summary>
    public static string Say(FetchProblem problem, string detail) =>
        problem switch
        {
            FetchProblem.NameNotFound =>
                $"There is no host {detail}, or its name could not be looked up.",
            FetchProblem.AddressNotPublic =>
                $"{detail} leads to a private or reserved address, which is never fetched from.",
            FetchProblem.AddressNotAllowed =>
                $"{detail} is not an http or https address on a port where web servers are.",
            FetchProblem.ConnectionFailed =>
                $"{detail} did not answer, or broke the connection off.",
            FetchProblem.TlsFailed =>
                $"No secure connection to {detail} could be made: its certificate or its encryption is not sound.",
            FetchProblem.TimedOut => $"{detail} took too long to answer.",
            FetchProblem.TooLarge =>
                $"The answer has more than {detail}, which is the most that is taken.",
            FetchProblem.TooManyRedirects => $"{detail} redirects in a loop or too many times.",
            FetchProblem.BrokenAnswer =>
                $"The answer of {detail} could not be read: its HTTP or its compression is broken.",
            FetchProblem.RobotsDisallow => $"The robots.txt of {detail} does not allow it.",
            FetchProblem.RobotsUnreachable =>
                $"The robots.txt of {detail} could not be had, so nothing is fetched from there for now.",
            FetchProblem.Status => $"The server answered {Status(detail)}.",
            _ => throw new ArgumentOutOfRangeException(
                nameof(problem),
                problem,
                "No such problem."
            ),
        };

    private static string Status(string detail) =>
        int.TryParse(detail, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? status switch
            {
                401 => "401: it asks for a password",
                402 => "402: it asks for payment",
                403 => "403: it does not let us in",
                404 => "404: there is no such page",
                410 => "410: the page is gone for good",
                429 => "429: we asked too often",
                451 => "451: it may not be shown for legal reasons",
                500 or 502 or 503 or 504 => $"{status}: it is out of order for now",
                _ => $"with status {status}",
            }
            : $"with status {detail}";
}
