using Crayon.Platform.Core.Customers.Credit;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Ordering.Approvals;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tests.Ordering;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Lifecycle;

/// <summary>Spend limits, approvals, dates and credit. A seat costs 12.58 EUR a month, wholesale 11.23.</summary>
public sealed class ApprovalTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task What_passes_the_months_limit_waits_for_somebody_and_then_goes_on_or_not(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        await LimitAsync(shop, seats: 10);
        Assert.Equal(OrderStatus.Approved, (await shop.OrderAsync(8, ct: Ct)).Status);
        var (first, second) = (await shop.OrderAsync(3, ct: Ct), await shop.OrderAsync(9, ct: Ct));
        Assert.Equal((OrderStatus.PendingApproval, OrderStatus.PendingApproval), (first.Status, second.Status));
        await shop.WorkAsync(Ct);
        Assert.Single(shop.Ccp.Orders);

        await DecideAsync(shop, use => use.ApproveAsync(first.Id, "for the new team", Ct));
        await DecideAsync(shop, use => use.RejectAsync(second.Id, "too many", Ct));
        await shop.WorkAsync(Ct);
        Assert.Equal(2, shop.Ccp.Orders.Count);
        var states = await shop.ReadAsync(db => db.Orders.OrderBy(row => row.Id).Select(row =>
            row.Status).ToListAsync(Ct));
        Assert.Equal([OrderStatus.Completed, OrderStatus.Completed, OrderStatus.Rejected], states);
        Assert.Contains("too many", await shop.ReadAsync(
            db => db.OrderEvents.Where(row => row.OrderId == second.Id).Select(row => row.Reason).ToListAsync(Ct)));
        await RefusedAsync(OrderRefusals.StepNotAllowed, () => DecideAsync(shop, use =>
            use.ApproveAsync(second.Id, null, Ct)));
        // Seats are added by the same measure; the next month begins anew.
        var running = await shop.ReadAsync(db => db.Subscriptions.OrderBy(row => row.Id).FirstAsync(Ct));
        var more = new ChangeRequest(running.Id, Quantity: 9);
        await RefusedAsync(OrderRefusals.LimitPassed, () => ChangeAsync(shop, more));
        shop.Platform.Time.SetUtcNow(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(9, (await ChangeAsync(shop, more)).ToQuantity);
    }

    [Theory, EachEngine]
    public async Task A_price_that_moved_while_an_order_waited_is_shown_beside_the_former_one(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        await LimitAsync(shop, net: 1000);
        var order = await shop.OrderAsync(2, ct: Ct);
        await MarkUpAsync(shop, 20m);
        var waiting = await DecideAsync(shop, use => use.ApproveAsync(order.Id, null, Ct));
        Assert.Equal((OrderStatus.PendingApproval, 2696L, 2516L),
            (waiting.Status, waiting.NetMinor, waiting.FormerNetMinor));
        Assert.Equal(OrderStatus.Approved, (await DecideAsync(shop, use =>
            use.ApproveAsync(order.Id, null, Ct))).Status);
        await shop.WorkAsync(Ct);
        Assert.Equal(1348, (await shop.ReadAsync(db => db.Subscriptions.SingleAsync(Ct))).UnitPriceMinor);
    }

    [Theory]
    [EachEngine(12, OrderStatus.Completed)]
    [EachEngine(20, OrderStatus.PendingApproval)]
    public async Task A_scheduled_order_goes_at_its_date_unless_the_price_has_risen(
        DatabaseEngine engine, int percent, OrderStatus end)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var at = shop.Platform.Time.GetUtcNow().AddDays(10);
        var order = await PlaceAsync(shop, at);
        Assert.Equal(OrderStatus.Scheduled, order.Status);
        await RefusedAsync(OrderRefusals.DateOutOfRange, () => PlaceAsync(shop, shop.Platform.Time.GetUtcNow()));
        await MarkUpAsync(shop, percent);
        Assert.Equal(at, await shop.Get<DueWork>().NextDueAsync(at.AddMinutes(-1), at, Ct));
        shop.Platform.Time.SetUtcNow(at);
        await shop.Get<DueWork>().RunDueAsync(at, Ct);
        await shop.WorkAsync(Ct);
        Assert.Equal(end, (await shop.ReadAsync(db => db.Orders.SingleAsync(Ct))).Status);
    }

    [Theory, EachEngine]
    public async Task Credit_is_tested_over_the_whole_remaining_commitment_and_a_hold_stops_what_is_new(
        DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        await CreditAsync(shop, limit: 20_000, held: false);
        await shop.OrderAsync(10, ct: Ct); // 125.80 of 200
        var passed = await Assert.ThrowsAsync<DomainRuleException>(() => shop.OrderAsync(6, ct: Ct));
        Assert.Equal(CreditRefusals.LimitPassed, passed.Code);
        Assert.Contains("74.20 EUR", passed.Message, StringComparison.Ordinal);
        await shop.WorkAsync(Ct);
        var running = await shop.ReadAsync(db => db.Subscriptions.SingleAsync(Ct));
        await RefusedAsync(CreditRefusals.LimitPassed, () => ChangeAsync(shop, new ChangeRequest(running.Id,
            Quantity: 16)));
        // A year instead of the rest of the month: 10 seats at 125.82 in place of 125.80.
        var longer = new ChangeRequest(running.Id) { PlanId = shop.Annual.Id };
        await RefusedAsync(CreditRefusals.LimitPassed, () => ChangeAsync(shop, longer));
        await RefusedAsync(CreditRefusals.LimitPassed, () => shop.AsCustomerAsync<Quotes, QuoteAnswer>(
            use => use.QuoteChangeAsync(longer, Ct)));
        await ChangeAsync(shop, new ChangeRequest(running.Id, Quantity: 15));
        await shop.WorkAsync(Ct);

        await CreditAsync(shop, limit: null, held: true);
        await RefusedAsync(CreditRefusals.OnHold, () => shop.OrderAsync(1, ct: Ct));
        await RefusedAsync(CreditRefusals.OnHold, () => ChangeAsync(shop, new ChangeRequest(running.Id, Quantity: 16)));
        await RefusedAsync(CreditRefusals.OnHold, () => ChangeAsync(shop, longer));
        Assert.Equal(14, (await ChangeAsync(shop, new ChangeRequest(running.Id, Quantity: 14))).ToQuantity);
    }

    [Theory, EachEngine]
    public async Task The_sellers_own_credit_stops_orders_without_a_word_about_it(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        await shop.ReadAsync(db =>
        {
            db.TenantCredits.Add(new TenantCredit
            {
                SellerTenantId = shop.North.ParentId!.Value, BuyerTenantId = shop.North.TenantId, LimitMinor = 11_230,
                Currency = "EUR",
            });
            return db.SaveChangesAsync(Ct);
        });
        await shop.OrderAsync(10, ct: Ct); // 10 × 11.23
        var refusal = await Assert.ThrowsAsync<DomainRuleException>(() => shop.OrderAsync(1, ct: Ct));
        Assert.Equal(CreditRefusals.SellerCannot, refusal.Code);
        Assert.DoesNotMatch("credit|limit|[0-9]", refusal.Message);
    }

    [Theory]
    [EachEngine(Fate.Done, OrderStatus.Completed, OrderLineStatus.Completed)]
    [EachEngine(Fate.Refused, OrderStatus.Failed, OrderLineStatus.Cancelled)]
    public async Task An_add_on_waits_for_its_base_and_goes_with_it(
        DatabaseEngine engine, Fate fate, OrderStatus end, OrderLineStatus addOn)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        await shop.WorkAsync(Ct);
        OrderLineRequest[] lines = [new(shop.AddOn.Id, 2), new(shop.Monthly.Id, 3)];
        await shop.AsCustomerAsync<PlaceOrder, Order>(
            use => use.PlaceAsync(new PlaceOrderRequest(shop.Account.Id, lines), Ct));
        shop.Ccp.Script.Enqueue(fate);
        await shop.WorkAsync(Ct);
        var order = await shop.ReadAsync(db => db.Orders.Include(row => row.Lines).SingleAsync(Ct));
        Assert.Equal((end, addOn), (order.Status, order.Lines.Single(line => line.LineNumber == 1).Status));
        var parents = await shop.ReadAsync(db => db.Subscriptions.CountAsync(row => row.ParentId != null, Ct));
        Assert.Equal(fate == Fate.Done ? 1 : 0, parents);
    }

    private static Task<int> LimitAsync(Shop shop, int? seats = null, long? net = null) => shop.ReadAsync(db =>
    {
        db.SpendLimits.Add(new SpendLimit
        {
            TenantId = shop.North.TenantId, CustomerId = shop.Customer.CustomerId, AccountId = shop.Account.Id,
            SeatsAMonth = seats, NetMinorAMonth = net, Currency = "EUR",
        });
        return db.SaveChangesAsync(Ct);
    });

    private static Task<int> CreditAsync(Shop shop, long? limit, bool held) => shop.ReadAsync(async db =>
    {
        var row = await db.CustomerCredits.FirstOrDefaultAsync(Ct) ?? db.CustomerCredits.Add(new CustomerCredit
        {
            TenantId = shop.North.TenantId, CustomerId = shop.Customer.CustomerId, Currency = "EUR",
        }).Entity;
        (row.LimitMinor, row.HeldSince) = (limit, held ? shop.Platform.Time.GetUtcNow() : null);
        return await db.SaveChangesAsync(Ct);
    });

    private static async Task MarkUpAsync(Shop shop, decimal percent)
    {
        await shop.ReadAsync(async db =>
        {
            (await db.PriceRules.SingleAsync(row => row.TenantId == shop.North.TenantId, Ct)).Percent = percent;
            return await db.SaveChangesAsync(Ct);
        });
        shop.Platform.Time.Advance(TimeSpan.FromSeconds(2));
    }

    private static Task<Order> PlaceAsync(Shop shop, DateTimeOffset at) => shop.AsCustomerAsync<PlaceOrder, Order>(
        use => use.PlaceAsync(
            new PlaceOrderRequest(shop.Account.Id, [new OrderLineRequest(shop.Monthly.Id, 2)]) { ScheduledFor = at },
                Ct));

    private static Task<Order> DecideAsync(Shop shop, Func<DecideOnOrder, Task<Order>> decide) =>
        shop.AsSellerAsync(decide);

    private static Task<SubscriptionChange> ChangeAsync(Shop shop, ChangeRequest request) =>
        shop.AsCustomerAsync<ChangeSubscription, SubscriptionChange>(use => use.ChangeAsync(request, Ct));

    private static async Task RefusedAsync(string code, Func<Task> act) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<DomainRuleException>(act)).Code);
}
