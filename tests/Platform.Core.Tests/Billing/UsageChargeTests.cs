using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Billing;

/// <summary>Usage is charged at each level's own rate, which keeps its decimals to the end.</summary>
public sealed class UsageChargeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Used_units_are_charged_once_and_only_their_net_is_rounded()
    {
        await using var world = await BillingWorld.OpenAsync(DatabaseEngine.Sqlite, Ct);
        await RateAsync(world);
        var usage = new RatedUsage("line-1", new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31), 1234m);
        Assert.True(await ChargeAsync(world, usage));
        Assert.False(await ChargeAsync(world, usage));
        await world.PlanAsync(Ct);
        var charge = await world.Shop.ReadAsync(db => db.Charges.SingleAsync(row => row.Kind == ChargeKind.Usage, Ct));
        Assert.Equal((5646, 0.045752m, 1234m, 202603),
            (charge.NetMinor, charge.UnitRate, charge.UsedUnits, charge.Month));
        Assert.Equal(5041, await world.Shop.ReadAsync(db => db.WholesaleCharges
            .Where(row => row.ChargeId == charge.Id).Select(row => row.NetMinor).SingleAsync(Ct)));
        Assert.Equal(4689, await world.Shop.ReadAsync(db => db.ChargeCosts
            .Where(row => row.ChargeId == charge.Id).Select(row => row.ExpectedMinor).SingleAsync(Ct)));
    }

    // As a usage plan at a cost of 0.038 would leave it: 7.5 % and 12 % on top.
    private static Task<int> RateAsync(BillingWorld world) => world.Shop.ReadAsync(async db =>
    {
        var row = await db.Subscriptions.SingleAsync(Ct);
        var seat = await db.BuyingPrices.SingleAsync(price => price.Id == row.BuyingPriceId, Ct);
        var basis = await db.BuyingPriceCosts.SingleAsync(cost => cost.BuyingPriceId == seat.Id, Ct);
        var price = new BuyingPrice
        {
            SellerTenantId = seat.SellerTenantId, BuyerTenantId = seat.BuyerTenantId, PlanId = seat.PlanId,
            UnitPriceMinor = 0, UnitRate = 0.04085m, Currency = "EUR", Fingerprint = "usage",
        };
        db.BuyingPrices.Add(price);
        db.BuyingPriceCosts.Add(new BuyingPriceCost
        {
            BuyingPriceId = price.Id, TenantId = basis.TenantId, PriceSheetLineId = basis.PriceSheetLineId,
            UnitCost = 0.038m, CostCurrency = "EUR", FxRate = 1m, PriceRuleId = basis.PriceRuleId,
            PriceRuleVersion = basis.PriceRuleVersion,
        });
        (row.UnitRate, row.BuyingPriceId) = (0.045752m, price.Id);
        return await db.SaveChangesAsync(Ct);
    });

    private static async Task<bool> ChargeAsync(BillingWorld world, RatedUsage usage)
    {
        var row = await world.Shop.ReadAsync(db => db.Subscriptions.AsNoTracking().SingleAsync(Ct));
        return await world.Shop.AsCustomerAsync<IServiceProvider, bool>(async services =>
        {
            var isNew = await services.GetRequiredService<UsageCharges>().AddAsync(row, usage, Ct) is not null;
            await services.GetRequiredService<PlatformDbContext>().SaveChangesAsync(Ct);
            return isNew;
        });
    }
}
