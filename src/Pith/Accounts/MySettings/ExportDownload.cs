using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Accounts.MySettings;

/// <summary>All of one's own, in one ZIP.</summary>
internal static class ExportDownload
{
    public static async Task<IResult> Give(
        HttpContext http,
        IDbContextFactory<PithDb> databases,
        IEnumerable<IMemberData> all,
        TimeProvider clock
    )
    {
        await using var db = await databases.CreateDbContextAsync(http.RequestAborted);
        var export = new MemberExport(db, http.User.MemberId()!.Value);
        foreach (var data in all)
        {
            await data.Export(export, http.RequestAborted);
        }

        var now = clock.GetUtcNow();
        using var zip = new MemoryStream();
        await using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in export.Files())
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = now;
                await using var stream = await entry.OpenAsync(http.RequestAborted);
                await stream.WriteAsync(bytes, http.RequestAborted);
            }
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.File(
            zip.ToArray(),
            "application/zip",
            $"pith-{http.User.MemberName()}-{now:yyyy-MM-dd}.zip"
        );
    }
}
