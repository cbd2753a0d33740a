using System.Globalization;
using System.Text;

namespace Pith.Accounts;

/// <summary>What members can be called.</summary>
internal static class NameRules
{
    public const int Shortest = 2;
    public const int Longest = 30;
    public const int LongestDisplay = 50;

    /// <summary>Names that would pass for the site itself, or for nobody; as <see cref="Skeleton"/> sees them.</summary>
    private static readonly HashSet<string> Reserved = new[]
    {
        "admin",
        "administrator",
        "anonymous",
        "deleted",
        "editor",
        "editors",
        "erased",
        "everyone",
        "help",
        "info",
        "me",
        "member",
        "members",
        "mod",
        "moderation",
        "moderator",
        "moderators",
        "nobody",
        "null",
        "official",
        "owner",
        "pith",
        "postmaster",
        "root",
        "security",
        "staff",
        "support",
        "system",
        "undefined",
        "visitor",
        "webmaster",
    }
        .Select(Skeleton)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>What is wrong with a name, as a sentence; null where nothing is.</summary>
    public static string? Trouble(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return Words.NameMissing;
        }

        if (
            name.Length is < Shortest or > Longest
            || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-')
            || name[0] == '-'
            || name[^1] == '-'
            || !name.Any(char.IsAsciiLetter)
        )
        {
            return Words.NameForm;
        }

        return Reserved.Contains(Skeleton(name)) ? Words.NameTaken : null;
    }

    /// <summary>
    /// A name with what is easily taken for something else made one: case, hyphens, 0 and o, 1, l and i, 5 and s, rn and m,
    /// vv and w. Two names with one skeleton look alike.
    /// </summary>
    public static string Skeleton(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            switch (char.ToLowerInvariant(c))
            {
                case '-':
                    break;
                case '0':
                    plain.Append('o');
                    break;
                case '1' or 'i':
                    plain.Append('l');
                    break;
                case '5':
                    plain.Append('s');
                    break;
                case var other:
                    plain.Append(other);
                    break;
            }
        }

        return plain.Replace("rn", "m").Replace("vv", "w").ToString();
    }

    /// <summary>
    /// A display name as it is kept: without invisible characters, which could turn or hide what stands beside it, and without
    /// spaces at its ends; null where nothing is left.
    /// </summary>
    public static string? Display(string? wished)
    {
        var plain = new StringBuilder();
        foreach (var rune in (wished ?? "").EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.Surrogate:
                    break;
                case UnicodeCategory.SpaceSeparator:
                    if (plain.Length > 0 && plain[^1] != ' ')
                    {
                        plain.Append(' ');
                    }

                    break;
                default:
                    plain.Append(rune);
                    break;
            }
        }

        var name = plain.ToString().Trim();
        return name.Length == 0 ? null : name;
    }
}
