using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Pith.Verbs;

/// <summary>JSON objects, one a line, from standard input to standard output: how verbs that take text are spoken to.</summary>
internal static class JsonLines
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>
    /// Answers each line with what <paramref name="answer"/> makes of it; a line that cannot be read, and a
    /// <see cref="BadInputException"/>, are answered with an error, and the next line goes on.
    /// </summary>
    /// <returns>0; 2 when no line could be answered.</returns>
    public static Task<int> Answer<TIn>(
        TextReader input,
        TextWriter output,
        Func<TIn, object> answer,
        CancellationToken cancel
    )
        where TIn : class =>
        AnswerEach<TIn>(input, output, x => Task.FromResult(answer(x)), cancel);

    /// <summary>The same, where an answer has to be waited for.</summary>
    /// <returns>0; 2 when no line could be answered.</returns>
    public static async Task<int> AnswerEach<TIn>(
        TextReader input,
        TextWriter output,
        Func<TIn, Task<object>> answer,
        CancellationToken cancel
    )
        where TIn : class
    {
        var (good, bad) = (0, 0);
        while (await input.ReadLineAsync(cancel) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            JsonNode? id = null;
            object result;
            try
            {
                var node =
                    JsonNode.Parse(line) as JsonObject
                    ?? throw new BadInputException("Each line must be a JSON object.");
                id = node["id"]?.DeepClone();
                result = await answer(node.Deserialize<TIn>(Options)!);
                good++;
            }
            // A name that stands twice in an object is an ArgumentException when it is looked up.
            catch (Exception e) when (e is JsonException or BadInputException or ArgumentException)
            {
                bad++;
                result = new
                {
                    error = e is BadInputException
                        ? e.Message
                        : $"The line is not a JSON object of the fields expected: {e.Message}",
                };
            }

            var written = JsonSerializer
                .SerializeToNode(result, result.GetType(), Options)!
                .AsObject();
            written.Remove("id");
            written.Insert(0, "id", id);
            await output.WriteLineAsync(written.ToJsonString(Options));
            await output.FlushAsync(cancel);
        }

        return good == 0 && bad > 0 ? 2 : 0;
    }
}
