using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pith.Reader.Feeds.Json;

/// <summary>Reads JSON up to where it breaks: a document that ends too early still gives what was complete.</summary>
internal static class ForgivingJson
{
    private const int MaxDepth = 64;

    /// <summary>The object; null where not even its beginning is one.</summary>
    public static JsonObject? Read(ReadOnlySpan<byte> utf8, FeedProblems problems)
    {
        var reader = new Utf8JsonReader(
            utf8,
            new JsonReaderOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
                MaxDepth = MaxDepth,
            }
        );
        var open = new Stack<(JsonNode Node, string? Name)>();
        JsonObject? root = null;
        string? name = null;
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = reader.GetString();
                        break;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        JsonNode node =
                            reader.TokenType == JsonTokenType.StartObject
                                ? new JsonObject()
                                : new JsonArray();
                        open.Push((node, name));
                        root ??= node as JsonObject;
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        var (closed, its) = open.Pop();
                        Put(open, its, closed);
                        break;
                    default:
                        Put(open, name, Value(ref reader));
                        break;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string that is no text, such as half of a surrogate pair.
            problems.Add(
                $"Its JSON breaks off or is wrong near byte {reader.TokenStartIndex}; what came before was read."
            );
        }

        // What was still open when it broke is kept, but for the innermost object: half an item is none.
        var isInnermost = true;
        while (open.Count > 0)
        {
            var (node, its) = open.Pop();
            if (!isInnermost || node is JsonArray || open.Count == 0)
            {
                Put(open, its, node);
            }

            isInnermost &= node is JsonArray;
        }

        return root;
    }

    private static void Put(
        Stack<(JsonNode Node, string? Name)> open,
        string? name,
        JsonNode? value
    )
    {
        if (!open.TryPeek(out var parent))
        {
            return;
        }

        if (parent.Node is JsonArray array)
        {
            array.Add(value);
        }
        else if (name is not null)
        {
            ((JsonObject)parent.Node)[name] = value;
        }
    }

    private static JsonValue? Value(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.String => JsonValue.Create(reader.GetString()),
            JsonTokenType.Number => reader.TryGetInt64(out var whole)
                ? JsonValue.Create(whole)
                : JsonValue.Create(reader.TryGetDouble(out var number) ? number : 0),
            JsonTokenType.True => JsonValue.Create(true),
            JsonTokenType.False => JsonValue.Create(false),
            _ => null,
        };
}
