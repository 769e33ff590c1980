using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Subscriptions;

public sealed class RenewalTests
{
    [Fact]
    public async Task A_monthly_term_keeps_its_anchor_day_over_short_months()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-01-31T15:00:00Z");
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        await sandbox.AdvanceToAsync("2026-05-15T00:00:00Z");
        var renewals = (await sandbox.HistoryAsync(subscription)).Where(h => h.Text("type") == "Renew").ToList();
        Assert.Equal(
            ["2026-02-28T00:00:00Z", "2026-03-31T00:00:00Z", "2026-04-30T00:00:00Z"],
            renewals.Select(h => h.Text("date")));
        Assert.All(renewals, h => Assert.Equal("", h.Text("requestId")));
        Assert.Equal("2026-05-31T00:00:00Z", (await sandbox.GetAsync(subscription)).Json.Text("commitmentEndDate"));
    }

    [Fact]
    public async Task A_renewal_happens_at_midnight_and_not_before()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-05-04T09:00:00Z");
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        await sandbox.AdvanceToAsync("2026-06-03T23:59:59Z");
        Assert.Equal("2026-06-04T00:00:00Z", (await sandbox.GetAsync(subscription)).Json.Text("commitmentEndDate"));
        await sandbox.AdvanceToAsync("2026-06-04T00:00:00Z");
        Assert.Equal("2026-07-04T00:00:00Z", (await sandbox.GetAsync(subscription)).Json.Text("commitmentEndDate"));
    }

    [Fact]
    public async Task A_renewal_merges_the_batches_into_one_new_window_at_the_price_of_that_day()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-01T09:00:00Z");
        var line = await sandbox.LineAsync(Business.Flagship);
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), Business.OfferOf(line));
        await sandbox.AdvanceToAsync("2026-03-20T09:00:00Z");
        await sandbox.ChangeAsync(subscription, new { quantity = 14 });
        object[] lines = [new { skuId = line.Text("skuId"), market = "NL", unitPrice = 11.00m }];
        await sandbox.ControlAsync("/_sim/pricesheets", new { effective = "2026-04-01", lines });
        await sandbox.AdvanceToAsync("2026-04-01T00:00:00Z");

        var renewed = (await sandbox.GetAsync(subscription)).Json;
        Assert.Equal(11.00m, renewed.Number("unitPrice"));
        var batch = Assert.Single(renewed.GetProperty("batches").EnumerateArray());
        Assert.Equal((14m, "2026-04-08T00:00:00Z"), (batch.Number("quantity"), batch.Text("allowedUntilDateTime")));
        Assert.Equal("2026-04-08T00:00:00Z", renewed.Text("cancellationAllowedUntilDate"));
        Assert.Equal(
            154.00m, (await sandbox.HistoryAsync(subscription))[^1].GetProperty("pricing").Number("extendedPrice"));
    }

    [Fact]
    public async Task A_plan_that_left_the_sheet_renews_at_its_last_price()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-01T09:00:00Z");
        var line = await sandbox.LineAsync(Business.Flagship);
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), Business.OfferOf(line));
        object[] lines = [new { skuId = line.Text("skuId"), market = "NL", removed = true }];
        await sandbox.ControlAsync("/_sim/pricesheets", new { effective = "2026-03-15", lines });
        await sandbox.AdvanceToAsync("2026-04-02T00:00:00Z");
        var renewed = (await sandbox.GetAsync(subscription)).Json;
        Assert.Equal(("active", 10.45m), (renewed.Text("status"), renewed.Number("unitPrice")));
    }

    [Fact]
    public async Task Without_renewal_it_expires_and_takes_its_add_ons_along()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-01T09:00:00Z");
        var customer = await sandbox.ACustomerAsync();
        var parent = await sandbox.ASubscriptionAsync(customer, await sandbox.OfferAsync(), autoRenew: false);
        var child = await sandbox.ASubscriptionAsync(
            customer, await sandbox.OfferAsync("archive-mailbox"), parent: parent.Split('/')[^1]);
        await sandbox.AdvanceToAsync("2026-04-01T00:00:00Z");
        foreach (var path in new[] { parent, child })
        {
            var ended = (await sandbox.GetAsync(path)).Json;
            Assert.Equal(("expired", "2026-04-01T00:00:00Z"), (ended.Text("status"), ended.Text("endedDate")));
            Assert.Equal("Expired", (await sandbox.HistoryAsync(path))[^1].Text("type"));
        }
    }

    [Theory]
    [InlineData("P1Y", "monthly", "2026-04-01T00:00:00Z", "2027-03-01T00:00:00Z")]
    [InlineData("P1Y", "annual", "2027-03-01T00:00:00Z", "2027-03-01T00:00:00Z")]
    [InlineData("P3Y", "annual", "2027-03-01T00:00:00Z", "2029-03-01T00:00:00Z")]
    [InlineData("P3Y", "triennial", "2029-03-01T00:00:00Z", "2029-03-01T00:00:00Z")]
    public async Task Longer_terms_have_their_cycles(string term, string cycle, string cycleEnd, string termEnd)
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-01T09:00:00Z");
        var subscription = await sandbox.ASubscriptionAsync(
            await sandbox.ACustomerAsync(), await sandbox.OfferAsync(term: term, cycle: cycle));
        var read = (await sandbox.GetAsync(subscription)).Json;
        Assert.Equal((cycleEnd, termEnd), (read.Text("billingCycleEndDate"), read.Text("commitmentEndDate")));
    }

    [Fact]
    public async Task Time_that_merely_passes_renews_too()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-01T09:00:00Z");
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        sandbox.RealTime.Advance(TimeSpan.FromDays(31));
        await sandbox.SignInAsync(Sandbox.ClientId, Sandbox.ClientSecret);
        await Poll.UntilAsync(
            async () => (await sandbox.GetAsync(subscription)).Json.Text("commitmentEndDate") == "2026-05-01T00:00:00Z",
            "the renewal has run");
        Assert.Equal("Renew", (await sandbox.HistoryAsync(subscription))[^1].Text("type"));
    }

    [Fact]
    public async Task A_write_is_judged_after_what_has_fallen_due()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-01T09:00:00Z");
        var customer = await sandbox.ACustomerAsync();
        var subscription = await sandbox.ASubscriptionAsync(customer, await sandbox.OfferAsync(), autoRenew: false);
        var change = new Call(HttpMethod.Patch, subscription) { Body = new { quantity = 11 }, IfMatch = "*" };
        sandbox.RealTime.Advance(TimeSpan.FromDays(31));
        await sandbox.SignInAsync(Sandbox.ClientId, Sandbox.ClientSecret);
        Assert.Equal("SubscriptionNotActive", (await sandbox.SendAsync(change)).Code);
    }
}
