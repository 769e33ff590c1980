using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Crayon.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Tenancy;

public sealed class RowIsolationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_tenant_sees_its_own_rows_only(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.CreateAsync(engine, Ct);
        var (north, fuji) = await TwoTenantsAsync(platform);
        var names = await platform.AsTenantAsync(
            north.TenantId, db => db.Customers.Select(c => c.Name).ToListAsync(Ct));
        Assert.Equal(["north-a", "north-b"], names.Order());
        Assert.Equal(
            [fuji.TenantId],
            await platform.AsTenantAsync(fuji.TenantId, db => db.Tenants.Select(t => t.TenantId).ToListAsync(Ct)));
    }

    [Theory, EachEngine]
    public async Task A_customer_sees_neither_its_sibling_nor_the_tenants_own_rows(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.CreateAsync(engine, Ct);
        var (north, _) = await TwoTenantsAsync(platform);
        var own = await platform.AsTenantAsync(
            north.TenantId, db => db.Customers.FirstAsync(c => c.Name == "north-a", Ct));
        var seen = await platform.AsTenantAsync(north.TenantId, db => db.Customers.ToListAsync(Ct), own.CustomerId);
        Assert.Equal(own.CustomerId, Assert.Single(seen).CustomerId);
        Assert.Empty(await platform.AsTenantAsync(north.TenantId, db => db.PriceRules.ToListAsync(Ct), own.CustomerId));
        Assert.NotEmpty(await platform.AsTenantAsync(north.TenantId, db => db.PriceRules.ToListAsync(Ct)));
    }

    [Theory, EachEngine]
    public async Task A_write_into_another_tenant_is_refused(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.CreateAsync(engine, Ct);
        var (north, fuji) = await TwoTenantsAsync(platform);
        await Assert.ThrowsAsync<ForeignRowException>(() => platform.AsTenantAsync(north.TenantId, db =>
        {
            db.Customers.Add(Rows.ACustomer(fuji.TenantId));
            return db.SaveChangesAsync(Ct);
        }));
    }

    [Theory, EachEngine]
    public async Task Reference_data_is_read_by_all_and_written_by_no_tenant(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.CreateAsync(engine, Ct);
        var (north, _) = await TwoTenantsAsync(platform);
        await Assert.ThrowsAsync<ForeignRowException>(() => platform.AsTenantAsync(north.TenantId, db =>
        {
            db.Services.Add(new CloudService
            {
                ProviderProductId = "p", Slug = "s", ServiceName = "n", Publisher = "p", Category = "c",
                Description = "d",
            });
            return db.SaveChangesAsync(Ct);
        }));
    }

    [Theory, EachEngine]
    public async Task ISO_16_Nothing_works_before_a_scope_is_entered(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.CreateAsync(engine, Ct);
        await using var scope = platform.Services.CreateAsyncScope();
        Assert.Throws<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<PlatformDbContext>());
    }

    internal static async Task<(Tenant North, Tenant Fuji)> TwoTenantsAsync(TestPlatform platform)
    {
        var (north, fuji) = (Rows.ATenant("north"), Rows.ATenant("fuji"));
        await platform.AsPlatformAsync(async db =>
        {
            db.Tenants.AddRange(north, fuji);
            db.Customers.AddRange(
                Rows.ACustomer(north.TenantId, "north-a"), Rows.ACustomer(north.TenantId, "north-b"),
                Rows.ACustomer(fuji.TenantId, "fuji-a"));
            db.PriceRules.Add(new PriceRule
            {
                TenantId = north.TenantId, Name = "default", Kind = PriceRuleKind.MarkupOnCost,
                ScopeType = PriceRuleScopeType.Tenant, Percent = 12m, EffectiveFrom = platform.Time.GetUtcNow(),
            });
            return await db.SaveChangesAsync(Ct);
        });
        return (north, fuji);
    }
}
