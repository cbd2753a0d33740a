using System.Text.Json;

namespace Pith.Topics;

/// <summary>On which line each value of a JSON text begins.</summary>
internal static class FieldFilesLines
{
    /// <summary>Lines from 1, by path: <c>sources[0].asOf</c>.</summary>
    /// <param name="json">Well-formed JSON.</param>
    public static Dictionary<string, int> Of(ReadOnlySpan<byte> json)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json);
        // One frame for each open object or list: its path, and the next index of a list (-1 for an object).
        var frames = new Stack<(string Path, int Next)>();
        var name = "";
        var (line, counted) = (1, 0);
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            line += json[counted..start].Count((byte)'\n');
            counted = start;
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                frames.Pop();
                continue;
            }

            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var outer = frames.Peek().Path;
                name = outer.Length == 0 ? reader.GetString()! : $"{outer}.{reader.GetString()}";
                lines[name] = line;
                continue;
            }

            var path = name;
            if (frames.TryPeek(out var frame) && frame.Next >= 0)
            {
                path = $"{frame.Path}[{frame.Next}]";
                frames.Pop();
                frames.Push((frame.Path, frame.Next + 1));
                lines[path] = line;
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                frames.Push((path, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
            }
        }

        return lines;
    }
}
