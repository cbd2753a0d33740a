namespace Pith.Reader.Fetching;

/// <summary>An answer's headers as they came.</summary>
internal static class AnswerHeaders
{
    /// <summary>All headers by lower-case name; several of one name are joined by ", ".</summary>
    public static Dictionary<string, string> Of(HttpResponseMessage answer)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var part in (ReadOnlySpan<System.Net.Http.Headers.HttpHeaders>)
                [answer.Headers, answer.Content.Headers]
        )
        {
            foreach (var (name, values) in part.NonValidated)
            {
                headers[name.ToLowerInvariant()] = string.Join(", ", values).Trim();
            }
        }

        return headers;
    }

    /// <summary>The compressions of the body, in the order in which they were laid on.</summary>
    /// <exception cref="InvalidDataException">There are more than anybody has a reason for.</exception>
    public static IReadOnlyList<string> Encodings(IReadOnlyDictionary<string, string> headers)
    {
        if (!headers.TryGetValue("content-encoding", out var all))
        {
            return [];
        }

        var encodings = new List<string>();
        foreach (
            var one in all.Split(
                ',',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var name = one.ToLowerInvariant();
            // Some servers name the charset or nothing at all here.
            if (name is not ("identity" or "none" or "utf-8"))
            {
                encodings.Add(name);
            }
        }

        return encodings.Count <= FetchLimits.MaxEncodings
            ? encodings
            : throw new InvalidDataException("The body is compressed too many times.");
    }
}
