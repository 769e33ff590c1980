using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Persistence.Setup;
using Crayon.TenantProvisioning.Setup;
using Crayon.TenantProvisioning.Tests.Provisioning;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.TenantProvisioning.Tests.Schema;

public sealed class DatabaseSetupTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Preparing_again_keeps_how_hosts_connect(DatabaseEngine engine)
    {
        await using var bench = await Workbench.CreateAsync(engine, Ct);
        var target = bench.OwnerConnection is { } owner ? new DatabaseTarget(engine, owner)
            : DatabaseTarget.Parse("sqlite", bench.Data);
        var before = await DatabaseSetup.OpenAsync(bench.Data, Ct);
        Assert.Equal(before, await DatabaseSetup.PrepareAsync(target, bench.Data, Ct));
        Assert.Equal(before, await DatabaseSetup.OpenAsync(bench.Data, Ct));
    }

    [Theory, EachEngine]
    public async Task What_hosts_connect_with_is_for_the_owner_of_the_folder_only(DatabaseEngine engine)
    {
        await using var bench = await Workbench.CreateAsync(engine, Ct);
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("File modes need Linux or macOS.");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite,
            File.GetUnixFileMode(Path.Combine(bench.Data, "keys", "database.json")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(Path.Combine(bench.Data, "keys")));
    }

    [Fact]
    public async Task Hosts_on_PostgreSQL_get_two_logins_that_are_not_the_owners()
    {
        await using var bench = await Workbench.CreateAsync(DatabaseEngine.Postgres, Ct);
        var owner = new Npgsql.NpgsqlConnectionStringBuilder(bench.OwnerConnection);
        var settings = await DatabaseSetup.OpenAsync(bench.Data, Ct);
        var (app, platform) = (new Npgsql.NpgsqlConnectionStringBuilder(settings.AppConnection),
            new Npgsql.NpgsqlConnectionStringBuilder(settings.PlatformConnection));
        Assert.Equal(3, new[] { owner.Username, app.Username, platform.Username }.Distinct().Count());
        Assert.Equal(3, new[] { owner.Password, app.Password, platform.Password }.Distinct().Count());
        Assert.DoesNotContain(owner.Password!, File.ReadAllText(Path.Combine(bench.Data, "keys", "database.json")),
            StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_folder_of_another_database_is_refused(DatabaseEngine engine)
    {
        await using var bench = await Workbench.CreateAsync(engine, Ct);
        var other = DatabaseTarget.Parse("postgres:Host=127.0.0.1;Database=other;Username=o;Password=never-shown",
            bench.Data);
        var refusal = await Assert.ThrowsAsync<DomainRuleException>(() =>
            DatabaseSetup.PrepareAsync(other, bench.Data, Ct));
        Assert.Equal(ProvisioningRefusals.InvalidDatabase, refusal.Code);
        Assert.DoesNotContain("never-shown", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_database_of_another_version_is_refused(DatabaseEngine engine)
    {
        await using var bench = await Workbench.CreateAsync(engine, Ct);
        var owner = bench.OwnerConnection
            ?? (await DatabaseSetup.OpenAsync(bench.Data, Ct)).AppConnection;
        await using (var db = SchemaSet.Platform.Open(engine, owner))
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO \"__migrations\" VALUES ('20991231000000_Later', '99.0.0')", Ct);
        var refusal = await Assert.ThrowsAsync<DomainRuleException>(
            () => SchemaStep.ApplyAsync(engine, owner, SchemaSets.All, Ct));
        Assert.Equal(SchemaStep.UnknownSchema, refusal.Code);
        Assert.Contains("20991231000000_Later", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mysql:Server=x")]
    [InlineData("postgres:")]
    [InlineData("postgres:Host=127.0.0.1")]
    [InlineData("postgres:what is this")]
    public void An_unknown_database_is_refused(string text) => Assert.Equal(
        ProvisioningRefusals.InvalidDatabase,
        Assert.Throws<DomainRuleException>(() => DatabaseTarget.Parse(text, "data")).Code);

    [Fact]
    public void SQLite_takes_one_replica_only()
    {
        var sqlite = DatabaseTarget.Parse("sqlite", "data");
        Assert.Equal(sqlite, sqlite.ForReplicas(1));
        Assert.Equal(ProvisioningRefusals.InvalidDatabase,
            Assert.Throws<DomainRuleException>(() => sqlite.ForReplicas(2)).Code);
    }
}
