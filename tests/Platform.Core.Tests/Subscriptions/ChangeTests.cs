using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tests.Ordering;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Subscriptions;

public sealed class ChangeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Added_seats_are_charged_for_what_remains_and_returned_first(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var subscription = await StartAsync(shop, 25);
        shop.Platform.Time.Advance(TimeSpan.FromDays(15)); // 16 of 31 days remain
        var quote =
            await shop.AsSellerAsync<Quotes, QuoteAnswer>(
                use => use.QuoteChangeAsync(new ChangeRequest(subscription.Id, 30), Ct));
        Assert.Equal(("32.46 EUR", "28.98 EUR", 16, 31),
            (quote.Net.ToString(), quote.Lines[0].Wholesale?.Net.ToString(), quote.Lines[0].Days,
                quote.Lines[0].PeriodDays));
        var added = await ChangeAsync(shop, new ChangeRequest(subscription.Id, Quantity: 30, QuoteId: quote.QuoteId));
        Assert.Equal(3246, added.NetMinor);
        await shop.WorkAsync(Ct);
        Assert.Equal((30, 2), await SeatsAsync(shop));

        var returned = await ChangeAsync(shop, new ChangeRequest(subscription.Id, Quantity: 28));
        Assert.Equal(-1299, returned.NetMinor);
        await shop.WorkAsync(Ct);
        var now = await shop.ReadAsync(db => db.Subscriptions.Include(s => s.Batches).SingleAsync(Ct));
        Assert.Equal([25, 3], now.Batches.OrderBy(b => b.PurchasedAt).Select(b => b.Quantity));
        Assert.Equal(1299, now.Batches.MaxBy(b => b.PurchasedAt)?.CreditedMinor);
        Assert.Null(now.PendingChangeId);
        Assert.Equal(28, (await shop.ReadAsync(db => db.Licences.SingleAsync(Ct))).Quantity);
        // The old seats' window has closed: only three are left to return.
        await RefusedAsync(shop, ChangeRefusals.ReductionNotAllowed, new ChangeRequest(subscription.Id, Quantity: 24));
        // Together the returns never give back more than was charged.
        Assert.Equal(
            -(3246 - 1299), (await ChangeAsync(shop, new ChangeRequest(subscription.Id, Quantity: 25))).NetMinor);
    }

    [Theory]
    [EachEngine(20, -125_820)]
    [EachEngine(72, -124_786)]
    public async Task A_cancellation_in_the_window_gives_back_by_days(DatabaseEngine engine, int hours, long net)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var subscription = await StartAsync(shop, 10, annual: true);
        await ToAsync(shop, subscription.StartDate.AddHours(hours));
        Assert.Equal(net, (await ChangeAsync(shop, new ChangeRequest(subscription.Id, Cancel: true))).NetMinor);
        await shop.WorkAsync(Ct);
        var ended = await shop.ReadAsync(db => db.Subscriptions.SingleAsync(Ct));
        Assert.Equal(SubscriptionStatus.Cancelled, ended.Status);
        Assert.False((await shop.ReadAsync(db => db.Licences.SingleAsync(Ct))).IsActive);
        await RefusedAsync(shop, ChangeRefusals.NotActive, new ChangeRequest(subscription.Id, Quantity: 11));
    }

    [Theory, EachEngine]
    public async Task At_168_hours_the_window_is_closed_in_the_quote_too(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var subscription = await StartAsync(shop, 10, annual: true);
        await ToAsync(shop, subscription.StartDate.AddHours(168));
        await RefusedAsync(shop, ChangeRefusals.WindowClosed, new ChangeRequest(subscription.Id, Cancel: true));
        Assert.Equal(ChangeRefusals.WindowClosed, (await Assert.ThrowsAsync<DomainRuleException>(() =>
            shop.AsCustomerAsync<Quotes, QuoteAnswer>(
                use => use.QuoteChangeAsync(new ChangeRequest(subscription.Id, Cancel: true), Ct)))).Code);
    }

    [Theory, EachEngine]
    public async Task One_change_at_a_time_and_only_what_makes_sense(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var subscription = await StartAsync(shop, 5);
        await RefusedAsync(shop, ChangeRefusals.NotOneChange, new ChangeRequest(subscription.Id));
        await RefusedAsync(shop, ChangeRefusals.NotOneChange, new ChangeRequest(subscription.Id, Quantity: 5));
        await RefusedAsync(
            shop, ChangeRefusals.NotOneChange, new ChangeRequest(subscription.Id, Quantity: 6, Cancel: true));
        await RefusedAsync(shop, ChangeRefusals.QuantityOutOfRange, new ChangeRequest(subscription.Id, Quantity: 0));
        await RefusedAsync(shop, ChangeRefusals.NotFound, new ChangeRequest(SubscriptionId.New(), Quantity: 6));
        await ChangeAsync(shop, new ChangeRequest(subscription.Id, Quantity: 6));
        await RefusedAsync(shop, ChangeRefusals.InProgress, new ChangeRequest(subscription.Id, AutoRenew: false));
        await shop.WorkAsync(Ct);
        await ChangeAsync(shop, new ChangeRequest(subscription.Id, AutoRenew: false));
        await shop.WorkAsync(Ct);
        Assert.False((await shop.ReadAsync(db => db.Subscriptions.SingleAsync(Ct))).AutoRenew);
    }

    [Theory]
    [EachEngine(Fate.Lost, "change history get-subscription")]
    [EachEngine(Fate.Dropped, "change history change")]
    public async Task A_change_without_an_answer_is_looked_up_in_the_history_first(
        DatabaseEngine engine, Fate fate, string calls)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var subscription = await StartAsync(shop, 5);
        await ChangeAsync(shop, new ChangeRequest(subscription.Id, Quantity: 7));
        shop.Ccp.Script.Enqueue(fate);
        shop.Ccp.Calls.Clear();
        await shop.WorkAsync(Ct);
        Assert.Equal(calls, string.Join(' ', shop.Ccp.Calls));
        Assert.Equal((7, 2), await SeatsAsync(shop));
        Assert.Equal(
            SubscriptionChangeStatus.Completed,
            (await shop.ReadAsync(db => db.SubscriptionChanges.SingleAsync(Ct))).Status);
    }

    [Theory]
    [EachEngine(5, SubscriptionChangeStatus.Completed)]
    [EachEngine(9, SubscriptionChangeStatus.Failed)]
    public async Task A_stale_subscription_is_read_and_judged_again(
        DatabaseEngine engine, int found, SubscriptionChangeStatus end)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var subscription = await StartAsync(shop, 5);
        shop.Ccp.Touch(subscription.ProviderSubscriptionId, s => s with { Quantity = found });
        await ChangeAsync(shop, new ChangeRequest(subscription.Id, Quantity: 7));
        await shop.WorkAsync(Ct);
        var change = await shop.ReadAsync(db => db.SubscriptionChanges.SingleAsync(Ct));
        Assert.Equal(end, change.Status);
        Assert.Null((await shop.ReadAsync(db => db.Subscriptions.SingleAsync(Ct))).PendingChangeId);
    }

    internal static async Task<AccountSubscription> StartAsync(Shop shop, int seats, bool annual = false)
    {
        await shop.OrderAsync(seats, annual ? shop.Annual : shop.Monthly, Ct);
        await shop.WorkAsync(Ct);
        return await shop.ReadAsync(db => db.Subscriptions.SingleAsync(Ct));
    }

    private static Task ToAsync(Shop shop, DateTimeOffset instant)
    {
        shop.Platform.Time.SetUtcNow(instant);
        return Task.CompletedTask;
    }

    private static Task<SubscriptionChange> ChangeAsync(Shop shop, ChangeRequest request) =>
        shop.AsCustomerAsync<ChangeSubscription, SubscriptionChange>(use => use.ChangeAsync(request, Ct));

    private static async Task RefusedAsync(Shop shop, string code, ChangeRequest request) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<DomainRuleException>(() => ChangeAsync(shop, request))).Code);

    private static Task<(int Quantity, int Batches)> SeatsAsync(Shop shop) => shop.ReadAsync(async db =>
    {
        var subscription = await db.Subscriptions.Include(s => s.Batches).SingleAsync(Ct);
        Assert.Equal(subscription.Quantity, subscription.Batches.Sum(b => b.Quantity));
        return (subscription.Quantity, subscription.Batches.Count);
    });
}
