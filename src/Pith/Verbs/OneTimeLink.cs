using Pith.Accounts;
using Pith.Data;

namespace Pith.Verbs;

/// <summary>The link that opens the editors' rooms once, for who can read the terminal.</summary>
internal static class OneTimeLink
{
    /// <summary>Prints a link where none was ever made.</summary>
    public static async Task PrintAtFirstStart(
        PithDb db,
        Settings settings,
        long now,
        CancellationToken cancel
    )
    {
        if (!await AccessKey.Any(db, cancel))
        {
            await Print(db, settings, now, cancel);
        }
    }

    /// <summary>Makes a link and prints it.</summary>
    public static async Task Print(PithDb db, Settings settings, long now, CancellationToken cancel)
    {
        var key = await AccessKey.Make(db, now, cancel);
        Console.WriteLine(
            $"The editors' rooms open once with this link: {settings.Url.ToString().TrimEnd('/')}/edit/enter?key={key}"
        );
    }
}
