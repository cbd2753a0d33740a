using Pith.Topics;

namespace Pith.Tests.Fields;

/// <summary>The fields that Pith ships with, as they lie beside the program.</summary>
internal static class Shipped
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "fields");

    public static readonly Field Ai = Field.Load(Path.Combine(Folder, "ai"));

    public static readonly Field Climate = Field.Load(Path.Combine(Folder, "climate"));

    public static IEnumerable<Field> All => [Ai, Climate];
}
