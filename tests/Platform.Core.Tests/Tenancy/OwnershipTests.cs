using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.RowSecurity;
using Crayon.Platform.Core.Persistence.Setup;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Tests.Tenancy;

public sealed class OwnershipTests
{
    private static readonly Type[] Markers =
        [typeof(ITenantOwned), typeof(ITwoParty), typeof(IShared), typeof(IPlatformOnly), typeof(ITechnical)];

    [Fact]
    public void Every_kind_of_row_says_exactly_once_who_owns_it()
    {
        using var db = SchemaSet.Platform.Open(DatabaseEngine.Sqlite, "Data Source=:memory:");
        var kinds = db.Model.GetEntityTypes().Select(type => type.ClrType).ToList();
        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.True(Markers.Count(marker => kind.IsAssignableTo(marker)) == 1,
            $"{kind.Name} needs exactly one of the markers of Platform.Core/Tenancy/Ownership.cs."));
    }

    [Fact]
    public void ISO_22_Every_owned_table_gets_its_policies_on_both_servers()
    {
        using var postgres = SchemaSet.Platform.Open(DatabaseEngine.Postgres, "Host=localhost");
        using var sqlServer = SchemaSet.Platform.Open(DatabaseEngine.SqlServer, "Server=localhost");
        var forPostgres = PostgresRowSecurity.Script(PostgresRoles.Of("crayon"), OwnedTable.Of(postgres));
        var forSqlServer = SqlServerRowSecurity.Script("Platform", OwnedTable.Of(sqlServer));
        foreach (var table in OwnedTable.Of(postgres).Where(table => table.IsGuarded))
            Assert.Contains(
                $"ALTER TABLE {table.Schema}.\"{table.Name}\" FORCE ROW LEVEL SECURITY;", forPostgres,
                StringComparison.Ordinal);
        foreach (var table in OwnedTable.Of(sqlServer).Where(table => table.IsGuarded && table.Owner != Owner.Platform))
            Assert.Contains($"ON [{table.Schema}].[{table.Name}] AFTER INSERT", forSqlServer, StringComparison.Ordinal);
    }

    [Fact]
    public void ISO_16_A_scope_is_entered_once_and_never_changes()
    {
        var scope = new TenantContext();
        Assert.Throws<InvalidOperationException>(() => scope.Kind);
        Assert.Throws<InvalidOperationException>(() => scope.Actor);
        scope.EnterTenant(TenantId.New(), customer: null, Actor.System("test"));
        Assert.Throws<InvalidOperationException>(
            () => scope.EnterTenant(TenantId.New(), customer: null, Actor.System("test")));
        Assert.Throws<InvalidOperationException>(() => scope.EnterPlatform(PlatformUse.Staff, Actor.System("test")));
    }

    [Fact]
    public void A_platform_scope_is_nobodys_tenant()
    {
        var scope = new TenantContext();
        scope.EnterPlatform(PlatformUse.OutboxRelay, Actor.System("test"));
        Assert.Throws<InvalidOperationException>(() => scope.Tenant);
    }
}
