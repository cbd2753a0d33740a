using Pith.Tests.Data;

namespace Pith.Tests.Members;

/// <summary>One site for the tests of a class that change nothing of it.</summary>
public sealed class PlainSite(PostgresServer server) : IAsyncLifetime
{
    internal AccountSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Site = await AccountSite.Start(Engine.Sqlite, server);

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();
}
