using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Pith.Data;

/// <summary>The database. Features bring their tables as <see cref="IEntityTypeConfiguration{TEntity}"/>; queries use <see cref="DbContext.Set{TEntity}()"/>.</summary>
public abstract class PithDb(DbContextOptions options)
    : DbContext(options),
        IDataProtectionKeyContext
{
    /// <summary>Keys of Data Protection: kept here, or a restart would void sign-ins and forms.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PithDb).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => !e.IsOwned()))
        {
            entity.SetTableName(entity.ClrType.Name.Split('`')[0]);
        }

        modelBuilder.Entity<DataProtectionKey>().ToTable("DataProtectionKey");
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
    }
}

/// <summary>Pith on SQLite: one file in WAL mode.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : PithDb(options);

/// <summary>Pith on PostgreSQL.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : PithDb(options);
