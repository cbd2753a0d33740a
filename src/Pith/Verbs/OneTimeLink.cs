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

    /// <summary>Makes a link that makes an owner, and prints it.</summary>
    public static async Task Print(PithDb db, Settings settings, long now, CancellationToken cancel)
    {
        var key = await AccessKey.Make(db, now, cancel);
        Console.WriteLine(
            $"This link makes the owner's account, once, within a week: {AddressOf(settings, key)}"
        );
    }

    /// <summary>Makes a link with which a member chooses how to sign in, and prints it.</summary>
    public static async Task PrintFor(
        PithDb db,
        Settings settings,
        long memberId,
        string name,
        long now,
        CancellationToken cancel
    )
    {
        var key = await AccessKey.Make(db, now, cancel, memberId);
        Console.WriteLine(
            $"With this link {name} chooses a passkey or password, once, within a week: {AddressOf(settings, key)}"
        );
    }

    private static string AddressOf(Settings settings, string key) =>
        $"{settings.Url.ToString().TrimEnd('/')}/edit/enter?key={key}";
}
