using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tests.Lifecycle;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Billing;

/// <summary>What a subscription is charged over its life, at each level, once.</summary>
public sealed class ChargeTests
{
    private const string Business = "productivity-suite-business";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task P1_P2_Seats_are_charged_when_they_come_and_at_all_three_levels(DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct, At("2027-03-01T09:00Z"));
        var bought = await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 10);
        await ChangeAtAsync(world, "2027-03-16T09:00Z", new ChangeRequest(bought.Id, Quantity: 15));
        await ChangeAtAsync(world, "2027-03-31T09:00Z", new ChangeRequest(bought.Id, Quantity: 20));
        await world.JumpAsync(world.Now.AddMinutes(1));
        var charges = await ChargesAsync(world);
        Assert.Equal(
            [(ChargeKind.New, 10, 31, 12580), (ChargeKind.Added, 5, 16, 3246), (ChargeKind.Added, 5, 1, 203)],
            charges.Select(row => (row.Kind, row.Quantity, row.Days, row.NetMinor)));
        Assert.All(charges, row => Assert.True(
            row is { UnitPriceMinor: 1258, PeriodDays: 31, IsRated: true, Month: 202703, PriceRuleVersion: 1 }));
        var added = charges[1];
        var wholesale = await world.ReadAsync(db => db.WholesaleCharges
            .SingleAsync(row => row.ChargeId == added.Id, Ct));
        Assert.Equal((1123, 2898), (wholesale.UnitPriceMinor, wholesale.NetMinor));
        Assert.Equal(world.North.TenantId, wholesale.BuyerTenantId);
        var cost = await world.ReadAsync(db => db.ChargeCosts.SingleAsync(row => row.ChargeId == added.Id, Ct));
        Assert.Equal((10.45m, 2695), (cost.UnitCost, cost.ExpectedMinor));
        await NoCustomerSeesMoreThanItsPriceAsync(world);
    }

    [Theory, EachEngine]
    public async Task Periods_and_terms_are_charged_when_they_begin_those_skipped_included(DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct, At("2027-01-31T09:00Z"));
        var yearly = await world.BuyAsync(world.Plan(Business, "P1Y", "monthly"), 4);
        var monthly = await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 2);
        await world.JumpAsync(At("2027-04-30T00:00Z"));
        var charges = await ChargesAsync(world);
        Assert.Equal(
            ["New 0131", "Cycle 0228", "Cycle 0331", "Cycle 0430"], // the anchor's day is kept
            Told(charges.Where(row => row.SubscriptionId == yearly.Id)));
        Assert.Equal(
            ["New 0131", "Renewal 0228", "Renewal 0331", "Renewal 0430"],
            Told(charges.Where(row => row.SubscriptionId == monthly.Id)));
        Assert.All(charges, row => Assert.Equal(row.UnitPriceMinor * row.Quantity, row.NetMinor));
        // Nothing is charged again by looking again.
        await world.JumpAsync(At("2027-04-30T12:00Z"));
        Assert.Equal(charges.Count, (await ChargesAsync(world)).Count);
    }

    [Fact]
    public async Task Returned_seats_give_back_from_what_was_charged_and_never_more()
    {
        await using var world = await LifecycleWorld.OpenAsync(DatabaseEngine.Sqlite, Ct, At("2027-03-16T09:00Z"));
        var bought = await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 10);
        await ChangeAtAsync(world, "2027-03-18T10:00Z", new ChangeRequest(bought.Id, Quantity: 7));
        await ChangeAtAsync(world, "2027-03-18T11:00Z", new ChangeRequest(bought.Id, Cancel: true));
        await world.JumpAsync(world.Now.AddMinutes(1));
        var charges = await ChargesAsync(world);
        var first = charges[0];
        var credits = charges.Where(row => row.Kind == ChargeKind.Credit).ToList();
        // 49 hours: three days used of 31.
        Assert.Equal([(3, 28, -3409L), (7, 28, -7954L)], credits.Select(row => (row.Quantity, row.Days, row.NetMinor)));
        Assert.All(credits, row => Assert.Equal(first.Id, row.CreditOf));
        var wholesale = await world.ReadAsync(db => db.WholesaleCharges.Where(row => row.CreditOf == first.Id)
            .OrderByDescending(row => row.NetMinor).Select(row => row.NetMinor).ToListAsync(Ct));
        Assert.Equal([-3043, -7100], wholesale);
        Assert.Null((await world.SubscriptionAsync(bought.Id)).Batches.Find(row => row.Quantity > 0));
    }

    [Fact]
    public async Task Seats_that_move_to_another_plan_are_credited_and_charged_as_quoted()
    {
        await using var world = await LifecycleWorld.OpenAsync(DatabaseEngine.Sqlite, Ct, At("2027-03-16T09:00Z"));
        var bought = await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 10);
        await ChangeAtAsync(world, "2027-03-20T09:00Z", new ChangeRequest(bought.Id, Quantity: 13));
        var better = world.Plan("productivity-suite-premium", "P1M", "monthly");
        var wish = new ChangeRequest(bought.Id) { PlanId = better.Id };
        await world.JumpAsync(At("2027-03-26T10:00Z"));
        var quote = await world.QuoteAsync(wish);
        await world.ChangeAsync(wish);
        await world.JumpAsync(At("2027-04-16T00:30Z"));
        var charges = await ChargesAsync(world);
        var move = charges.Where(row => row.ChargedAt >= At("2027-03-26T00:00Z")
            && row.ChargedAt < At("2027-04-01T00:00Z")).ToList();
        Assert.Equal(quote.Net.AmountMinor, move.Sum(row => row.NetMinor));
        Assert.Equal(quote.Lines[^1].Net.AmountMinor, move.Single(row => row.Kind == ChargeKind.Moved).NetMinor);
        Assert.All(move.Where(row => row.Kind == ChargeKind.Credit), row => Assert.NotNull(row.CreditOf));
        var renewal = charges[^1];
        Assert.Equal((ChargeKind.Renewal, 13), (renewal.Kind, renewal.Quantity));
        Assert.Equal(quote.Lines[^1].UnitPrice!.Value.AmountMinor, renewal.UnitPriceMinor);
    }

    [Fact]
    public async Task What_ran_before_there_were_charges_is_charged_from_its_purchase_on()
    {
        await using var world = await LifecycleWorld.OpenAsync(DatabaseEngine.Sqlite, Ct, At("2027-01-15T09:00Z"));
        var bought = await world.BuyAsync(world.Plan(Business, "P1Y", "monthly"), 4);
        await ForgetChargesAsync(world);
        await ChangeAtAsync(world, "2027-03-20T09:00Z", new ChangeRequest(bought.Id, Quantity: 6));
        await world.JumpAsync(At("2027-04-15T00:00Z"));
        var charges = await ChargesAsync(world);
        Assert.Equal(
            ["New 0115", "Cycle 0215", "Cycle 0315", "Added 0320", "Cycle 0415"], Told(charges));
        Assert.Equal([4, 4, 4, 2, 6], charges.Select(row => row.Quantity));
    }

    private static IEnumerable<string> Told(IEnumerable<Charge> charges) =>
        charges.Select(row => $"{row.Kind} {row.ChargedAt:MMdd}");

    // As a data folder of an earlier version has it.
    private static Task<int> ForgetChargesAsync(LifecycleWorld world) => world.ReadAsync(async db =>
    {
        await db.ChargeCosts.ExecuteDeleteAsync(Ct);
        await db.WholesaleCharges.ExecuteDeleteAsync(Ct);
        await db.Charges.ExecuteDeleteAsync(Ct);
        return await db.Subscriptions.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.ChargedTo, (DateTimeOffset?)null), Ct);
    });

    private static async Task NoCustomerSeesMoreThanItsPriceAsync(LifecycleWorld world)
    {
        Assert.Equal((3, 0, 0), await world.AsCustomerAsync<PlatformDbContext, (int, int, int)>(CountAsync));
        Assert.Equal((3, 3, 0), await world.AsSellerAsync<PlatformDbContext, (int, int, int)>(CountAsync));
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.ReadAsync(async db =>
        {
            var row = await db.Charges.FirstAsync(Ct);
            db.Entry(row).Property(charge => charge.NetMinor).CurrentValue = 1;
            return await db.SaveChangesAsync(Ct);
        }));
    }

    private static async Task<(int Charges, int Wholesale, int Costs)> CountAsync(PlatformDbContext db) => (
        await db.Charges.CountAsync(Ct), await db.WholesaleCharges.CountAsync(Ct), await db.ChargeCosts.CountAsync(Ct));

    private static Task<List<Charge>> ChargesAsync(LifecycleWorld world) => world.ReadAsync(db => db.Charges
        .AsNoTracking().OrderBy(row => row.ChargedAt).ThenBy(row => row.Id).ToListAsync(Ct));

    private static async Task ChangeAtAsync(LifecycleWorld world, string at, ChangeRequest request)
    {
        await world.JumpAsync(At(at));
        await world.ChangeAsync(request);
    }

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
