using System.Collections.Frozen;

namespace Pith.Reader.Fetching;

/// <summary>What can be refused by an address's looks, before its name is resolved.</summary>
internal static class AddressCheck
{
    // Above 1024, the ports that browsers refuse (Fetch Standard, "bad port"): a web server is never there, other things are.
    private static readonly FrozenSet<int> BadPorts = new[]
    {
        1719,
        1720,
        1723,
        2049,
        3659,
        4045,
        4190,
        5060,
        5061,
        6000,
        6566,
        6665,
        6666,
        6667,
        6668,
        6669,
        6679,
        6697,
        10080,
    }.ToFrozenSet();

    /// <summary>Why the address may not be fetched; null where it may.</summary>
    public static FetchFailed? Refuse(Uri address)
    {
        if (!address.IsAbsoluteUri)
        {
            return new FetchFailed(FetchProblem.AddressNotAllowed, address.OriginalString);
        }

        var isWeb = address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;
        var isPort =
            address.Port is 80 or 443 || (address.Port > 1024 && !BadPorts.Contains(address.Port));
        var isSound =
            isWeb
            && isPort
            && HostName.Of(address) is { Length: > 0 }
            && address.OriginalString.Length <= FetchLimits.MaxAddress;
        return isSound ? null : new FetchFailed(FetchProblem.AddressNotAllowed, Short(address));
    }

    /// <summary>An address for a sentence: without user and password, and not endless.</summary>
    public static string Short(Uri address)
    {
        if (!address.IsAbsoluteUri)
        {
            return address.OriginalString.Length <= 200
                ? address.OriginalString
                : address.OriginalString[..200];
        }

        var text = Text(address);
        return text.Length <= 200 ? text : text[..200] + "…";
    }

    private static string Text(Uri address)
    {
        try
        {
            return address.GetComponents(
                UriComponents.AbsoluteUri & ~UriComponents.UserInfo,
                UriFormat.UriEscaped
            );
        }
        catch (UriFormatException)
        {
            return address.Scheme + "://" + address.Host;
        }
    }
}
