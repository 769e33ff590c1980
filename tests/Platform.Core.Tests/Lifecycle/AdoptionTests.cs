using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Adopting;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tests.Ordering;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using static Crayon.Platform.Core.Tests.Lifecycle.OldBusiness;

namespace Crayon.Platform.Core.Tests.Lifecycle;

/// <summary>Business that was there before us: links to the provider's customers, and what runs there.</summary>
public sealed class AdoptionTests
{
    private const string Business = "productivity-suite-business";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_link_waits_until_the_providers_record_names_the_tenants_own_partner(DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct);
        await world.TransferAsync("old-1", Ours);
        await world.TransferAsync("old-2", "somebody-else");
        var linked = await LinkAsync(world, "old-1");
        await world.WorkAsync();
        Assert.Equal(ProviderLinkState.Pending, (await ReadAsync(world, linked)).ProviderLink);
        await RefusedAsync(OrderRefusals.CustomerNotLinked, () => AskAsync(world, linked));

        // An unknown id, another partner's, one that is linked already: all of them go on waiting, and look the same.
        await SetPartnerAsync(world, Ours);
        await world.WorkAsync();
        var found = await ReadAsync(world, linked);
        Assert.Equal((ProviderLinkState.Linked, "old-1"), (found.ProviderLink, found.ProviderCustomerId));
        foreach (var id in (string[])["nobody", "old-2", "old-1"])
        {
            var other = await ReadAsync(world, await LinkAsync(world, id));
            Assert.Equal((ProviderLinkState.Pending, null), (other.ProviderLink, other.ProviderCustomerId));
        }
        await RefusedAsync(CustomerRefusals.LinkSettled, () => world.AsSellerAsync<AskForLink, int>(async use =>
        {
            await use.AskAsync(found, "old-2", Ct);
            return 0;
        }));
    }

    [Theory, EachEngine]
    public async Task A_link_that_staff_refused_makes_no_other_customer_there(DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct);
        var asked = await LinkAsync(world, "old-1");
        await world.ReadAsync(async db =>
        {
            var row = await db.Customers.SingleAsync(found => found.CustomerId == asked.CustomerId, Ct);
            await new ProviderLinks(db, world.Platform.Time).RefuseAsync(row, "not theirs", Ct);
            return 0;
        });
        await world.AsSellerAsync<RecordAgreement, Customer>(use => use.RecordAsync(
            asked.CustomerId, asked.Agreement ?? throw new InvalidOperationException("No agreement."), Ct));
        var left = await ReadAsync(world, asked);
        Assert.Equal((ProviderLinkState.Refused, null), (left.ProviderLink, left.ProviderCustomerId));
    }

    [Theory, EachEngine]
    public async Task What_runs_is_shown_and_taken_over_with_dates_batches_and_prices_and_lives_on(
        DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct);
        var (monthly, yearly) = (world.Plan(Business, "P1M", "monthly"), world.Plan(Business, "P1Y", "annual"));
        var customer = await LinkedAsync(
            world, (monthly, 10, At("2026-01-31T10:00Z"), null), (yearly, 4, At("2026-03-14T08:00Z"), null),
            (world.Plan("archive-mailbox", "P1M", "monthly"), 3, At("2026-02-01T08:00Z"), 0));
        var account = await AccountAsync(world, customer);
        var ordered = await OrderAsync(world, account, monthly);
        var shown = await AskAsync(world, customer, account);
        Assert.Equal((AdoptionStatus.Ready, 3), (shown.Status, shown.Lines.Count)); // not what was ordered here
        await ConfirmAsync(world, shown);

        var rows = await RowsAsync(world, customer);
        Assert.Equal([2, 3, 4, 10], rows.Select(row => row.Quantity));
        Assert.Equal(ordered.Id, rows[0].Id);
        var (addOn, bought, base_) = (rows[1], rows[2], rows[3]);
        Assert.Equal((12582, 1258), (bought.UnitPriceMinor, base_.UnitPriceMinor)); // as the same plans sell here
        Assert.Equal((At("2026-02-28T00:00Z"), At("2026-03-31T00:00Z"), base_.Id),
            (base_.StartDate, base_.EndDate, addOn.ParentId!.Value));
        var batch = Assert.Single(bought.Batches);
        Assert.Equal((4, At("2026-03-14T08:00Z"), At("2026-03-21T08:00Z")),
            (batch.Quantity, batch.PurchasedAt, batch.RefundableUntil));
        foreach (var row in rows) await LifecycleTests.SameAsync(world, row);
        var step = await world.ReadAsync(db => db.SubscriptionEvents.SingleAsync(row =>
            row.SubscriptionId == base_.Id, Ct));
        Assert.Equal((SubscriptionEventKinds.Adopted, "system:seller", "runs at the supplier since 2026-01-31"),
            (step.Kind, step.By, step.Reason));
        await LivesOnAsync(world, customer, (base_.Id, bought.Id));
        Assert.Equal(AdoptionStatus.Completed, (await AskAsync(world, customer, account)).Status); // nothing is left
    }

    [Theory, EachEngine]
    public async Task What_was_confirmed_is_taken_over_once_however_often_the_work_is_done(DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct);
        var plan = world.Plan(Business, "P1M", "monthly");
        var customer = await LinkedAsync(
            world, (plan, 5, At("2026-03-01T10:00Z"), null), (plan, 6, At("2026-03-02T10:00Z"), null),
            (plan, 7, At("2026-03-03T10:00Z"), null));
        var account = await AccountAsync(world, customer);
        var first = await AskAsync(world, customer, account);
        var second = await AskAsync(world, customer, account);
        // Somebody at the provider adds a seat to one of them in the meantime.
        var changed = first.Lines.Single(line => FoundSubscription.Parse(line.FoundJson).Quantity == 6);
        var etag = (await world.Ccp.GetSubscriptionAsync("old-1", changed.ProviderSubscriptionId, Ct))!.ETag;
        await world.Ccp.ChangeSubscriptionAsync(
            Guid.CreateVersion7(), "old-1", changed.ProviderSubscriptionId, new CcpSubscriptionPatch(etag, 8), Ct);

        await ConfirmAsync(world, first, twice: true);
        await ConfirmAsync(world, second);
        Assert.Equal([5, 7], (await RowsAsync(world, customer)).Select(row => row.Quantity));
        var lines = await LinesAsync(world, first);
        var left = lines.Single(line => line.State == AdoptionLineState.Found);
        Assert.Equal((changed.ProviderSubscriptionId, AdoptionObstacles.Changed, 8),
            (left.ProviderSubscriptionId, left.Obstacle, FoundSubscription.Parse(left.FoundJson).Quantity));
        await RefusedAsync(AdoptionRefusals.NotOpen, () => ConfirmAsync(world, first, named: ["unheard-of"]));
        await ConfirmAsync(world, first, named: [left.ProviderSubscriptionId]);
        Assert.Equal([5, 7, 8], (await RowsAsync(world, customer)).Select(row => row.Quantity));
        Assert.Equal(3, await world.ReadAsync(db => db.Licences.CountAsync(Ct)));
    }

    [Theory, EachEngine]
    public async Task The_tenants_partner_id_goes_with_its_customers_and_order_lines(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        await shop.ReadAsync(async db =>
        {
            var north = await db.Tenants.SingleAsync(row => row.TenantId == shop.North.TenantId, Ct);
            await new PartnerIds(db, shop.Platform.Time).SetAsync(north, Ours, Ct);
            return 0;
        });
        shop.Platform.Time.Advance(TimeSpan.FromSeconds(2));
        var order = await shop.OrderAsync(2, ct: Ct);
        await shop.WorkAsync(Ct);
        Assert.Equal(Ours, Assert.Single(order.Lines).PartnerId);
        Assert.Equal(Ours, Assert.Single(shop.Ccp.Drafts).Lines[0].PartnerId);
        Assert.Equal(Ours, Assert.Single(shop.Ccp.Customers.Values).PartnerId);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(
        text, System.Globalization.CultureInfo.InvariantCulture);

    // Seats, returns and renewals as of any other; the 31st comes back.
    private static async Task LivesOnAsync(
        LifecycleWorld world, Customer customer, (SubscriptionId Base, SubscriptionId Bought) running)
    {
        var quote = await QuoteAsync(world, customer, new ChangeRequest(running.Base, Quantity: 12));
        Assert.Equal((15, 31, 1258 * 2 * 15 / 31), (quote.Lines[0].Days, quote.Lines[0].PeriodDays,
            quote.Net.AmountMinor));
        await ChangeAsync(world, customer, new ChangeRequest(running.Base, Quantity: 12));
        await ChangeAsync(world, customer, new ChangeRequest(running.Bought, Quantity: 1));
        await world.ToAsync(At("2026-03-31T01:00Z"));
        var rows = await RowsAsync(world, customer);
        Assert.Equal((12, At("2026-04-30T00:00Z")), (rows[^1].Quantity, rows[^1].EndDate));
        foreach (var row in rows) await LifecycleTests.SameAsync(world, row);
    }

    private static async Task<Customer> ReadAsync(LifecycleWorld world, Customer customer)
    {
        await world.WorkAsync();
        return await world.ReadAsync(db => db.Customers.SingleAsync(row => row.CustomerId == customer.CustomerId, Ct));
    }

    private static async Task<AccountSubscription> OrderAsync(
        LifecycleWorld world, Account account, Plan plan)
    {
        var order = await world.AsSellerAsync<PlaceOrder, Order>(use => use.PlaceAsync(
            new PlaceOrderRequest(account.Id, [new OrderLineRequest(plan.Id, 2)]), Ct));
        await world.WorkAsync();
        return await world.ReadAsync(db => db.Subscriptions.SingleAsync(row => row.OrderId == order.Id, Ct));
    }

    private static Task<List<AdoptionLine>> LinesAsync(LifecycleWorld world, Adoption adoption) =>
        world.ReadAsync(db => db.AdoptionLines.Where(row => row.AdoptionId == adoption.Id).ToListAsync(Ct));

    private static Task<QuoteAnswer> QuoteAsync(LifecycleWorld world, Customer customer, ChangeRequest request) =>
        world.AsCustomerAsync<Quotes, QuoteAnswer>(use => use.QuoteChangeAsync(request, Ct), customer);

    private static async Task ChangeAsync(LifecycleWorld world, Customer customer, ChangeRequest request)
    {
        var change = await world.AsCustomerAsync<ChangeSubscription, SubscriptionChange>(
            use => use.ChangeAsync(request, Ct), customer);
        await world.WorkAsync();
        Assert.Equal(SubscriptionChangeStatus.Completed, (await world.ReadAsync(
            db => db.SubscriptionChanges.SingleAsync(row => row.Id == change.Id, Ct))).Status);
    }

    private static async Task RefusedAsync(string code, Func<Task> act) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<DomainRuleException>(act)).Code);
}
