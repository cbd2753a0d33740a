using System.CommandLine;
using Pith.Data;

namespace Pith.Verbs;

/// <summary><c>pith user</c>: looks after who may do what.</summary>
internal static class UserVerb
{
    public static Command Create()
    {
        var link = new Command("link", "Print a new one-time link that opens the editors' rooms.");
        link.SetAction(
            (_, cancel) =>
                CommandDatabase.Use(
                    async (db, settings) =>
                    {
                        await OneTimeLink.Print(db, settings, TimeProvider.System.Now(), cancel);
                        return 0;
                    },
                    cancel
                )
        );
        return new Command("user", "Look after who may do what.") { link };
    }
}
