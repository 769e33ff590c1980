using System.Text.Json;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Testing;
using Crayon.Testing.Platform;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Pricing;

public sealed class PriceBookTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Each_storefront_shows_its_own_prices(DatabaseEngine engine)
    {
        await using var world = await TradingWorld.CreateAsync(engine);
        var north = await world.PlanAsync(world.North, world.Suite);
        Assert.Equal(("12.58 EUR", "11.23 EUR"), (north.UnitPrice.ToString(), north.WholesaleUnitPrice.ToString()));
        Assert.Equal("125.82 EUR", (await world.PlanAsync(world.North, world.Suite, "annual")).UnitPrice.ToString());
        var fuji = await world.PlanAsync(world.Fuji, world.Suite);
        Assert.Equal(("1137 JPY", "989 JPY"), (fuji.UnitPrice.ToString(), fuji.WholesaleUnitPrice.ToString()));
        var direct = await world.PlanAsync(world.Crayon, world.Suite);
        Assert.Equal("12.75 EUR", direct.UnitPrice.ToString());
        Assert.Null(direct.WholesaleUnitPrice);
    }

    [Theory, EachEngine]
    public async Task Usage_rates_keep_all_their_decimals(DatabaseEngine engine)
    {
        await using var world = await TradingWorld.CreateAsync(engine);
        var north = await world.PlanAsync(world.North, world.Storage);
        Assert.Equal(
            (0.045752m, 0.04085m, (Money?)null, "GB"),
            (north.UnitRate, north.WholesaleRate, north.UnitPrice, north.Unit));
        Assert.Equal(4.5489906m, (await world.PlanAsync(world.Fuji, world.Storage)).UnitRate);
        var direct = await world.PlanAsync(world.Crayon, world.Storage);
        Assert.Equal((0.04636m, (decimal?)null), (direct.UnitRate, direct.WholesaleRate));
    }

    [Theory, EachEngine]
    public async Task A_kept_buying_price_is_one_row_that_its_buyer_reads_and_its_cost_is_not(DatabaseEngine engine)
    {
        await using var world = await TradingWorld.CreateAsync(engine);
        var (north, plan) = (await world.RegisteredAsync(world.North), await world.PlanAsync(world.North, world.Suite));
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.Book.KeepAsync(north, plan, Ct)));
        var id = Assert.Single(ids.Distinct());
        var price = await world.Platform.AsTenantAsync(world.North.TenantId, db => db.BuyingPrices.SingleAsync(Ct));
        Assert.Equal((id, 1123L, world.Operator.TenantId), (price.Id, price.UnitPriceMinor, price.SellerTenantId));
        Assert.Empty(await world.Platform.AsTenantAsync(world.Fuji.TenantId, db => db.BuyingPrices.ToListAsync(Ct)));
        var cost = await world.Platform.AsPlatformAsync(db => db.BuyingPriceCosts.SingleAsync(Ct));
        Assert.Equal((10.45m, 1m, 1), (cost.UnitCost, cost.FxRate, cost.PriceRuleVersion));
    }

    [Theory, EachEngine]
    public async Task Other_inputs_make_another_buying_price(DatabaseEngine engine)
    {
        await using var world = await TradingWorld.CreateAsync(engine);
        var fuji = await world.RegisteredAsync(world.Fuji);
        var first = await world.Book.KeepAsync(fuji, await world.PlanAsync(world.Fuji, world.Suite), Ct);
        await world.AddAsync(new ExchangeRate
        {
            TenantId = world.Operator.TenantId, FromCurrency = "USD", ToCurrency = "JPY", Rate = 149.836m,
            ValidFrom = TradingWorld.Start.AddDays(1), Source = "test",
        });
        var plan = await world.PlanAsync(world.Fuji, world.Suite);
        Assert.Equal("989 JPY", plan.WholesaleUnitPrice.ToString()); // the same price, but not from the same rate
        Assert.NotEqual(first, await world.Book.KeepAsync(fuji, plan, Ct));
    }

    [Theory, EachEngine]
    public async Task A_caller_in_a_transaction_keeps_a_price_without_waiting_for_itself(DatabaseEngine engine)
    {
        await using var world = await TradingWorld.CreateAsync(engine);
        var (north, plan) = (await world.RegisteredAsync(world.North), await world.PlanAsync(world.North, world.Suite));
        var id = await world.Platform.AsTenantAsync(world.North.TenantId, async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Ct);
            db.Customers.Add(Rows.ACustomer(world.North.TenantId));
            await db.SaveChangesAsync(Ct);
            var kept = await world.Book.KeepAsync(north, plan, db, Ct);
            Assert.Equal(kept, await world.Book.KeepAsync(north, plan, db, Ct));
            await transaction.CommitAsync(Ct);
            return kept;
        });
        Assert.Equal(id, await world.Book.KeepAsync(north, plan, Ct));
        Assert.Equal(1, await world.Platform.AsPlatformAsync(db => db.BuyingPriceCosts.CountAsync(Ct)));
    }

    [Theory, EachEngine]
    public async Task Costs_and_upstream_rules_are_out_of_a_tenants_reach(DatabaseEngine engine)
    {
        await using var world = await TradingWorld.CreateAsync(engine);
        var north = await world.RegisteredAsync(world.North);
        await world.Book.KeepAsync(north, await world.PlanAsync(world.North, world.Suite), Ct);
        foreach (var tenant in new[] { world.North, world.Crayon })
        {
            var seen = await world.Platform.AsTenantAsync(tenant.TenantId, async db => (
                await db.PriceSheetLines.IgnoreQueryFilters([QueryFilters.Deleted]).CountAsync(Ct),
                await db.BuyingPriceCosts.CountAsync(Ct),
                await db.ExchangeRates.CountAsync(Ct),
                await db.PriceRules.CountAsync(rule => rule.BuyerTenantId != null, Ct)));
            Assert.Equal((0, 0, 0, 0), seen);
        }
        var customer = Rows.ACustomer(world.North.TenantId);
        await world.AddAsync(customer);
        var rules = await world.Platform.AsTenantAsync(
            world.North.TenantId, db => db.PriceRules.CountAsync(Ct), customer.CustomerId);
        var prices = await world.Platform.AsTenantAsync(
            world.North.TenantId, db => db.BuyingPrices.CountAsync(Ct), customer.CustomerId);
        Assert.Equal((0, 0), (rules, prices));
    }

    [Theory, EachEngine]
    public async Task Neither_the_json_nor_the_text_of_an_offered_plan_tells_the_cost(DatabaseEngine engine)
    {
        await using var world = await TradingWorld.CreateAsync(engine);
        var plan = await world.PlanAsync(world.North, world.Suite);
        Assert.DoesNotContain("10.45", JsonSerializer.Serialize(plan), StringComparison.Ordinal);
        Assert.DoesNotContain("10.45", plan.ToString(), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_price_changes_at_its_instant_and_not_before(DatabaseEngine engine)
    {
        await using var world = await TradingWorld.CreateAsync(engine);
        var rule = world.ARule(world.North, 20m);
        rule.EffectiveFrom = world.Platform.Time.GetUtcNow().AddHours(1);
        await world.AddAsync(rule);
        Assert.Equal("12.58 EUR", (await world.PlanAsync(world.North, world.Suite)).UnitPrice.ToString());
        world.Platform.Time.Advance(TimeSpan.FromMinutes(60) - TimeSpan.FromTicks(1));
        Assert.Equal("12.58 EUR", (await world.PlanAsync(world.North, world.Suite)).UnitPrice.ToString());
        world.Platform.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal("13.48 EUR", (await world.PlanAsync(world.North, world.Suite)).UnitPrice.ToString());
    }

    [Theory, EachEngine]
    public async Task A_line_that_ends_ends_the_sale(DatabaseEngine engine)
    {
        await using var world = await TradingWorld.CreateAsync(engine);
        await world.Platform.AsPlatformAsync(async db =>
        {
            foreach (var line in await db.PriceSheetLines.Where(line => line.UnitCost == 10.45m).ToListAsync(Ct))
                line.EffectiveTo = world.Platform.Time.GetUtcNow().AddDays(1);
            return await db.SaveChangesAsync(Ct);
        });
        var plan = await world.PlanAsync(world.North, world.Suite);
        world.Platform.Time.Advance(TimeSpan.FromDays(1));
        var later = await world.StorefrontAsync(world.North);
        Assert.Null(later.FindPlan(plan.PlanId));
        Assert.Equal("annual", Assert.Single(later.Find(world.Suite.Slug)!.Plans).BillingCycle);
    }

    [Theory, EachEngine]
    public async Task Hidden_services_are_not_there_and_a_customers_entry_goes_before_the_tenants(DatabaseEngine engine)
    {
        await using var world = await TradingWorld.CreateAsync(engine);
        var (own, other) = (Rows.ACustomer(world.North.TenantId, "own"), Rows.ACustomer(world.North.TenantId, "other"));
        await world.AddAsync(own, other,
            new CatalogueEntry { TenantId = world.North.TenantId, ServiceId = world.Suite.Id, IsShown = false },
            new CatalogueEntry
            {
                TenantId = world.North.TenantId, ServiceId = world.Suite.Id, ForCustomerId = own.CustomerId
            },
            new CatalogueEntry
            {
                TenantId = world.North.TenantId, ServiceId = world.Storage.Id, IsFeatured = true, Description = "Ours"
            });
        var forAll = await world.StorefrontAsync(world.North);
        Assert.Equal(("Ours", true), (Assert.Single(forAll.Services).Description, forAll.Services[0].IsFeatured));
        Assert.Null(forAll.Find(world.Suite.Slug));
        var plan = await world.PlanAsync(world.North, world.Suite, "monthly", own.CustomerId);
        Assert.Null(forAll.FindPlan(plan.PlanId));
        Assert.Null(forAll.PriceFor(plan.PlanId, AccountId.New(), null));
        Assert.Equal(2, (await world.StorefrontAsync(world.North, own.CustomerId)).Services.Count);
        Assert.Same(forAll, await world.StorefrontAsync(world.North, other.CustomerId));
        Assert.Equal(2, (await world.StorefrontAsync(world.Crayon)).Services.Count);
    }

    [Theory, EachEngine]
    public async Task The_most_specific_rule_makes_the_price(DatabaseEngine engine)
    {
        await using var world = await TradingWorld.CreateAsync(engine);
        var customer = Rows.ACustomer(world.North.TenantId);
        var (account, subscription) = (AccountId.New(), SubscriptionId.New());
        await world.AddAsync(
            customer, world.ARule(world.North, 0m, PriceRuleScopeType.Customer, customer.CustomerId.ToString()),
            world.ARule(world.North, 100m, PriceRuleScopeType.Account, account.ToString()),
            world.ARule(world.North, 200m, PriceRuleScopeType.Subscription, subscription.ToString()),
            world.ARule(world.North, 50m, PriceRuleScopeType.Category, "Storage"));
        var plan = await world.PlanAsync(world.North, world.Suite, "monthly", customer.CustomerId);
        var store = await world.StorefrontAsync(world.North, customer.CustomerId);
        Assert.Equal("11.23 EUR", plan.UnitPrice.ToString());
        Assert.Equal("11.23 EUR", store.PriceFor(plan.PlanId, AccountId.New(), null)!.UnitPrice.ToString());
        Assert.Equal("22.46 EUR", store.PriceFor(plan.PlanId, account, null)!.UnitPrice.ToString());
        Assert.Equal("33.69 EUR", store.PriceFor(plan.PlanId, account, subscription)!.UnitPrice.ToString());
        Assert.Equal("12.58 EUR", (await world.PlanAsync(world.North, world.Suite)).UnitPrice.ToString());
        Assert.Equal(0.061275m, (await world.PlanAsync(world.North, world.Storage)).UnitRate);
    }

    [Theory, EachEngine]
    public async Task What_lies_under_cost_or_has_no_rule_or_no_rate_is_not_sold(DatabaseEngine engine)
    {
        await using var world = await TradingWorld.CreateAsync(engine);
        var loss = world.ARule(world.North, -1m, PriceRuleScopeType.Service, world.Suite.Id.ToString());
        await world.AddAsync(loss);
        Assert.Null((await world.StorefrontAsync(world.North)).Find(world.Suite.Slug));
        await world.Platform.AsPlatformAsync(async db =>
        {
            (await db.PriceRules.SingleAsync(rule => rule.Id == loss.Id, Ct)).AllowBelowCost = true;
            foreach (var rule in await db.PriceRules.Where(rule => rule.BuyerTenantId == world.Fuji.TenantId)
                .ToListAsync(Ct)) rule.Delete();
            return await db.SaveChangesAsync(Ct);
        });
        Assert.Equal("11.12 EUR", (await world.PlanAsync(world.North, world.Suite)).UnitPrice.ToString());
        Assert.Empty((await world.StorefrontAsync(world.Fuji)).Services);
        Assert.Empty((await world.StorefrontAsync(world.Operator)).Services);
    }
}
