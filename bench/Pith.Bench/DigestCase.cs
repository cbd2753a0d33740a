using System.Text.Json;
using Pith.Text;

namespace Pith.Bench;

/// <summary>An article with an editor's highlights: a line of the trainer's data.</summary>
/// <param name="Id">A name, for reports.</param>
/// <param name="Text">The article; paragraphs stand apart by an empty line.</param>
/// <param name="Reference">The highlights.</param>
internal sealed record DigestCase(string Id, string Text, string[] Reference)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public Document Document { get; } = Document.Prepare(Text);

    public string Want { get; } = string.Join(' ', Reference);

    /// <summary>Reads digest.jsonl in a folder: JSON objects with id, text and reference (a list), one a line.</summary>
    public static IReadOnlyList<DigestCase> Read(string folder) =>
        [
            .. File.ReadLines(Path.Combine(folder, "digest.jsonl"))
                .Where(l => l.Length > 0)
                .Select(l =>
                    JsonSerializer.Deserialize<DigestCase>(l, Web)
                    ?? throw new InvalidDataException("A line of digest.jsonl is null.")
                ),
        ];
}
