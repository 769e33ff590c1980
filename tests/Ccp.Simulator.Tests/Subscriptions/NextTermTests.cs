using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Subscriptions;

public sealed class NextTermTests
{
    [Fact]
    public async Task The_next_term_begins_as_it_was_scheduled_and_the_one_after_as_usual()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-10T09:00:00Z");
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        var line = await sandbox.LineAsync("productivity-suite-premium", "P1Y");
        await ScheduleAsync(sandbox, subscription, new
        {
            product = new { productId = line.Text("productId"), skuId = line.Text("skuId") }, quantity = 4,
            customTermEndDate = "2027-04-01T00:00:00Z",
        });
        await sandbox.AdvanceToAsync("2026-04-10T00:00:00Z");
        var renewed = (await sandbox.GetAsync(subscription)).Json;
        Assert.Equal(
            (Business.OfferOf(line), 4m, "2027-04-01T00:00:00Z", ""),
            (renewed.Text("offerId"), renewed.Number("quantity"), renewed.Text("commitmentEndDate"),
                renewed.Text("scheduledNextTermInstructions")));
        Assert.Equal("2026-05-01T00:00:00Z", renewed.Text("billingCycleEndDate"));
        var entry = (await sandbox.HistoryAsync(subscription))[^1];
        // 21 of April's 30 days at 17.33, for four seats.
        Assert.Equal(("Renew", 10m, 4m, 48.52m),
            (entry.Text("type"), entry.Number("quantityBefore"), entry.Number("quantityAfter"),
                entry.GetProperty("pricing").Number("extendedPrice")));
        await sandbox.AdvanceToAsync("2027-04-01T00:00:00Z");
        Assert.Equal("2028-04-01T00:00:00Z", (await sandbox.GetAsync(subscription)).Json.Text("commitmentEndDate"));
    }

    [Fact]
    public async Task A_plan_that_has_left_the_sheet_by_then_is_left_out_and_the_rest_is_done()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-10T09:00:00Z");
        var offer = await sandbox.OfferAsync();
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), offer);
        var line = await sandbox.LineAsync("productivity-suite-premium", "P1Y");
        await ScheduleAsync(sandbox, subscription, new
        {
            product = new { productId = line.Text("productId"), skuId = line.Text("skuId") }, quantity = 4,
        });
        object[] lines = [new { skuId = line.Text("skuId"), market = "NL", removed = true }];
        await sandbox.ControlAsync("/_sim/pricesheets", new { effective = "2026-04-01", lines });
        await sandbox.AdvanceToAsync("2026-04-10T00:00:00Z");
        var renewed = (await sandbox.GetAsync(subscription)).Json;
        Assert.Equal((offer, 4m, "2026-05-10T00:00:00Z"),
            (renewed.Text("offerId"), renewed.Number("quantity"), renewed.Text("commitmentEndDate")));
    }

    [Fact]
    public async Task Base_and_add_on_shrink_at_one_midnight_and_a_base_never_below_its_add_ons()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-10T09:00:00Z");
        var customer = await sandbox.ACustomerAsync();
        var parent = await sandbox.ASubscriptionAsync(customer, await sandbox.OfferAsync());
        var addOn = await sandbox.OfferAsync("archive-mailbox");
        var child = await sandbox.ASubscriptionAsync(customer, addOn, 8, parent.Split('/')[^1]);
        await ScheduleAsync(sandbox, child, new { quantity = 3 });
        await ScheduleAsync(sandbox, parent, new { quantity = 5 });
        // Bought after the base's plan was made: it holds the base at six.
        await sandbox.ASubscriptionAsync(customer, addOn, 6, parent.Split('/')[^1]);
        await sandbox.AdvanceToAsync("2026-04-10T00:00:00Z");
        Assert.Equal(3m, (await sandbox.GetAsync(child)).Json.Number("quantity"));
        Assert.Equal(6m, (await sandbox.GetAsync(parent)).Json.Number("quantity"));
    }

    [Fact]
    public async Task What_is_suspended_goes_on_being_renewed_and_stays_suspended()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-10T09:00:00Z");
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        await sandbox.ChangeAsync(subscription, new { status = "suspended" });
        await sandbox.AdvanceToAsync("2026-04-10T00:00:00Z");
        var renewed = (await sandbox.GetAsync(subscription)).Json;
        Assert.Equal(
            ("suspended", "2026-05-10T00:00:00Z"), (renewed.Text("status"), renewed.Text("commitmentEndDate")));
        Assert.Equal(
            104.50m, (await sandbox.HistoryAsync(subscription))[^1].GetProperty("pricing").Number("extendedPrice"));
        var resumed = await sandbox.ChangeAsync(subscription, new { status = "active" });
        Assert.Equal("active", resumed.Json.Text("status"));
    }

    private static Task<Reply> ScheduleAsync(Sandbox sandbox, string subscription, object instructions) =>
        sandbox.ChangeAsync(subscription, new { scheduledNextTermInstructions = instructions });
}
