using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Pith.Accounts;

/// <summary>How passwords are kept: Identity's PBKDF2 with HMAC-SHA512.</summary>
internal static class PasswordHashing
{
    /// <summary>OWASP's Password Storage Cheat Sheet asks for at least 210,000 of PBKDF2 with HMAC-SHA512.</summary>
    public const int Iterations = 210_000;

    private static readonly PasswordHasher<Member> Hasher = new(
        Options.Create(new PasswordHasherOptions { IterationCount = Iterations })
    );

    private static readonly Member Nobody = new();
    private static readonly Lazy<string> NobodysHash = new(() =>
        Hasher.HashPassword(Nobody, Secrets.New())
    );

    public static string Of(Member member, string password) =>
        Hasher.HashPassword(member, password);

    /// <summary>Takes as long as a wrong password does, where there is nobody whose password could be wrong.</summary>
    public static void Pretend(string password) =>
        Hasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password);
}
