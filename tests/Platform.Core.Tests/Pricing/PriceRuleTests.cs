using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Management;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Crayon.Testing.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Pricing;

public sealed class PriceRuleTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_rule_prices_from_its_creation_changes_with_a_version_and_ends(DatabaseEngine engine)
    {
        await using var world = await TradingWorld.CreateAsync(engine);
        var rule = await RetailAsync(world, rules => rules.CreateAsync(Draft(world, 20m), Ct));
        Assert.Equal("13.48 EUR", (await world.PlanAsync(world.North, world.Suite)).UnitPrice.ToString());
        var changed = await RetailAsync(
            world, rules => rules.ChangeAsync(rule.Id, new PriceRulePatch { Percent = new Percent(30m) }, Ct));
        Assert.Equal((2, "rule"), (changed.RowVersion, changed.Name));
        var plan = await world.PlanAsync(world.North, world.Suite);
        Assert.Equal(("14.60 EUR", rule.Id, 2), (plan.UnitPrice.ToString(), plan.PriceRuleId, plan.PriceRuleVersion));
        world.Platform.Time.Advance(TimeSpan.FromSeconds(1));
        await RetailAsync(world, rules => rules.EndAsync(rule.Id, null, Ct));
        Assert.Equal("12.58 EUR", (await world.PlanAsync(world.North, world.Suite)).UnitPrice.ToString());
    }

    [Theory, EachEngine]
    public async Task A_wholesale_rule_moves_both_levels_and_is_not_the_resellers_to_touch(DatabaseEngine engine)
    {
        await using var world = await TradingWorld.CreateAsync(engine);
        var rule = await WholesaleAsync(
            world, rules => rules.CreateWholesaleAsync(world.North.TenantId, Draft(world, 10m), Ct));
        var plan = await world.PlanAsync(world.North, world.Suite);
        Assert.Equal(("11.50 EUR", "12.88 EUR"), (plan.WholesaleUnitPrice.ToString(), plan.UnitPrice.ToString()));
        await RefusedAsync(
            PriceRuleRefusals.NotFound, () => RetailAsync(world, rules => rules.EndAsync(rule.Id, null, Ct)));
        await RefusedAsync(PriceRuleRefusals.InvalidRule, () => WholesaleAsync(world, rules =>
            rules.CreateWholesaleAsync(world.Crayon.TenantId, Draft(world, 10m), Ct)));
    }

    [Theory, EachEngine]
    public async Task A_rule_cannot_cover_what_is_another_tenants(DatabaseEngine engine)
    {
        await using var world = await TradingWorld.CreateAsync(engine);
        var foreign = Rows.ACustomer(world.Fuji.TenantId);
        await world.AddAsync(foreign);
        foreach (var id in new[] { foreign.CustomerId.Value, Guid.CreateVersion7() })
            await RefusedAsync(PriceRuleRefusals.ScopeNotFound, () => RetailAsync(world, rules =>
                rules.CreateAsync(
                    Draft(world, 1m) with { Scope = new RuleScope(PriceRuleScopeType.Customer, id) }, Ct)));
        var theirs = await FujiAsync(world, rules => rules.CreateAsync(Draft(world, 1m), Ct));
        await RefusedAsync(
            PriceRuleRefusals.NotFound, () => RetailAsync(world, rules => rules.EndAsync(theirs.Id, null, Ct)));
    }

    [Theory, EachEngine]
    public async Task What_makes_no_rule_is_refused_with_a_code(DatabaseEngine engine)
    {
        await using var world = await TradingWorld.CreateAsync(engine);
        var good = Draft(world, 5m);
        PriceRuleDraft[] bad =
        [
            good with { Percent = null }, good with { Percent = new Percent(-101m) }, good with { Name = "" },
            good with { Name = "a\u0007" },
            good with { Name = new string('x', 201) }, good with { Kind = PriceRuleKind.ListPrice },
            good with { Kind = PriceRuleKind.DiscountOnList, Percent = new Percent(101m) },
            good with { EffectiveTo = good.EffectiveFrom },
            good with { Kind = PriceRuleKind.FixedPrice }, good with { Price = new Money(5, Currency.Eur) },
        ];
        foreach (var draft in bad)
            await RefusedAsync(
                PriceRuleRefusals.InvalidRule, () => RetailAsync(world, rules => rules.CreateAsync(draft, Ct)));
        var dollars = good with { Kind = PriceRuleKind.FixedPrice, Percent = null, Price = new Money(5, Currency.Usd) };
        await RefusedAsync(
            MoneyRefusals.CurrencyMismatch, () => RetailAsync(world, rules => rules.CreateAsync(dollars, Ct)));
        Assert.Equal("12.58 EUR", (await world.PlanAsync(world.North, world.Suite)).UnitPrice.ToString());
    }

    [Theory, EachEngine]
    public async Task A_preview_tells_each_change_and_stores_nothing(DatabaseEngine engine)
    {
        await using var world = await TradingWorld.CreateAsync(engine);
        var draft = Draft(world, 20m) with { EffectiveFrom = world.Platform.Time.GetUtcNow().AddDays(3) };
        var first = await PreviewAsync(world, draft, new PreviewPage(2));
        Assert.Equal((3, 2), (first.TotalCount, first.Items.Count));
        var rest = await PreviewAsync(world, draft, new PreviewPage(2, first.Next));
        Assert.Null(rest.Next);
        var change = Assert.Single(first.Items.Concat(rest.Items), change => change.BuyingPrice == 11.23m);
        Assert.Equal(
            (12.58m, 13.48m, 1.35m, 2.25m), (change.Before, change.After, change.MarginBefore, change.MarginAfter));
        Assert.Equal("12.58 EUR", (await world.PlanAsync(world.North, world.Suite)).UnitPrice.ToString());
        var service = draft with { Scope = new RuleScope(PriceRuleScopeType.Service, world.Storage.Id.Value) };
        Assert.Equal(0.04902m, Assert.Single((await PreviewAsync(world, service, new PreviewPage(50))).Items).After);
        Assert.Empty((await PreviewAsync(world, Draft(world, 12m), new PreviewPage(50))).Items);
        var loss = await PreviewAsync(world, Draft(world, -5m), new PreviewPage(50));
        Assert.All(loss.Items, item => Assert.Null(item.After));
    }

    [Theory, EachEngine]
    public async Task A_preview_for_one_customer_starts_from_that_customers_price(DatabaseEngine engine)
    {
        await using var world = await TradingWorld.CreateAsync(engine);
        var customer = Rows.ACustomer(world.North.TenantId);
        var scope = new RuleScope(PriceRuleScopeType.Customer, customer.CustomerId.Value);
        await world.AddAsync(customer, world.ARule(world.North, 0m, scope.Type, scope.Id));
        var page = await PreviewAsync(world, Draft(world, 20m) with { Scope = scope }, new PreviewPage(50));
        Assert.Contains(page.Items, change => (change.Before, change.After) == (11.23m, 13.48m));
    }

    private static PriceRuleDraft Draft(TradingWorld world, decimal percent) => new()
    {
        Name = "rule", Kind = PriceRuleKind.MarkupOnCost, Scope = RuleScope.Tenant, Percent = new Percent(percent),
        EffectiveFrom = world.Platform.Time.GetUtcNow(),
    };

    private static Task<T> RetailAsync<T>(TradingWorld world, Func<PriceRules, Task<T>> work) =>
        InAsync(world.Platform.Scopes.ForTenant(world.North.TenantId, Actor.System("test")), work);

    private static Task<T> FujiAsync<T>(TradingWorld world, Func<PriceRules, Task<T>> work) =>
        InAsync(world.Platform.Scopes.ForTenant(world.Fuji.TenantId, Actor.System("test")), work);

    private static Task<T> WholesaleAsync<T>(TradingWorld world, Func<PriceRules, Task<T>> work) =>
        InAsync(world.Platform.Scopes.ForPlatform(PlatformUse.Staff, Actor.System("test")), work);

    private static async Task<PriceRulePreviewPage> PreviewAsync(
        TradingWorld world, PriceRuleDraft draft, PreviewPage page)
    {
        await using var scope = world.Platform.Scopes.ForTenant(world.North.TenantId, Actor.System("test"));
        return await scope.ServiceProvider.GetRequiredService<PriceRulePreview>().RunAsync(draft, null, page, Ct);
    }

    private static async Task<T> InAsync<T>(AsyncServiceScope scope, Func<PriceRules, Task<T>> work)
    {
        await using (scope) return await work(scope.ServiceProvider.GetRequiredService<PriceRules>());
    }

    private static async Task RefusedAsync(string code, Func<Task> work) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<DomainRuleException>(work)).Code);
}
