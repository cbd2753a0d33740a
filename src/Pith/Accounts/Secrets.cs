using System.Security.Cryptography;
using System.Text;

namespace Pith.Accounts;

/// <summary>Keys that open something once: the link or cookie has the key, the database only its hash, so who reads the table opens nothing.</summary>
internal static class Secrets
{
    /// <summary>A new key: 256 random bits, hexadecimal.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 of a key, hexadecimal. The keys are random and long, so no slower hash is called for.</summary>
    public static string HashOf(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
