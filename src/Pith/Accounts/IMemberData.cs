using System.Text.Json;
using System.Text.Json.Serialization;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>
/// What one feature keeps of a member: how they take it along, and how it goes. A feature that keeps anything of members
/// registers one with the services; all run, in the order of their registration.
/// </summary>
public interface IMemberData
{
    /// <summary>Adds what the feature keeps of a member to what they take along.</summary>
    Task Export(MemberExport export, CancellationToken cancel);

    /// <summary>
    /// Removes what the feature keeps of a member, in the transaction that the caller holds; the member's own row goes after
    /// all features are done. Gives the tags of the cached pages that show something of it.
    /// </summary>
    Task<IReadOnlyCollection<string>> Erase(MemberErasure erasure, CancellationToken cancel);
}

/// <summary>A member who is about to be erased.</summary>
/// <param name="Db">The database, in the transaction of the erasure.</param>
/// <param name="MemberId">Who goes.</param>
/// <param name="KeepsComments">Whether what they wrote stays, without a name; otherwise it goes too.</param>
public sealed record MemberErasure(PithDb Db, long MemberId, bool KeepsComments);

/// <summary>What a member takes along: one JSON document of parts, and files in formats that other programs read.</summary>
public sealed class MemberExport(PithDb db, long memberId)
{
    /// <summary>The name of the document that holds the parts.</summary>
    public const string Document = "pith.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        // It is read by people too; nothing of it is put into a page.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Dictionary<string, object> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public PithDb Db => db;

    public long MemberId => memberId;

    /// <summary>Adds a part of the document; its name is that of the property.</summary>
    public void Part(string name, object part) => parts.Add(name, part);

    /// <summary>Adds a file: "saves.csv".</summary>
    public void File(string name, byte[] bytes) => files.Add(name, bytes);

    /// <summary>All files, the document first.</summary>
    internal IEnumerable<(string Name, byte[] Bytes)> Files() =>
        files
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => (f.Key, f.Value))
            .Prepend((Document, JsonSerializer.SerializeToUtf8Bytes(parts, Options)));
}
