using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Subscriptions;

[Collection(RestingSandboxUsers.Name)]
public sealed class SubscriptionStateTests(RestingSandbox resting)
{
    [Fact]
    public async Task Renewal_and_name_change_under_the_etag_and_leave_a_trace()
    {
        var sandbox = resting.Sandbox;
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        var requestId = Guid.CreateVersion7();
        var changed = await sandbox.ChangeAsync(
            subscription, new { autoRenewEnabled = false, friendlyName = "Sales team" }, requestId);
        Assert.Equal(
            ("False", "Sales team"), (changed.Json.Text("autoRenewEnabled"), changed.Json.Text("friendlyName")));
        var history = await sandbox.HistoryAsync(subscription);
        Assert.Equal(["New", "AutoRenewChanged", "FriendlyNameChanged"], history.Select(h => h.Text("type")));
        Assert.All(history.Skip(1), h => Assert.Equal(requestId.ToString(), h.Text("requestId")));
    }

    [Fact]
    public async Task A_stale_or_missing_etag_changes_nothing()
    {
        var sandbox = resting.Sandbox;
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        var old = (await sandbox.GetAsync(subscription)).ETag;
        await sandbox.ChangeAsync(subscription, new { quantity = 11 });
        var stale = await sandbox.SendAsync(
            new Call(HttpMethod.Patch, subscription) { Body = new { quantity = 12 }, IfMatch = old });
        Assert.Equal((412, "ETagMismatch"), (stale.Status, stale.Code));
        var missing = await sandbox.SendAsync(
            new Call(HttpMethod.Patch, subscription) { Body = new { quantity = 12 } });
        Assert.Equal((400, "InvalidInput"), (missing.Status, missing.Code));
        Assert.Equal(11m, (await sandbox.GetAsync(subscription)).Json.Number("quantity"));
    }

    [Fact]
    public async Task A_suspended_subscription_takes_no_seats_until_it_is_resumed()
    {
        var sandbox = resting.Sandbox;
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        var suspended = await sandbox.ChangeAsync(subscription, new { status = "suspended" });
        Assert.Equal(
            ("suspended", "PartnerRequested"),
            (suspended.Json.Text("status"), suspended.Json.GetProperty("suspensionReasons")[0].GetString()));
        var refused = await sandbox.ChangeAsync(subscription, new { quantity = 11 });
        Assert.Equal((409, "SubscriptionNotActive"), (refused.Status, refused.Code));
        await sandbox.ChangeAsync(subscription, new { status = "active" });
        Assert.Equal(200, (await sandbox.ChangeAsync(subscription, new { quantity = 11 })).Status);
    }

    [Fact]
    public async Task What_has_ended_stays_ended()
    {
        var sandbox = resting.Sandbox;
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        await sandbox.ChangeAsync(subscription, new { status = "deleted" });
        object[] changes = [new { quantity = 11 }, new { status = "active" }, new { autoRenewEnabled = true }];
        foreach (var change in changes)
            Assert.Equal("SubscriptionNotActive", (await sandbox.ChangeAsync(subscription, change)).Code);
    }

    [Fact]
    public async Task A_subscription_is_not_found_under_a_sibling_customer()
    {
        var sandbox = resting.Sandbox;
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        var sibling = $"/v1/customers/{await sandbox.ACustomerAsync()}/subscriptions/{subscription.Split('/')[^1]}";
        Assert.Equal(404, (await sandbox.GetAsync(sibling)).Status);
        Assert.Equal(404, (await sandbox.GetAsync(sibling + "/history")).Status);
        Assert.Equal(
            404, (await sandbox.SendAsync(
                new Call(HttpMethod.Patch, sibling) { Body = new { quantity = 12 }, IfMatch = "*" })).Status);
    }
}
