using Crayon.Ccp.Simulator.Billing;
using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Subscriptions;
using Crayon.Ccp.Simulator.Subscriptions.Transitions;
using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Billing;

public sealed class SeatLineTests
{
    private static readonly SeatLines Lines =
        new(new LineMaker(Held.Catalogue, new RateBook(new DateOnly(2026, 1, 1))));
    private readonly List<HistoryEntry> history = [];

    [Fact]
    public void Added_seats_pay_for_the_rest_of_the_cycle_truncated_a_seat()
    {
        var subscription = Bought(Held.Plan(Business.Flagship), "2026-03-01T09:00:00Z");
        history.Add(subscription.AddSeats(5, Held.At("2026-03-16T10:00:00Z"), Held.RequestId));
        var lines = Of(subscription, "2026-03-01", "2026-04-01");
        Assert.Equal(["New", "AddQuantity"], lines.Select(l => l.ChargeType));
        // 16 of 31 days of 10.45: 5.39 a seat, 26.95 and not 26.97.
        Assert.Equal((5.39m, 5m, 26.95m), (lines[1].EffectiveUnitPrice, lines[1].BillableQuantity, lines[1].Subtotal));
        Assert.Equal((new DateOnly(2026, 3, 16), new DateOnly(2026, 4, 1)),
            (lines[1].ChargeStartDate, lines[1].ChargeEndDate));
    }

    [Fact]
    public void A_year_billed_by_the_month_has_a_line_for_each_cycle_for_the_seats_of_then()
    {
        var subscription = Bought(Held.Plan(Business.Flagship, "P1Y"), "2026-01-31T09:00:00Z");
        history.Add(subscription.AddSeats(2, Held.At("2026-03-31T00:00:00Z"), Held.RequestId));
        history.Add(subscription.Suspend(SuspensionReasons.Partner, Held.At("2026-04-02T00:00:00Z"), Held.RequestId));
        var lines = Of(subscription, "2026-01-01", "2027-02-01");
        var cycles = lines.Where(l => l.ChargeType == "CycleCharge").ToList();
        Assert.Equal(11, cycles.Count); // the first cycle came with the purchase; suspension changes nothing
        Assert.Equal(
            [new DateOnly(2026, 2, 28), new DateOnly(2026, 3, 31), new DateOnly(2026, 4, 30)],
            cycles.Take(3).Select(l => l.ChargeStartDate));
        Assert.Equal([10m, 10m, 12m], cycles.Take(3).Select(l => l.BillableQuantity));
        Assert.Equal(lines.Count, lines.Select(l => l.ReferenceId).Distinct().Count());
    }

    [Fact]
    public void Seats_of_several_windows_give_back_a_line_for_each_amount()
    {
        var subscription = Bought(Held.Plan(Business.Flagship), "2026-03-01T09:00:00Z", seats: 3);
        history.Add(subscription.AddSeats(2, Held.At("2026-03-04T09:00:00Z"), Held.RequestId));
        var entry = subscription.ReturnSeats(4, Held.At("2026-03-05T08:00:00Z"), Held.RequestId);
        history.Add(entry);
        var credits = Of(subscription, "2026-03-01", "2026-04-01")
            .Where(l => l.ChargeType == "RemoveQuantity").ToList();
        Assert.Equal(2, credits.Count);
        Assert.Equal(entry.ExtendedPrice, credits.Sum(l => l.Subtotal));
        Assert.All(credits, l => Assert.Equal(l.EffectiveUnitPrice * l.BillableQuantity, l.Subtotal));
    }

    [Fact]
    public void An_upgrade_gives_the_old_plan_back_and_charges_the_new_one()
    {
        var subscription = Bought(Held.Plan("productivity-suite-essentials"), "2026-03-01T09:00:00Z");
        var target = Held.Plan(Business.Flagship);
        history.AddRange(subscription.UpgradeAll(new UpgradePlan(
            target, target.UnitPrice, PromotionId: null, Held.At("2026-03-16T14:30:00Z"), Held.RequestId)));
        var lines = Of(subscription, "2026-03-01", "2026-04-01");
        Assert.Equal(
            [("Convert", -26.80m), ("Convert", 53.90m)], lines.Skip(1).Select(l => (l.ChargeType, l.Subtotal)));
    }

    [Fact]
    public void A_cancelled_subscription_has_no_more_cycles()
    {
        var subscription = Bought(Held.Plan(Business.Flagship, "P1Y"), "2026-03-30T09:00:00Z");
        history.Add(subscription.Cancel(Held.At("2026-03-31T08:00:00Z"), Held.RequestId));
        var lines = Of(subscription, "2026-03-01", "2026-06-01");
        Assert.Equal(["New", "CancelImmediate"], lines.Select(l => l.ChargeType));
        Assert.Equal(0m, lines.Sum(l => l.Subtotal));
    }

    [Fact]
    public void Prices_in_another_currency_are_converted_and_cut_for_each_seat()
    {
        var plan = Held.Catalogue.PaidPlansOf(Held.Catalogue.FindProduct(Business.Flagship)!, Market.Find("JP")!)
            .Single(p => p.Sku is { TermDuration: "P1M" });
        var line = Assert.Single(Of(Bought(plan, "2026-03-01T09:00:00Z", seats: 13), "2026-03-01", "2026-04-01"));
        Assert.Equal(("JPY", "USD", 149.835m), (line.Currency, line.PricingCurrency, line.PCToBCExchangeRate));
        Assert.Equal(899m * 13, line.Subtotal); // 6.00 × 149.835 = 899.01
    }

    private Subscription Bought(Availability plan, string at, int seats = 10)
    {
        var subscription = Held.Bought(plan, at, seats);
        history.Add(subscription.Record(
            new Cause(HistoryTypes.New, subscription.StartedAt, Held.RequestId), 0,
            subscription.RestOfCycle(seats, DateOnly.FromDateTime(subscription.StartedAt.UtcDateTime))));
        return subscription;
    }

    private List<LineItem> Of(Subscription subscription, string from, string until)
    {
        var customer = new Customer
        {
            Id = "customer", PartnerId = "partner", CompanyName = "Acme", Email = "a@acme.example", Country = "NL",
            Market = "NL", CreatedAt = subscription.StartedAt,
        };
        return [.. Lines.Of(
            new BilledSubscription(customer, null, subscription, Numbered()), Held.At(from + "T00:00:00Z"),
            Held.At(until + "T00:00:00Z"))];
    }

    // As the store would number them.
    private List<HistoryEntry> Numbered()
    {
        foreach (var (index, entry) in history.Index())
            typeof(HistoryEntry).GetProperty(nameof(HistoryEntry.Seq))!.SetValue(entry, index + 1L);
        return history;
    }
}
