using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Catalogue.Sync;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tests.Ccp;
using Crayon.Platform.Core.Tests.Pricing;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Catalogue;

public sealed class CatalogueSyncTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task The_whole_catalogue_comes_in_and_is_sold_at_the_agreed_prices(DatabaseEngine engine)
    {
        await using var provider = await SandboxProvider.StartAsync(Ct);
        await using var world = await WorldAsync(engine, provider);
        var result = await SyncAsync(world);
        Assert.True(result is { Services: >= 200, Plans: >= 1000, Rates: 1 }, result.ToString());
        Assert.Equal(result.Plans, result.PricesOpened);
        var north = (await world.StorefrontAsync(world.North)).Find("productivity-suite-business")!;
        Assert.Equal("12.58 EUR", north.Plans.Single(plan => plan.Term == "P1M").UnitPrice.ToString());
        Assert.Equal(
            "125.82 EUR",
            north.Plans.Single(plan => plan is { Term: "P1Y", BillingCycle: "annual" }).UnitPrice.ToString());
        var fuji = (await world.StorefrontAsync(world.Fuji)).Find("productivity-suite-business")!;
        Assert.Equal("1137 JPY", fuji.Plans.Single(plan => plan.Term == "P1M").UnitPrice.ToString());
        var addOn = (await world.StorefrontAsync(world.North)).Find("archive-mailbox")!;
        Assert.All(addOn.Plans, plan => Assert.Equal("productivity-suite-business", plan.AddOnOf));
        Assert.Equal(
            "Annual, paid upfront", north.Plans.Single(plan => plan is { Term: "P1Y", BillingCycle: "annual" }).Name);
    }

    [Theory, EachEngine]
    public async Task A_second_run_changes_nothing(DatabaseEngine engine)
    {
        await using var provider = await SandboxProvider.StartAsync(Ct);
        await using var world = await WorldAsync(engine, provider);
        await SyncAsync(world);
        var before = await FingerprintAsync(world);
        Assert.Equal(new CatalogueSyncResult(), await SyncAsync(world));
        await ForgetETagsAsync(world);
        Assert.Equal(new CatalogueSyncResult(), await SyncAsync(world));
        Assert.Equal(before, await FingerprintAsync(world));
    }

    [Theory, EachEngine]
    public async Task A_changed_price_is_a_new_line_a_removed_plan_is_no_longer_offered_and_nothing_else_moves(
        DatabaseEngine engine)
    {
        await using var provider = await SandboxProvider.StartAsync(Ct);
        await using var world = await WorldAsync(engine, provider);
        await SyncAsync(world);
        var (dearer, gone) = (await SkuAsync(world, "P1M"), await SkuAsync(world, "P3Y"));
        await provider.PublishAsync(new DateOnly(2026, 3, 16),
            new { skuId = dearer.Sku, market = "NL", unitPrice = 11.45m },
            new { skuId = gone.Sku, market = "NL", removed = true });
        var result = await SyncAsync(world);
        Assert.Equal((1, 2, 1), (result.PricesOpened, result.PricesEnded, result.OffersFlipped));
        var lines = await LinesAsync(world, dearer.Plan);
        Assert.Equal(
            [(10.45m, lines[1].EffectiveFrom), (11.45m, null)],
            lines.Select(line => (line.UnitCost, line.EffectiveTo)));
        var store = await world.StorefrontAsync(world.North);
        Assert.Equal("13.79 EUR", store.FindPlan(dearer.Plan)!.UnitPrice.ToString());
        Assert.Null(store.FindPlan(gone.Plan));
        Assert.False(
            await world.Platform.AsPlatformAsync(
                db => db.Plans.Where(plan => plan.Id == gone.Plan).Select(plan => plan.IsOffered).SingleAsync(Ct)));
        Assert.NotNull((await world.StorefrontAsync(world.Fuji)).Find("productivity-suite-business"));
    }

    [Theory, EachEngine]
    public async Task An_announced_price_holds_from_its_day_without_another_run(DatabaseEngine engine)
    {
        await using var provider = await SandboxProvider.StartAsync(Ct);
        await using var world = await WorldAsync(engine, provider);
        await SyncAsync(world);
        var (sku, plan) = await SkuAsync(world, "P1M");
        await provider.PublishAsync(new DateOnly(2026, 3, 18), new { skuId = sku, market = "NL", unitPrice = 11.45m });
        await SyncAsync(world);
        Assert.Equal("12.58 EUR", (await world.StorefrontAsync(world.North)).FindPlan(plan)!.UnitPrice.ToString());
        world.Platform.Time.Advance(TimeSpan.FromHours(39));
        Assert.Equal("13.79 EUR", (await world.StorefrontAsync(world.North)).FindPlan(plan)!.UnitPrice.ToString());
        await provider.AdvanceAsync(2);
        Assert.Equal(0, (await SyncAsync(world)).PricesOpened);
    }

    [Theory, EachEngine]
    public async Task A_plan_that_comes_back_is_the_same_plan(DatabaseEngine engine)
    {
        await using var provider = await SandboxProvider.StartAsync(Ct);
        await using var world = await WorldAsync(engine, provider);
        await SyncAsync(world);
        var (sku, plan) = await SkuAsync(world, "P3Y");
        await provider.PublishAsync(new DateOnly(2026, 3, 16), new { skuId = sku, market = "NL", removed = true });
        await SyncAsync(world);
        await provider.AdvanceAsync(1);
        world.Platform.Time.Advance(TimeSpan.FromDays(1));
        await provider.PublishAsync(new DateOnly(2026, 3, 17), new { skuId = sku, market = "NL", unitPrice = 300m });
        await SyncAsync(world);
        Assert.Equal("361.20 EUR", (await world.StorefrontAsync(world.North)).FindPlan(plan)!.UnitPrice.ToString());
    }

    [Theory, EachEngine]
    public async Task A_run_that_dies_anywhere_goes_on_to_the_same_end(DatabaseEngine engine)
    {
        await using var provider = await SandboxProvider.StartAsync(Ct);
        await using var whole = await WorldAsync(engine, provider);
        await SyncAsync(whole);
        var wanted = await FingerprintAsync(whole);
        var deaths = new Deaths();
        await using var world = await TradingWorld.CreateAsync(engine, hasGoods: false, services =>
        {
            services.AddCcpClient(provider.Options).AddHttpMessageHandler(() => deaths.Handler());
        });
        var died = 0;
        for (var isDone = false; !isDone; died += isDone ? 0 : 1)
        {
            deaths.Survives(died); // each run gets one call further
            isDone = await TrySyncAsync(world);
        }
        Assert.True(died >= 4, $"{died} runs died");
        Assert.Equal(wanted, await FingerprintAsync(world));
    }

    [Theory, EachEngine]
    public async Task A_sheet_half_brought_in_goes_on_where_it_stopped(DatabaseEngine engine)
    {
        await using var provider = await SandboxProvider.StartAsync(Ct);
        await using var world = await WorldAsync(engine, provider);
        await SyncAsync(world);
        var wanted = await FingerprintAsync(world);
        await world.Platform.AsPlatformAsync(async db =>
        {
            var state = await db.SyncStates.SingleAsync(state => state.Feed == "price-sheet/NL", Ct);
            (state.Continuation, state.ETag, state.CompletedAt) = ($"{state.ETag} 500", null, null);
            return await db.SaveChangesAsync(Ct);
        });
        await SyncAsync(world);
        var ended =
            await world.Platform.AsPlatformAsync(
                db => db.SyncStates.SingleAsync(state => state.Feed == "price-sheet/NL", Ct));
        Assert.Null(ended.Continuation);
        Assert.NotNull(ended.CompletedAt);
        Assert.Equal(wanted, await FingerprintAsync(world));
    }

    private static Task<TradingWorld> WorldAsync(DatabaseEngine engine, SandboxProvider provider) =>
        TradingWorld.CreateAsync(engine, hasGoods: false, services => services.AddCcpClient(provider.Options));

    private static Task<CatalogueSyncResult> SyncAsync(TradingWorld world) =>
        world.Platform.Services.GetRequiredService<CatalogueSync>().RunAsync(Ct);

    private static async Task<bool> TrySyncAsync(TradingWorld world)
    {
        try
        {
            await SyncAsync(world);
            return true;
        }
        catch (CcpRefusedException)
        {
            return false;
        }
    }

    private static Task ForgetETagsAsync(TradingWorld world) => world.Platform.AsPlatformAsync(async db =>
    {
        foreach (var state in await db.SyncStates.ToListAsync(Ct)) state.ETag = null;
        return await db.SaveChangesAsync(Ct);
    });

    private static async Task<(string Sku, PlanId Plan)> SkuAsync(TradingWorld world, string term)
    {
        var plans = (await world.StorefrontAsync(world.North)).Find("productivity-suite-business")!.Plans;
        var plan = plans.First(plan => plan.Term == term && (term != "P1M" || plan.BillingCycle == "monthly"));
        return (plan.ProviderOfferId.Split(':')[1], plan.PlanId);
    }

    private static Task<List<PriceSheetLine>> LinesAsync(TradingWorld world, PlanId plan) =>
        world.Platform.AsPlatformAsync(db =>
        db.PriceSheetLines.Where(line => line.PlanId == plan).OrderBy(line => line.EffectiveFrom).ToListAsync(Ct));

    // Everything that the feeds make, without our own ids.
    private static async Task<string> FingerprintAsync(TradingWorld world)
    {
        var lines = await world.Platform.AsPlatformAsync(db => db.PriceSheetLines
            .Join(db.Plans, line => line.PlanId, plan => plan.Id, (line, plan) => new { line, plan })
            .Join(db.Services, both => both.plan.ServiceId, service => service.Id,
                (both, service) => new { both.line, both.plan, service })
            .ToListAsync(Ct));
        return string.Join('\n', lines.Select(row => FormattableString.Invariant(
            $"{row.service.Slug} {row.service.State} {row.plan.ProviderOfferId} {row.plan.Name} {row.plan.IsOffered} {row.line.UnitCost:0.######} {row.line.EffectiveFrom:O} {row.line.EffectiveTo:O}"))
            .Order(StringComparer.Ordinal));
    }
}
