using System.Security.Cryptography;
using System.Text;

namespace Pith.Newsletter.Subscribing;

/// <summary>
/// Keys in the links of mail. Those that look after a subscription stand in every mail, so they are kept as they are; those that
/// confirm an address open once, and only their hash is kept.
/// </summary>
internal static class SubscriberKey
{
    /// <summary>Characters of a key: 160 random bits, hexadecimal.</summary>
    public const int Length = 40;

    public static string New() =>
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length / 2));

    public static string HashOf(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
