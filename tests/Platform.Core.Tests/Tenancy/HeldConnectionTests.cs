using System.Data;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Tenancy;

/// <summary>A connection that a unit of work holds is still one tenant's, and nobody's afterwards.</summary>
public sealed class HeldConnectionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, ConnectionState.Open)]
    [InlineData(false, ConnectionState.Closed)]
    public async Task Only_a_unit_of_work_that_asks_for_it_holds_its_connection(bool holds, ConnectionState after)
    {
        await using var platform = await TestPlatform.CreateAsync(DatabaseEngine.Postgres, Ct);
        var (north, _) = await RowIsolationTests.TwoTenantsAsync(platform);
        await using var scope = platform.Scopes.ForTenant(north.TenantId, Actor.System("test"));
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        if (holds) db.HoldConnection();
        Assert.Equal(2, await SeenAsync(db));
        Assert.Equal(after, db.Database.GetDbConnection().State);
        Assert.Equal(2, await SeenAsync(db));
    }

    [Fact]
    public async Task ISO_23_Units_of_work_that_hold_connections_see_their_own_tenant_side_by_side_and_in_turns()
    {
        await using var platform = await TestPlatform.CreateAsync(DatabaseEngine.Postgres, Ct);
        var (north, fuji) = await RowIsolationTests.TwoTenantsAsync(platform);
        for (var turn = 0; turn < 10; turn++)
        {
            await using var first = platform.Scopes.ForTenant(north.TenantId, Actor.System("test"));
            await using var second = platform.Scopes.ForTenant(fuji.TenantId, Actor.System("test"));
            foreach (var (scope, owner) in ((AsyncServiceScope, TenantId)[])[
                (first, north.TenantId), (second, fuji.TenantId), (first, north.TenantId)])
            {
                var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
                db.HoldConnection();
                // The database alone decides: our own filters are off.
                var owners = await db.Customers.IgnoreQueryFilters().Select(row => row.TenantId).Distinct()
                    .ToListAsync(Ct);
                Assert.Equal(owner, Assert.Single(owners));
            }
        }
    }

    private static Task<int> SeenAsync(PlatformDbContext db) => db.Customers.IgnoreQueryFilters().CountAsync(Ct);
}
