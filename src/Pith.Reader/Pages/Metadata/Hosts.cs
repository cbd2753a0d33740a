namespace Pith.Reader.Pages.Metadata;

/// <summary>Names of hosts, compared without a list of public suffixes.</summary>
internal static class Hosts
{
    /// <summary>Second-level labels under which countries register names: co.uk, com.au, gov.in.</summary>
    private static readonly string[] SecondLevel =
    [
        "ac",
        "co",
        "com",
        "edu",
        "gob",
        "gouv",
        "gov",
        "gv",
        "ne",
        "net",
        "nom",
        "or",
        "org",
    ];

    /// <summary>The label that the site chose: "harbourpost" of news.harbourpost.co.uk.</summary>
    public static string Label(string host)
    {
        var labels = host.Split('.');
        return labels.Length == 1 ? labels[0] : labels[^(Registered(labels))];
    }

    /// <summary>Whether two hosts belong to one site: the same registered name.</summary>
    public static bool AreOneSite(string first, string second)
    {
        var (a, b) = (first.Split('.'), second.Split('.'));
        var (ownA, ownB) = (Registered(a), Registered(b));
        return first.Equals(second, StringComparison.OrdinalIgnoreCase)
            || (
                a.Length > 1
                && b.Length > 1
                && a.AsSpan(a.Length - ownA)
                    .SequenceEqual(b.AsSpan(b.Length - ownB), StringComparer.OrdinalIgnoreCase)
            );
    }

    /// <summary>How many labels at the end make the registered name.</summary>
    private static int Registered(string[] labels) =>
        labels.Length >= 3
        && labels[^1].Length == 2
        && SecondLevel.Contains(labels[^2], StringComparer.Ordinal)
            ? 3
            : Math.Min(2, labels.Length);
}
