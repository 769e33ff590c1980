using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Subscriptions;

public sealed class RenewalQueueTests
{
    [Fact]
    public async Task In_the_queue_nothing_can_be_changed_and_the_renewal_counts_from_midnight()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-10T09:00:00Z");
        var customer = await sandbox.ACustomerAsync();
        var subscription = await sandbox.ASubscriptionAsync(customer, await sandbox.OfferAsync());
        await DelayAsync(sandbox, 90);
        await sandbox.AdvanceToAsync("2026-04-10T01:29:59Z");
        var waiting = (await sandbox.GetAsync(subscription)).Json;
        Assert.Equal(("active", "2026-04-10T00:00:00Z"), (waiting.Text("status"), waiting.Text("commitmentEndDate")));
        object[] changes =
        [
            new { quantity = 11 }, new { status = "suspended" }, new { status = "deleted" },
            new { autoRenewEnabled = false }, new { friendlyName = "Sales" }, new { extendedTermEnabled = true },
            new { scheduledNextTermInstructions = new { quantity = 5 } },
        ];
        foreach (var change in changes)
        {
            var refused = await sandbox.ChangeAsync(subscription, change);
            Assert.Equal((409, "SubscriptionNotActive", "renewalInProgress"),
                (refused.Status, refused.Code, refused.Json.GetProperty("data")[0].GetString()));
        }
        Assert.Equal("SubscriptionNotActive", (await MoveAsync(sandbox, subscription)).Code);
        var addOn = Business.AnOrder(
            await sandbox.OfferAsync("archive-mailbox"), 1, parent: subscription.Split('/')[^1]);
        Assert.Equal(
            "SubscriptionNotActive", (await sandbox.PostAsync($"/v1/customers/{customer}/orders", addOn)).Code);

        await sandbox.AdvanceToAsync("2026-04-10T01:30:00Z");
        var renewed = (await sandbox.GetAsync(subscription)).Json;
        Assert.Equal(
            ("2026-05-10T00:00:00Z", "2026-04-10T00:00:00Z", "2026-04-17T00:00:00Z"),
            (renewed.Text("commitmentEndDate"), renewed.Text("termStartDate"),
                renewed.Text("cancellationAllowedUntilDate")));
        Assert.Equal("2026-04-10T00:00:00Z", (await sandbox.HistoryAsync(subscription))[^1].Text("date"));
        Assert.Equal(200, (await MoveAsync(sandbox, subscription)).Status);
    }

    [Fact]
    public async Task The_delay_outlives_a_restart_and_holds_back_no_end()
    {
        var folder = Sandbox.TemporaryFolder();
        string renewing, ending;
        await using (var first = await Sandbox.StartAsync("2026-03-10T09:00:00Z", folder))
        {
            var customer = await first.ACustomerAsync();
            renewing = await first.ASubscriptionAsync(customer, await first.OfferAsync());
            ending = await first.ASubscriptionAsync(customer, await first.OfferAsync(), autoRenew: false);
            await DelayAsync(first, 1440);
        }
        await using (var second = await Sandbox.StartAsync("2026-04-10T23:59:59Z", folder))
        {
            Assert.Equal("expired", (await second.GetAsync(ending)).Json.Text("status"));
            Assert.Equal("2026-04-10T00:00:00Z", (await second.GetAsync(renewing)).Json.Text("commitmentEndDate"));
            await DelayAsync(second, 0);
            await second.AdvanceToAsync("2026-04-11T00:00:00Z");
            Assert.Equal("2026-05-10T00:00:00Z", (await second.GetAsync(renewing)).Json.Text("commitmentEndDate"));
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Months_that_are_skipped_are_lived_with_the_delay()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-01-31T09:00:00Z");
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        foreach (var minutes in new[] { -1, 1441 })
            Assert.Equal(400, (await sandbox.ControlAsync("/_sim/renewals", new { delayMinutes = minutes })).Status);
        await DelayAsync(sandbox, 600);
        await sandbox.AdvanceToAsync("2026-04-30T09:59:59Z");
        Assert.Equal(
            ["2026-02-28T00:00:00Z", "2026-03-31T00:00:00Z"],
            (await sandbox.HistoryAsync(subscription)).Skip(1).Select(h => h.Text("date")));
    }

    private static async Task DelayAsync(Sandbox sandbox, int minutes) => Assert.Equal(
        200, (await sandbox.ControlAsync("/_sim/renewals", new { delayMinutes = minutes })).Status);

    private static async Task<Reply> MoveAsync(Sandbox sandbox, string subscription) => await sandbox.PostAsync(
        subscription + "/transitions",
        new { toCatalogItemId = await sandbox.OfferAsync("productivity-suite-premium"), quantity = 10 });
}
