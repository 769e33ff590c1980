using System.Net;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Worker.Tests;

public sealed class WorkerTests
{
    private const int Orders = 12;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Orders_end_exactly_once_at_a_provider_that_fails_every_fifth_call(DatabaseEngine engine)
    {
        await using var worker = await RunningWorker.StartAsync(engine, Ct);
        var plan = await CatalogueAsync(worker);
        await worker.FaultsAsync(0.2, Ct);
        for (var i = 1; i <= Orders; i++) await PlaceAsync(worker, plan, i);
        await EndedAsync(worker);
        await worker.FaultsAsync(0, Ct);

        var orders = await worker.ReadAsync(db => db.Orders.Include(o => o.Lines).ToListAsync(Ct));
        Assert.Equal(Orders, orders.Count);
        Assert.All(orders, order => Assert.Equal(OrderStatus.Completed, order.Status));
        var customer = await worker.ReadAsync(db => db.Customers.SingleAsync(Ct));
        var ccp = worker.App.Services.GetRequiredService<ICcpClient>();
        foreach (var order in orders)
            Assert.Equal(
                order.Lines[0].Quantity,
                (await ccp.FindOrderAsync(customer.ProviderCustomerId ?? "", order.Number, Ct))?.Lines[0].Quantity);
        Assert.Equal(
            Orders,
            await worker.ReadAsync(
                db => db.Subscriptions.Select(s => s.ProviderSubscriptionId).Distinct().CountAsync(Ct)));
        Assert.Equal(
            1, await worker.ReadAsync(
                db => db.JobRuns.CountAsync(r => r.Job == "catalogue-sync" && r.Outcome == JobOutcome.Succeeded, Ct)));
    }

    [Theory, EachEngine]
    public async Task Seats_are_added_and_returned_and_the_subscription_cancelled_at_the_real_sandbox(
        DatabaseEngine engine)
    {
        await using var worker = await RunningWorker.StartAsync(engine, Ct);
        await PlaceAsync(worker, await CatalogueAsync(worker), 5);
        await EndedAsync(worker);
        var id = (await worker.ReadAsync(db => db.Subscriptions.SingleAsync(Ct))).Id;
        await ChangeAsync(worker, new ChangeRequest(id, Quantity: 9));
        await ChangeAsync(worker, new ChangeRequest(id, Quantity: 7));
        await ChangeAsync(worker, new ChangeRequest(id, AutoRenew: false));
        var now = await worker.ReadAsync(db => db.Subscriptions.Include(s => s.Batches).SingleAsync(Ct));
        Assert.Equal((7, false, 7), (now.Quantity, now.AutoRenew, now.Batches.Sum(b => b.Quantity)));
        var cancelled = await ChangeAsync(worker, new ChangeRequest(id, Cancel: true));
        Assert.Equal(-7 * 1258, cancelled.NetMinor);
        Assert.Equal(
            SubscriptionStatus.Cancelled, (await worker.ReadAsync(db => db.Subscriptions.SingleAsync(Ct))).Status);
    }

    [Theory, EachEngine]
    public async Task It_is_ready_stops_cleanly_and_goes_on_where_it_was(DatabaseEngine engine)
    {
        await using var worker = await RunningWorker.StartAsync(engine, Ct);
        using var http = new HttpClient();
        var address = worker.App.Urls.First();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync($"{address}/healthz/live", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync($"{address}/healthz/ready", Ct)).StatusCode);
        var plan = await CatalogueAsync(worker);
        for (var i = 1; i <= 3; i++) await PlaceAsync(worker, plan, i);
        await worker.App.StopAsync(Ct);
        Assert.Equal(0, await worker.ReadAsync(db => db.Outbox.CountAsync(m => m.State == OutboxState.Leased, Ct)));
        await worker.App.DisposeAsync();
        await worker.StartWorkerAsync(Ct);
        await EndedAsync(worker);
        Assert.Equal(3, await worker.ReadAsync(db => db.Subscriptions.CountAsync(Ct)));
    }

    private static async Task<Core.Catalogue.PlanId> CatalogueAsync(RunningWorker worker)
    {
        await RunningWorker.UntilAsync("the catalogue", () => worker.ReadAsync(db =>
            db.JobRuns.AnyAsync(r => r.Job == "catalogue-sync" && r.Outcome == JobOutcome.Succeeded, Ct)), Ct);
        return await worker.ReadAsync(db => db.Plans
            .Where(
                p => p.Term == "P1M"
                && db.Services.Any(s => s.Id == p.ServiceId && s.Slug == "productivity-suite-business")
                && db.PriceSheetLines.Any(l => l.PlanId == p.Id && l.Market == "NL"))
            .Select(p => p.Id).FirstAsync(Ct));
    }

    private static Task<Order> PlaceAsync(RunningWorker worker, Core.Catalogue.PlanId plan, int quantity) =>
        worker.AsCustomerAsync<PlaceOrder, Order>(use =>
            use.PlaceAsync(new PlaceOrderRequest(worker.Account.Id, [new OrderLineRequest(plan, quantity)]), Ct));

    private static Task EndedAsync(RunningWorker worker) =>
        RunningWorker.UntilAsync("the end of all orders", () => worker.ReadAsync(async db =>
        !await db.Orders.AnyAsync(o => o.EndedAt == null, Ct)), Ct);

    private static async Task<SubscriptionChange> ChangeAsync(RunningWorker worker, ChangeRequest request)
    {
        var change =
            await worker.AsCustomerAsync<ChangeSubscription, SubscriptionChange>(use => use.ChangeAsync(request, Ct));
        await RunningWorker.UntilAsync("the change", () => worker.ReadAsync(async db =>
            (await db.SubscriptionChanges.SingleAsync(
                c => c.Id == change.Id, Ct)).Status == SubscriptionChangeStatus.Completed), Ct);
        return change;
    }
}
