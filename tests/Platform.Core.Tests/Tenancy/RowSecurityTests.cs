using Crayon.Platform.Core.Persistence;
using Crayon.Testing.Platform;
using Npgsql;

namespace Crayon.Platform.Core.Tests.Tenancy;

/// <summary>What PostgreSQL itself lets through, without any of our filters.</summary>
public sealed class RowSecurityTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ISO_22_23_Raw_sql_under_the_app_role_sees_one_tenant_and_nothing_without_one()
    {
        await using var platform = await TestPlatform.CreateAsync(DatabaseEngine.Postgres, Ct);
        var (north, _) = await RowIsolationTests.TwoTenantsAsync(platform);
        await using var source = NpgsqlDataSource.Create(platform.Settings.AppConnection);
        Assert.Equal(0L, await ScalarAsync(source, "SELECT count(*) FROM platform.\"Customer\""));
        Assert.Equal(2L, await ScalarAsync(source,
            $"SELECT set_config('crayon.tenant', '{north.TenantId}', false); SELECT count(*) FROM platform.\"Customer\""));
        // The pool wiped the setting when the connection went back.
        Assert.Equal(0L, await ScalarAsync(source, "SELECT count(*) FROM platform.\"Customer\""));
    }

    [Fact]
    public async Task ISO_22_The_app_role_cannot_write_another_tenants_row_or_lift_its_limits()
    {
        await using var platform = await TestPlatform.CreateAsync(DatabaseEngine.Postgres, Ct);
        var (north, fuji) = await RowIsolationTests.TwoTenantsAsync(platform);
        await using var source = NpgsqlDataSource.Create(platform.Settings.AppConnection);
        var enter = $"SELECT set_config('crayon.tenant', '{north.TenantId}', false);";
        await RefusedAsync(
            source, $"{enter} UPDATE platform.\"Customer\" SET \"TenantId\" = '{fuji.TenantId}'", "42501");
        await RefusedAsync(source, $"{enter} DELETE FROM platform.\"Customer\"", "42501");
        await RefusedAsync(source, $"{enter} UPDATE platform.\"AuditEvent\" SET \"Action\" = 'x'", "42501");
        await RefusedAsync(source, $"{enter} SELECT * FROM jobs.\"JobRun\"", "42501");
        await RefusedAsync(source, $"{enter} SELECT * FROM jobs.qrtz_triggers", "42501");
        await RefusedAsync(source, "SET row_security = off; SELECT count(*) FROM platform.\"Customer\"", "42501");
        await RefusedAsync(
            source, $"SET ROLE \"{new NpgsqlConnectionStringBuilder(platform.Settings.PlatformConnection).Username}\"",
            "42501");
    }

    [Fact]
    public async Task ISO_22_Every_table_that_somebody_owns_forces_row_security_and_no_serving_role_bypasses_it()
    {
        await using var platform = await TestPlatform.CreateAsync(DatabaseEngine.Postgres, Ct);
        await using var source = NpgsqlDataSource.Create(platform.Settings.PlatformConnection);
        var unguarded = await ScalarAsync(source, """
            SELECT string_agg(n.nspname || '.' || c.relname, ', ') FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND n.nspname IN ('registry', 'platform', 'jobs', 'identity')
            AND NOT c.relforcerowsecurity
              AND c.relname NOT IN ('DataVersion', 'ClockOffset', 'Service', 'Plan', 'TaxRate', 'TaxCountry',
                'NumberSeries')
              AND NOT (n.nspname = 'jobs' AND c.relname LIKE 'qrtz\_%')
            """);
        Assert.Equal(DBNull.Value, unguarded);
        Assert.Equal(0L, await ScalarAsync(source,
            $"SELECT count(*) FROM pg_roles WHERE (rolbypassrls OR rolsuper) AND rolname IN ('{UserOf(platform.Settings.AppConnection)}', '{UserOf(platform.Settings.PlatformConnection)}')"));
    }

    private static string? UserOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Username;

    private static async Task RefusedAsync(NpgsqlDataSource source, string sql, string state)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => ScalarAsync(source, sql));
        Assert.Equal(state, refusal.SqlState);
    }

    private static async Task<object?> ScalarAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        object? last = null;
        do
        {
            while (await reader.ReadAsync(Ct)) last = reader.GetValue(0);
        }
        while (await reader.NextResultAsync(Ct));
        return last;
    }
}
