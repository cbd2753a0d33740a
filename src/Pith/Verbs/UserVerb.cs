using System.CommandLine;
using Pith.Accounts;
using Pith.Data;

namespace Pith.Verbs;

/// <summary><c>pith user</c>: looks after who may do what.</summary>
internal static class UserVerb
{
    private static readonly Option<string> Name = new("--name")
    {
        Description = "The member's name: 2 to 30 letters, digits and hyphens.",
        Required = true,
    };

    private static readonly Option<string> Mail = new("--mail")
    {
        Description = "The member's e-mail address.",
        Required = true,
    };

    private static readonly Option<string?> Role = new("--role")
    {
        Description = "member, moderator, editor or owner (member).",
    };

    private static readonly Option<string?> Password = new("--password")
    {
        Description =
            "The password; - reads it from standard input. Without it a one-time link is printed, with which the member chooses.",
    };

    public static Command Create() =>
        new("user", "Look after who may do what.") { Add(), List(), SetRole(), Link() };

    private static Command Add()
    {
        var command = new Command("add", "Add a member.") { Name, Mail, Role, Password };
        command.SetAction(
            (parsed, cancel) =>
                CommandDatabase.Use(
                    async (db, settings) =>
                    {
                        var password = parsed.GetValue(Password);
                        if (password == "-")
                        {
                            password = await Console.In.ReadLineAsync(cancel) ?? "";
                        }

                        var wish = new NewMember(
                            parsed.GetRequiredValue(Name),
                            parsed.GetRequiredValue(Mail),
                            TimeProvider.System.Now()
                        )
                        {
                            Role = RoleOf(parsed.GetValue(Role)),
                            Password = password,
                            IsConfirmed = true,
                        };
                        await Make(db, wish, cancel);
                        Console.WriteLine($"{wish.Name} was added.");
                        if (password is null)
                        {
                            await OneTimeLink.PrintFor(
                                db,
                                settings,
                                wish.Id,
                                wish.Name,
                                wish.Now,
                                cancel
                            );
                        }

                        return 0;
                    },
                    cancel
                )
        );
        return command;
    }

    private static async Task Make(PithDb db, NewMember wish, CancellationToken cancel)
    {
        if (NewMember.Trouble(wish.Name, wish.Mail, wish.Password) is { } trouble)
        {
            throw new BadInputException(trouble);
        }

        switch (await wish.Make(db, cancel))
        {
            case Made.NameTaken:
                throw new BadInputException(
                    $"The name {wish.Name}, or one that looks like it, is taken; choose another with --name."
                );
            case Made.MailTaken:
                throw new BadInputException(
                    $"{wish.Mail} has an account already; 'pith user list' shows whose."
                );
        }
    }

    private static Command List()
    {
        var command = new Command("list", "List the members, with their roles.");
        command.SetAction(
            (_, cancel) =>
                CommandDatabase.Use(
                    async (db, _) =>
                    {
                        foreach (var row in await MemberList.Read(db, cancel))
                        {
                            Console.WriteLine(
                                $"{row.Name}\t{row.Mail}\t{row.Role ?? "member"}\t{Instants.At(row.JoinedAt):yyyy-MM-dd}"
                            );
                        }

                        return 0;
                    },
                    cancel
                )
        );
        return command;
    }

    private static Command SetRole()
    {
        var name = new Argument<string>("name") { Description = "The member's name." };
        var role = new Argument<string>("role")
        {
            Description = "member, moderator, editor or owner.",
        };
        var command = new Command("role", "Give a member another role.") { name, role };
        command.SetAction(
            (parsed, cancel) =>
                CommandDatabase.Use(
                    async (db, _) =>
                    {
                        var (who, what) = (
                            parsed.GetRequiredValue(name),
                            parsed.GetRequiredValue(role)
                        );
                        var id = await IdOf(db, who, cancel);
                        await MemberRoles.Set(db, id, RoleOf(what), cancel);
                        Console.WriteLine($"{who} is now {what.ToLowerInvariant()}.");
                        return 0;
                    },
                    cancel
                )
        );
        return command;
    }

    private static Command Link()
    {
        var name = new Option<string?>("--name")
        {
            Description =
                "A member who chooses a new passkey or password with it; without it, the link makes an owner's account.",
        };
        var command = new Command("link", "Print a new one-time link.") { name };
        command.SetAction(
            (parsed, cancel) =>
                CommandDatabase.Use(
                    async (db, settings) =>
                    {
                        var now = TimeProvider.System.Now();
                        if (parsed.GetValue(name) is not { } who)
                        {
                            await OneTimeLink.Print(db, settings, now, cancel);
                            return 0;
                        }

                        var id = await IdOf(db, who, cancel);
                        await OneTimeLink.PrintFor(db, settings, id, who, now, cancel);
                        return 0;
                    },
                    cancel
                )
        );
        return command;
    }

    private static async Task<long> IdOf(PithDb db, string name, CancellationToken cancel) =>
        await MemberList.IdOf(db, name, cancel)
        ?? throw new BadInputException(
            $"There is no member {name}; 'pith user list' shows who there is."
        );

    private static string? RoleOf(string? wished) =>
        wished?.ToLowerInvariant() switch
        {
            null or "member" => null,
            var role when Roles.All.Contains(role) => role,
            _ => throw new BadInputException(
                $"'{wished}' is no role; it is member, moderator, editor or owner."
            ),
        };
}
