namespace Pith.Reader.Pages.Metadata;

/// <summary>Pages that an archive keeps: what they say of themselves holds for the address that they had.</summary>
internal static class Archived
{
    private const string Folder = "/web/";

    /// <summary>
    /// The address inside one of web.archive.org (https://web.archive.org/web/20160330101229/http://post.example/a); any other as it is.
    /// </summary>
    public static Uri Original(Uri address)
    {
        var path = address.PathAndQuery;
        if (
            address.Host != "web.archive.org"
            || !path.StartsWith(Folder, StringComparison.Ordinal)
            || path.IndexOf('/', Folder.Length) is not (> 0 and var end)
        )
        {
            return address;
        }

        var inner = path[(end + 1)..];
        return
            Uri.TryCreate(inner, UriKind.Absolute, out var original)
            && original.Scheme is "http" or "https"
            && Fetching.HostName.Of(original) is { Length: > 0 }
            ? original
            : address;
    }
}
