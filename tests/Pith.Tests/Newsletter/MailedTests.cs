using Pith.Tests.Shared;

namespace Pith.Tests.Newsletter;

/// <summary>The tests that share one demo with a mail server; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class MailedTests : ICollectionFixture<MailedSite>
{
    public const string Name = "mailed";

    /// <summary>Puts an address into the site's database that confirmed long ago, and whose mail is due now; gives the key of its links.</summary>
    public static async Task<string> Subscribe(MailedSite site, string address)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(address);
        var key = (Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N"))[..40];
        var now = DateTimeOffset.UtcNow;
        await site.Change(
            """
            INSERT INTO "Subscriber" ("Address", "AddressKey", "Key", "MadeAt", "LastMadeAt") VALUES ($address, $upper, $key, 0, 0);
            INSERT INTO "Subscription" ("SubscriberId", "Kind", "What", "Rhythm", "Weekday", "Hour", "Zone", "Key", "MadeAt", "NextAt")
            VALUES (last_insert_rowid(), 'Site', 'site', 'Daily', 'Monday', $hour, 'UTC', $key, 0, $now);
            """,
            ("$address", address),
            ("$upper", address.ToUpperInvariant()),
            ("$key", key),
            ("$hour", now.AddHours(-2).Hour),
            ("$now", now.ToUnixTimeMilliseconds())
        );
        return key;
    }
}
