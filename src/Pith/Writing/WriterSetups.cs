using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Writing;

/// <summary>Who writes now, and within what.</summary>
/// <param name="Settings">The model, or the built-in writer.</param>
/// <param name="Limits">What it may take.</param>
/// <param name="Scope">What it writes for.</param>
/// <param name="IsFixed">Whether the environment says who writes; then a page cannot.</param>
/// <param name="LostKey">Whether a key was set that can no longer be read.</param>
public sealed record CurrentWriter(
    WriterSettings Settings,
    WriterLimits Limits,
    WriterScope Scope,
    bool IsFixed,
    bool LostKey
);

/// <summary>Reads and changes who writes: what the environment says goes before what editors set.</summary>
public sealed class WriterSetups(
    IDbContextFactory<PithDb> databases,
    WriterOfEnvironment environment,
    IDataProtectionProvider protection,
    TimeProvider clock
)
{
    private readonly IDataProtector protector = protection.CreateProtector("Pith.Writing.Key");

    /// <summary>Who writes now.</summary>
    public async Task<CurrentWriter> Read(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var setup =
            await db.Set<WriterSetup>().AsNoTracking().SingleOrDefaultAsync(cancel)
            ?? new WriterSetup();
        var limits = new WriterLimits
        {
            AtOnce = setup.AtOnce,
            Seconds = setup.Seconds,
            DayTokens = setup.DayTokens,
            DayCost = setup.DayCost,
            PriceRead = setup.PriceRead,
            PriceWritten = setup.PriceWritten,
        };
        if (environment.Settings is { } said)
        {
            return new(said, limits, setup.Scope, IsFixed: true, LostKey: false);
        }

        var key = Unprotect(setup.ProtectedKey);
        return new(
            setup.Kind == WriterKind.Builtin
                ? WriterSettings.OfBuiltin
                : WriterSettings.Make(setup.Kind, setup.Address, setup.Model, key ?? ""),
            limits,
            setup.Scope,
            IsFixed: false,
            LostKey: key is null
        );
    }

    /// <summary>Sets who writes; a key of null leaves the one that is set, where the address stays the same.</summary>
    internal Task Set(
        WriterKind kind,
        Uri? address,
        string model,
        string? key,
        CancellationToken cancel
    ) =>
        Change(
            setup =>
            {
                var written = address?.AbsoluteUri ?? "";
                if (key is not null)
                {
                    setup.ProtectedKey = key.Length == 0 ? "" : protector.Protect(key);
                }
                else if (setup.Kind != kind || setup.Address != written)
                {
                    // A key is for one address: whoever may change the address must not be able to have the key sent there.
                    setup.ProtectedKey = "";
                }

                setup.Kind = kind;
                setup.Address = written;
                setup.Model = model;
            },
            cancel
        );

    /// <summary>Sets what a model may take, and what it writes for.</summary>
    internal Task Set(WriterLimits limits, WriterScope scope, CancellationToken cancel) =>
        Change(
            setup =>
            {
                setup.Scope = scope;
                setup.AtOnce = limits.AtOnce;
                setup.Seconds = limits.Seconds;
                setup.DayTokens = limits.DayTokens;
                setup.DayCost = limits.DayCost;
                setup.PriceRead = limits.PriceRead;
                setup.PriceWritten = limits.PriceWritten;
            },
            cancel
        );

    private async Task Change(Action<WriterSetup> change, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "WriterSetup" ("Id", "Kind", "Address", "Model", "ProtectedKey", "Scope", "AtOnce", "Seconds", "DayTokens", "PriceRead", "PriceWritten", "ChangedAt")
            VALUES ({WriterSetup.One}, {nameof(WriterKind.Builtin)}, '', '', '', {nameof(
                WriterScope.Leads
            )}, {WriterLimits.Usual.AtOnce}, {WriterLimits.Usual.Seconds}, {WriterLimits
                .Usual
                .DayTokens}, 0, 0, 0) ON CONFLICT DO NOTHING
            """,
            cancel
        );
        var setup = await db.Set<WriterSetup>().SingleAsync(cancel);
        change(setup);
        setup.ChangedAt = clock.Now();
        await db.SaveChangesAsync(cancel);
    }

    private string? Unprotect(string written)
    {
        if (written.Length == 0)
        {
            return "";
        }

        try
        {
            return protector.Unprotect(written);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>Who writes as the environment says; null where it says nothing.</summary>
public sealed record WriterOfEnvironment(WriterSettings? Settings);

/// <summary>What a digest was made with: the same recipe and text give the same digest.</summary>
public static class WriterRecipe
{
    /// <summary>SHA-256 over model, address and prompt, hexadecimal.</summary>
    public static string Of(WriterSettings settings, string prompt)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    $"{settings.Kind}\n{settings.Address.AbsoluteUri}\n{settings.Model}\n{prompt}"
                )
            )
        );
    }
}
