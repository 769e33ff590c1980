using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Subscriptions;

public sealed class SeatChangeTests
{
    [Fact]
    public async Task Added_seats_are_prorated_by_truncating_each_seat()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-01T00:00:00Z");
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        await sandbox.AdvanceToAsync("2026-03-16T14:30:00Z");
        var requestId = Guid.CreateVersion7();
        Assert.Equal(
            15m, (await sandbox.ChangeAsync(subscription, new { quantity = 15 }, requestId)).Json.Number("quantity"));
        var entry = (await sandbox.HistoryAsync(subscription))[^1];
        Assert.Equal(("AddQuantity", requestId.ToString()), (entry.Text("type"), entry.Text("requestId")));
        var pricing = entry.GetProperty("pricing");
        Assert.Equal(
            (10.45m, 5.39m, 26.95m),
            (pricing.Number("unitPrice"), pricing.Number("proratedPrice"), pricing.Number("extendedPrice")));
        Assert.Equal(("2026-03-16", "2026-04-01"), (pricing.Text("chargeStartDate"), pricing.Text("chargeEndDate")));
    }

    [Fact]
    public async Task Each_batch_has_a_window_of_its_own_and_the_youngest_goes_first()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-01T09:00:00Z");
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        await sandbox.AdvanceToAsync("2026-03-05T12:00:00Z");
        await sandbox.ChangeAsync(subscription, new { quantity = 15 });
        var open = (await sandbox.GetAsync(subscription)).Json.GetProperty("refundableQuantity");
        Assert.Equal(15m, open.Number("totalQuantity"));
        Assert.Equal(
            ["2026-03-08T09:00:00Z", "2026-03-12T12:00:00Z"],
            open.GetProperty("details").EnumerateArray().Select(d => d.Text("allowedUntilDateTime")));

        await sandbox.ChangeAsync(subscription, new { quantity = 12 });
        var batches = (await sandbox.GetAsync(subscription)).Json.GetProperty("batches").EnumerateArray()
            .Select(b => b.Number("quantity"));
        Assert.Equal([10m, 2m], batches);
        await sandbox.AdvanceToAsync("2026-03-08T09:00:00Z");
        var refused = await sandbox.ChangeAsync(subscription, new { quantity = 9 });
        Assert.Equal(
            (409, "QuantityReductionNotAllowed", "2"),
            (refused.Status, refused.Code, refused.Json.GetProperty("data")[0].GetString()));
        Assert.Equal(200, (await sandbox.ChangeAsync(subscription, new { quantity = 10 })).Status);
    }

    [Theory]
    [InlineData("2026-03-08T08:59:59Z", 200)]
    [InlineData("2026-03-08T09:00:00Z", 409)]
    public async Task The_window_shuts_to_the_second(string at, int status)
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-01T09:00:00Z");
        var customer = await sandbox.ACustomerAsync();
        var offer = await sandbox.OfferAsync();
        var first = await sandbox.ASubscriptionAsync(customer, offer);
        var second = await sandbox.ASubscriptionAsync(customer, offer);
        await sandbox.AdvanceToAsync(at);
        Assert.Equal(status, (await sandbox.ChangeAsync(first, new { quantity = 9 })).Status);
        Assert.Equal(status, (await sandbox.ChangeAsync(second, new { status = "deleted" })).Status);
    }

    [Theory]
    [InlineData("2026-05-05T08:59:59Z", "Full", -1045.00)]
    [InlineData("2026-05-05T09:00:00Z", "Partial", -1042.10)] // 364/365 of 104.50 is 104.2136
    [InlineData("2026-05-06T09:00:01Z", "Partial", -1036.40)] // three days used: 362/365, 103.6410
    [InlineData("2026-05-11T08:59:59Z", "Partial", -1024.90)] // seven days used: 358/365, 102.4958
    public async Task A_cancellation_gives_back_all_in_a_day_then_less_each_day(string at, string option, double credit)
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-05-04T09:00:00Z");
        var subscription = await sandbox.ASubscriptionAsync(
            await sandbox.ACustomerAsync(), await sandbox.OfferAsync(term: "P1Y", cycle: "annual"));
        await sandbox.AdvanceToAsync(at);
        Assert.Equal(option, (await sandbox.GetAsync(subscription)).Json.GetProperty("refundOptions")[0].Text("type"));
        var cancelled = await sandbox.ChangeAsync(subscription, new { status = "deleted" });
        Assert.Equal(
            ("deleted", at, 0m),
            (cancelled.Json.Text("status"), cancelled.Json.Text("endedDate"),
                cancelled.Json.GetProperty("refundableQuantity").Number("totalQuantity")));
        var entry = (await sandbox.HistoryAsync(subscription))[^1];
        Assert.Equal("CancelImmediate", entry.Text("type"));
        Assert.Equal((decimal)credit, entry.GetProperty("pricing").Number("extendedPrice"));
    }

    [Fact]
    public async Task At_168_hours_a_cancellation_is_refused()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-05-04T09:00:00Z");
        var subscription = await sandbox.ASubscriptionAsync(
            await sandbox.ACustomerAsync(), await sandbox.OfferAsync(term: "P1Y", cycle: "annual"));
        await sandbox.AdvanceToAsync("2026-05-11T09:00:00Z");
        var refused = await sandbox.ChangeAsync(subscription, new { status = "deleted" });
        Assert.Equal((409, "CancellationWindowClosed"), (refused.Status, refused.Code));
        Assert.Equal(0, (await sandbox.GetAsync(subscription)).Json.GetProperty("refundOptions").GetArrayLength());
    }

    [Fact]
    public async Task A_window_over_a_cycles_end_is_credited_from_both_charges()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-01T00:00:00Z");
        var subscription = await sandbox.ASubscriptionAsync(
            await sandbox.ACustomerAsync(), await sandbox.OfferAsync(term: "P1Y"));
        await sandbox.AdvanceToAsync("2026-03-29T12:00:00Z");
        await sandbox.ChangeAsync(subscription, new { quantity = 11 });
        await sandbox.AdvanceToAsync("2026-04-02T12:00:00Z");
        await sandbox.ChangeAsync(subscription, new { quantity = 10 });
        // Four days used: the three of March, then one of April's thirty; 9.14 x 29/30 truncated.
        Assert.Equal(
            -8.83m, (await sandbox.HistoryAsync(subscription))[^1].GetProperty("pricing").Number("extendedPrice"));
    }

    [Fact]
    public async Task The_price_is_locked_for_the_term()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-01T00:00:00Z");
        var line = await sandbox.LineAsync(Business.Flagship);
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), Business.OfferOf(line));
        await sandbox.ControlAsync(
            "/_sim/pricesheets",
            new { effective = "2026-03-02",
                lines = new[] { new { skuId = line.Text("skuId"), market = "NL", unitPrice = 20m } } });
        await sandbox.AdvanceToAsync("2026-03-10T00:00:00Z");
        await sandbox.ChangeAsync(subscription, new { quantity = 11 });
        Assert.Equal(10.45m, (await sandbox.HistoryAsync(subscription))[^1].GetProperty("pricing").Number("unitPrice"));
    }

    [Fact]
    public async Task Bounds_hold_for_changes()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        Assert.Equal("MinimumQuantityNotMet", (await sandbox.ChangeAsync(subscription, new { quantity = 0 })).Code);
        Assert.Equal("MaxSeatsExceeded", (await sandbox.ChangeAsync(subscription, new { quantity = 10_001 })).Code);
        Assert.Equal("InvalidInput", (await sandbox.ChangeAsync(subscription, new { })).Code);
        Assert.Equal("InvalidInput", (await sandbox.ChangeAsync(subscription, new { status = "paused" })).Code);
        Assert.Equal(
            "InvalidInput", (await sandbox.ChangeAsync(subscription, new { status = "deleted", quantity = 1 })).Code);
    }
}
