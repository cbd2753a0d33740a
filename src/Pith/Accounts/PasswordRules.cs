namespace Pith.Accounts;

/// <summary>Which passwords are refused: short ones, and those that everyone tries first. No classes of characters are asked for.</summary>
internal static class PasswordRules
{
    public const int Shortest = 10;

    /// <summary>No one types more; it bounds the work of hashing.</summary>
    public const int Longest = 200;

    /// <summary>What passwords are most often built on, in lower case; a password that is one of these with little added is refused.</summary>
    private static readonly string[] Common =
    [
        "password",
        "passwort",
        "passw0rd",
        "motdepasse",
        "contrasena",
        "kennwort",
        "letmein",
        "welcome",
        "willkommen",
        "bienvenue",
        "qwerty",
        "qwertz",
        "azerty",
        "qwertyuiop",
        "qwertzuiop",
        "azertyuiop",
        "asdfghjkl",
        "zxcvbnm",
        "yxcvbnm",
        "1q2w3e4r5t",
        "1qaz2wsx",
        "qazwsxedc",
        "zaq12wsx",
        "q1w2e3r4t5",
        "abcdefghij",
        "abc123abc",
        "abcd1234",
        "a1b2c3d4e5",
        "iloveyou",
        "ichliebedich",
        "jetaime",
        "teamo",
        "sunshine",
        "princess",
        "football",
        "baseball",
        "basketball",
        "superman",
        "batman",
        "spiderman",
        "pokemon",
        "dragon",
        "monkey",
        "master",
        "shadow",
        "michael",
        "jennifer",
        "jordan",
        "charlie",
        "freedom",
        "whatever",
        "trustno1",
        "starwars",
        "computer",
        "internet",
        "liverpool",
        "chelsea",
        "arsenal",
        "barcelona",
        "realmadrid",
        "chocolate",
        "butterfly",
        "samsung",
        "administrator",
        "administrador",
        "changeme",
        "changeit",
        "secret",
        "geheim",
        "default",
        "temporary",
        "testtest",
        "testing",
        "access",
        "login",
        "hello",
        "hallo",
        "bonjour",
        "summer",
        "winter",
        "spring",
        "autumn",
        "january",
        "december",
        "monday",
        "friday",
        "mustang",
        "corvette",
        "mercedes",
        "ferrari",
        "matrix",
        "ninja",
        "killer",
        "hunter",
        "cookie",
        "flower",
        "lovely",
        "babygirl",
        "correcthorsebatterystaple",
        "mypassword",
        "thepassword",
        "nopassword",
        "yourpassword",
        "newpassword",
        "userpassword",
        "google",
        "facebook",
    ];

    private static readonly HashSet<string> Bases = new(Common, StringComparer.Ordinal);

    /// <summary>What is wrong with a password, as a sentence; null where nothing is.</summary>
    public static string? Trouble(string? password, string? name, string? mail)
    {
        if (string.IsNullOrEmpty(password))
        {
            return Words.PasswordMissing;
        }

        if (password.Length is < Shortest or > Longest)
        {
            return Words.PasswordLength;
        }

        var plain = password.ToLowerInvariant();
        return IsWalk(plain) || IsRepeated(plain) || IsCommon(plain) || IsOwn(plain, name, mail)
            ? Words.PasswordCommon
            : null;
    }

    /// <summary>One of the common words, alone or twice, between digits and marks.</summary>
    private static bool IsCommon(string plain)
    {
        if (Bases.Contains(plain))
        {
            return true;
        }

        var core = plain
            .Trim("0123456789!?.,-_*#+$%&/()= @".ToCharArray())
            .Replace('0', 'o')
            .Replace('1', 'i')
            .Replace('3', 'e')
            .Replace('4', 'a')
            .Replace('@', 'a')
            .Replace('5', 's')
            .Replace('$', 's')
            .Replace(" ", "", StringComparison.Ordinal);
        return core.Length < 4
            || Bases.Contains(core)
            || (
                core.Length % 2 == 0
                && core[..(core.Length / 2)] == core[(core.Length / 2)..]
                && Bases.Contains(core[..(core.Length / 2)])
            );
    }

    /// <summary>Characters that follow each other: 1234567890, abcdefghij, 9876543210.</summary>
    private static bool IsWalk(string plain)
    {
        var steps = 0;
        for (var i = 1; i < plain.Length; i++)
        {
            steps +=
                Math.Abs(plain[i] - plain[i - 1]) <= 1
                || (plain[i], plain[i - 1]) is ('0', '9') or ('9', '0')
                    ? 1
                    : 0;
        }

        return steps * 10 >= (plain.Length - 1) * 9;
    }

    /// <summary>A few characters, again and again.</summary>
    private static bool IsRepeated(string plain)
    {
        if (plain.Distinct().Count() < 4)
        {
            return true;
        }

        for (var length = 1; length <= 4; length++)
        {
            if (
                Enumerable
                    .Range(length, plain.Length - length)
                    .All(i => plain[i] == plain[i - length])
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The member's own name or address, with a few characters at the most added.</summary>
    private static bool IsOwn(string plain, string? name, string? mail)
    {
        var parts = (string?[])[name, mail, mail?.Split('@')[0]];
        return parts.Any(p =>
            p is { Length: >= 4 }
            && plain.Contains(p, StringComparison.OrdinalIgnoreCase)
            && plain.Length - p.Length < 6
        );
    }
}
