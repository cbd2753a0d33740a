using System.CommandLine;

namespace Pith.Verbs;

/// <summary><c>pith migrate</c>: brings the database up to date without serving, as an upgrade may want.</summary>
internal static class MigrateVerb
{
    public static Command Create()
    {
        var command = new Command("migrate", "Bring the database up to date, and end.");
        command.SetAction(
            (_, cancel) =>
                CommandDatabase.Use(
                    (_, settings) =>
                    {
                        Console.WriteLine($"The database of {settings.Data} is up to date.");
                        return Task.FromResult(0);
                    },
                    cancel
                )
        );
        return command;
    }
}
