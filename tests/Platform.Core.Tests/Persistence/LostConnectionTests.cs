using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tests.Tenancy;
using Crayon.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Crayon.Platform.Core.Tests.Persistence;

/// <summary>Connections that died in the pool, as after a restart of the server, are nobody's failure.</summary>
public sealed class LostConnectionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tenants_work_gets_a_live_connection_in_place_of_a_dead_one_with_its_rows_alone()
    {
        await using var platform = await TestPlatform.CreateAsync(DatabaseEngine.Postgres, Ct);
        var (north, _) = await RowIsolationTests.TwoTenantsAsync(platform);
        Assert.Equal([north.TenantId], await OwnersSeenAsync(platform, north.TenantId));
        await EndAllAsync(platform.Settings.AppConnection);
        Assert.Equal([north.TenantId], await OwnersSeenAsync(platform, north.TenantId));
    }

    [Fact]
    public async Task Versions_are_read_though_the_connection_died()
    {
        await using var platform = await TestPlatform.CreateAsync(DatabaseEngine.Postgres, Ct);
        var versions = platform.Services.GetRequiredService<VersionWatch>();
        await versions.RefreshClockAsync(Ct);
        await EndAllAsync(platform.Settings.PlatformConnection);
        versions.Forget();
        await versions.RefreshClockAsync(Ct);
    }

    // The database alone decides: our own filters are off.
    private static Task<List<TenantId>> OwnersSeenAsync(TestPlatform platform, TenantId tenant) =>
        platform.AsTenantAsync(tenant, db => db.Customers.IgnoreQueryFilters().Select(row => row.TenantId).Distinct()
            .ToListAsync(Ct));

    // A login may end the connections of its own.
    private static async Task EndAllAsync(string login)
    {
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(login) { Pooling = false });
        await using var command = source.CreateCommand(
            """
            SELECT count(pg_terminate_backend(pid, 10000)) FROM pg_stat_activity
            WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()
            """);
        Assert.InRange((long)(await command.ExecuteScalarAsync(Ct))!, 1, long.MaxValue);
    }
}
