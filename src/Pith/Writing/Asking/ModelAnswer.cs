using System.Text;
using System.Text.Json;
using Pith.Text.Digests;

namespace Pith.Writing.Asking;

/// <summary>What a model is asked for, and how its answer is read.</summary>
internal static class ModelAnswer
{
    private static readonly JsonReaderOptions Forgiving = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 16,
    };

    /// <summary>Objects that are looked at, the last first: models that think aloud begin more than once.</summary>
    private const int MostTries = 8;

    /// <summary>{"summary": ["paragraph", …], "takeaways": ["…", …]}.</summary>
    public static JsonElement Schema { get; } =
        JsonElement.Parse(
            """
            {
              "type": "object",
              "properties": {
                "summary": { "type": "array", "items": { "type": "string" } },
                "takeaways": { "type": "array", "items": { "type": "string" } }
              },
              "required": ["summary", "takeaways"],
              "additionalProperties": false
            }
            """
        );

    /// <summary>
    /// Reads an answer. Models put fences and a sentence of thought around what they were asked for: the last object that
    /// has one of the two fields is taken.
    /// </summary>
    /// <exception cref="ModelException">It has no such object, or no word in it.</exception>
    public static ProposedDigest Read(string text)
    {
        var tries = 0;
        for (
            var at = Start(text, text.Length);
            at >= 0 && tries++ < MostTries;
            at = Start(text, at)
        )
        {
            if (TryRead(Encoding.UTF8.GetBytes(text[at..]), out var proposal))
            {
                return proposal
                    .Summary.Concat(proposal.Takeaways)
                    .Any(t => t.Any(char.IsLetterOrDigit))
                    ? proposal
                    : throw new ModelException(new(ModelTrouble.Nothing));
            }
        }

        throw new ModelException(
            new(string.IsNullOrWhiteSpace(text) ? ModelTrouble.Nothing : ModelTrouble.NotJson)
        );
    }

    /// <summary>Where the last object before <paramref name="end"/> opens that may be the one: right before one of the two names.</summary>
    private static int Start(string text, int end)
    {
        var head = text.AsSpan(0, end);
        var name = Math.Max(
            head.LastIndexOf("\"summary\"", StringComparison.Ordinal),
            head.LastIndexOf("\"takeaways\"", StringComparison.Ordinal)
        );
        return name < 0 ? -1 : head[..name].LastIndexOf('{');
    }

    private static bool TryRead(ReadOnlySpan<byte> text, out ProposedDigest proposal)
    {
        proposal = new([], []);
        try
        {
            var reader = new Utf8JsonReader(text, Forgiving);
            using var json = JsonDocument.ParseValue(ref reader);
            proposal = new(
                Strings(json.RootElement, "summary"),
                Strings(json.RootElement, "takeaways")
            );
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>A list of strings, or one string in place of a list.</summary>
    private static List<string> Strings(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value))
        {
            return [];
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => [.. value.GetString()!.Split("\n\n")],
            JsonValueKind.Array =>
            [
                .. value
                    .EnumerateArray()
                    .Where(v => v.ValueKind == JsonValueKind.String)
                    .Select(v => v.GetString()!),
            ],
            _ => [],
        };
    }
}
