using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Ordering;

public sealed class OrderFlowTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task An_order_becomes_an_active_subscription_with_a_licence(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var placed = await shop.OrderAsync(25, ct: Ct);
        Assert.Matches("^NW-2603-[0-9A-HJKMNP-TV-Z]{8}$", placed.Number);
        Assert.Equal((OrderStatus.Approved, 25 * 1258L, 6605L), (placed.Status, placed.NetMinor, placed.TaxMinor));
        await shop.WorkAsync(Ct);

        var order = await shop.ReadAsync(db => db.Orders.Include(o => o.Lines).SingleAsync(Ct));
        Assert.Equal(OrderStatus.Completed, order.Status);
        var subscription = await shop.ReadAsync(db => db.Subscriptions.Include(s => s.Batches).SingleAsync(Ct));
        Assert.Equal(
            (SubscriptionStatus.Active, 25, 1258L),
            (subscription.Status, subscription.Quantity, subscription.UnitPriceMinor));
        Assert.Equal((25, 31), (Assert.Single(subscription.Batches).Quantity, subscription.Batches[0].PeriodDays));
        Assert.Equal(25, (await shop.ReadAsync(db => db.Licences.SingleAsync(Ct))).Quantity);
        Assert.Equal(placed.Number, Assert.Single(shop.Ccp.Orders.Values).AlternateId);
        var steps = await shop.ReadAsync(db => db.OrderEvents.OrderBy(e => e.Id).Select(e => e.Status).ToListAsync(Ct));
        Assert.Equal([OrderStatus.Approved, OrderStatus.Submitted, OrderStatus.Completed], steps);
        var buying = await shop.ReadAsync(db => db.BuyingPrices.SingleAsync(Ct));
        Assert.Equal((1123L, order.Lines[0].BuyingPriceId), (buying.UnitPriceMinor, buying.Id));
    }

    [Theory, EachEngine]
    public async Task An_answer_that_was_lost_is_looked_up_before_anything_is_sent_again(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        await shop.WorkAsync(Ct);
        await shop.OrderAsync(3, ct: Ct);
        shop.Ccp.Script.Enqueue(Fate.Lost);
        shop.Ccp.Calls.Clear();
        await shop.WorkAsync(Ct);
        Assert.Equal(["place-order", "find-order", "get-subscription"], shop.Ccp.Calls);
        Assert.Equal(OrderStatus.Completed, (await shop.ReadAsync(db => db.Orders.SingleAsync(Ct))).Status);
        Assert.Contains(
            OrderStatus.Unknown, await shop.ReadAsync(db => db.OrderEvents.Select(e => e.Status).ToListAsync(Ct)));
    }

    [Theory, EachEngine]
    public async Task A_request_that_never_arrived_is_sent_again_after_the_look_up(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        await shop.WorkAsync(Ct);
        await shop.OrderAsync(3, ct: Ct);
        shop.Ccp.Script.Enqueue(Fate.Dropped);
        shop.Ccp.Calls.Clear();
        await shop.WorkAsync(Ct);
        Assert.Equal(["place-order", "find-order", "place-order", "get-subscription"], shop.Ccp.Calls);
        Assert.Single(shop.Ccp.Orders);
    }

    [Theory, EachEngine]
    public async Task A_refusal_fails_the_order_with_a_reason_that_a_customer_may_read(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        await shop.WorkAsync(Ct);
        await shop.OrderAsync(3, ct: Ct);
        shop.Ccp.Script.Enqueue(Fate.Refused);
        await shop.WorkAsync(Ct);
        var order = await shop.ReadAsync(db => db.Orders.Include(o => o.Lines).SingleAsync(Ct));
        Assert.Equal((OrderStatus.Failed, "OfferNotPurchasable"), (order.Status, order.FailureCode));
        Assert.StartsWith("Our supplier", order.FailureReason);
        Assert.Empty(await shop.ReadAsync(db => db.Subscriptions.ToListAsync(Ct)));
    }

    [Theory, EachEngine]
    public async Task Of_two_lines_one_refused_the_order_is_partially_completed(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        await shop.WorkAsync(Ct);
        var lines = new[] { new OrderLineRequest(shop.Monthly.Id, 2), new OrderLineRequest(shop.Annual.Id, 1) };
        var placed =
            await shop.AsCustomerAsync<PlaceOrder, Order>(
                use => use.PlaceAsync(new PlaceOrderRequest(shop.Account.Id, lines), Ct));
        shop.Ccp.Script.Enqueue(Fate.Done);
        shop.Ccp.Script.Enqueue(Fate.Refused);
        await shop.WorkAsync(Ct);
        Assert.Equal(OrderStatus.PartiallyCompleted, (await shop.ReadAsync(db => db.Orders.SingleAsync(Ct))).Status);
        Assert.Equal($"{placed.Number}-1", Assert.Single(shop.Ccp.Orders.Values).AlternateId);
    }

    [Theory, EachEngine]
    public async Task An_order_waits_in_provisioning_until_the_subscription_is_there(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        shop.Ccp.IsProvisioning = true;
        await shop.OrderAsync(1, ct: Ct);
        await shop.WorkAsync(Ct, rounds: 30);
        Assert.Equal(OrderStatus.Provisioning, (await shop.ReadAsync(db => db.Orders.SingleAsync(Ct))).Status);
        // Waiting for the supplier uses no attempts up: it never becomes a dead letter.
        Assert.All(
            await shop.ReadAsync(db => db.Outbox.ToListAsync(Ct)), message => Assert.InRange(message.Attempts, 0, 1));
        shop.Ccp.IsProvisioning = false;
        await shop.WorkAsync(Ct);
        Assert.Equal(OrderStatus.Completed, (await shop.ReadAsync(db => db.Orders.SingleAsync(Ct))).Status);
    }

    [Theory, EachEngine]
    public async Task An_order_is_cancelled_before_it_is_sent_and_not_after(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var (first, second) = (await shop.OrderAsync(1, ct: Ct), await shop.OrderAsync(1, ct: Ct));
        await shop.AsCustomerAsync<CancelOrder, Order>(use => use.CancelAsync(first.Id, Ct));
        await shop.WorkAsync(Ct);
        Assert.Equal(second.Number, Assert.Single(shop.Ccp.Orders.Values).AlternateId);
        var refusal = await Assert.ThrowsAsync<DomainRuleException>(() =>
            shop.AsCustomerAsync<CancelOrder, Order>(use => use.CancelAsync(second.Id, Ct)));
        Assert.Equal(OrderRefusals.NotCancellable, refusal.Code);
    }

    [Theory, EachEngine]
    public async Task A_customer_can_neither_order_for_nor_see_its_sibling(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var (sibling, _) = await shop.AddCustomerAsync("Sibling", Ct);
        var order = await shop.OrderAsync(1, ct: Ct);
        var request = new PlaceOrderRequest(shop.Account.Id, [new OrderLineRequest(shop.Monthly.Id, 1)]);
        Assert.Equal(OrderRefusals.NotFound, (await Assert.ThrowsAsync<DomainRuleException>(() =>
            shop.AsCustomerAsync<PlaceOrder, Order>(use => use.PlaceAsync(request, Ct), sibling))).Code);
        Assert.Equal(OrderRefusals.NotFound, (await Assert.ThrowsAsync<DomainRuleException>(() =>
            shop.AsCustomerAsync<CancelOrder, Order>(use => use.CancelAsync(order.Id, Ct), sibling))).Code);
    }

    [Theory, EachEngine]
    public async Task Without_an_agreement_the_first_order_is_refused(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var customer =
            await shop.AsSellerAsync<CreateCustomer, Customer>(
                use => use.CreateAsync(new CreateCustomerRequest("New", "a@b.nl", "NL"), Ct));
        var account =
            await shop.AsSellerAsync<CreateAccount, Account>(
                use => use.CreateAsync(new CreateAccountRequest(customer.CustomerId, "Main"), Ct));
        var request = new PlaceOrderRequest(account.Id, [new OrderLineRequest(shop.Monthly.Id, 1)]);
        var refusal = await Assert.ThrowsAsync<DomainRuleException>(() =>
            shop.AsSellerAsync<PlaceOrder, Order>(use => use.PlaceAsync(request, Ct)));
        Assert.Equal(OrderRefusals.AgreementRequired, refusal.Code);
    }
}
