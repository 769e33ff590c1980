using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Subscriptions;

[Collection(RestingSandboxUsers.Name)]
public sealed class HistoryTests(RestingSandbox resting)
{
    private Sandbox Sandbox => resting.Sandbox;

    [Fact]
    public async Task Each_entry_tells_how_the_subscription_stood_after_it()
    {
        var subscription = await Sandbox.ASubscriptionAsync(
            await Sandbox.ACustomerAsync(), await Sandbox.OfferAsync());
        await Sandbox.ChangeAsync(subscription, new { quantity = 12, autoRenewEnabled = false });
        await Sandbox.ChangeAsync(subscription, new { status = "suspended" });
        var history = await Sandbox.HistoryAsync(subscription);
        Assert.Equal(
            [("New", 10m, "active", "True"), ("AddQuantity", 12m, "active", "True"),
                ("AutoRenewChanged", 12m, "active", "False"), ("Suspended", 12m, "suspended", "False")],
            history.Select(h =>
                (h.Text("type")!, h.Number("quantityAfter"), h.Text("status")!, h.Text("autoRenewEnabled")!)));
        Assert.All(history, h => Assert.Equal("2026-04-16T00:00:00Z", h.Text("commitmentEndDate")));
    }

    [Fact]
    public async Task Entries_are_found_by_request_and_type_and_read_one_by_one()
    {
        var subscription = await Sandbox.ASubscriptionAsync(
            await Sandbox.ACustomerAsync(), await Sandbox.OfferAsync());
        var requestId = Guid.CreateVersion7();
        await Sandbox.ChangeAsync(subscription, new { quantity = 12 }, requestId);
        await Sandbox.ChangeAsync(subscription, new { quantity = 13 });
        var mine = (await Sandbox.GetAsync($"{subscription}/history?requestId={requestId:B}")).Json;
        Assert.Equal("InvalidInput", (await Sandbox.GetAsync($"{subscription}/history?requestId=x")).Code);
        var entry = Assert.Single(mine.GetProperty("items").EnumerateArray());
        Assert.Equal(12m, entry.Number("quantityAfter"));
        var added = (await Sandbox.GetAsync($"{subscription}/history?type=AddQuantity&size=1")).Json;
        Assert.Equal(2, added.GetProperty("totalCount").GetInt32());
        Assert.Contains("type=AddQuantity", added.GetProperty("links").Text("next"), StringComparison.Ordinal);
        Assert.Equal(entry.ToString(), (await Sandbox.GetAsync($"{subscription}/history/{entry.Text("id")}")).Text);
        foreach (var id in new[] { "0", "x", "99999999" })
            Assert.Equal(404, (await Sandbox.GetAsync($"{subscription}/history/{id}")).Status);
    }
}
