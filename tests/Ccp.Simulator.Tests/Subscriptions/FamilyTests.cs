using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Subscriptions;

[Collection(RestingSandboxUsers.Name)]
public sealed class FamilyTests(RestingSandbox resting)
{
    private Sandbox Sandbox => resting.Sandbox;

    [Fact]
    public async Task Add_ons_are_suspended_with_their_base_and_come_back_with_it()
    {
        var (parent, child) = await AFamilyAsync();
        var requestId = Guid.CreateVersion7();
        await Sandbox.ChangeAsync(parent, new { status = "suspended" }, requestId);
        var suspended = (await Sandbox.GetAsync(child)).Json;
        Assert.Equal(
            ("suspended", "BaseSuspended"),
            (suspended.Text("status"), suspended.GetProperty("suspensionReasons")[0].GetString()));
        Assert.Equal(requestId.ToString(), (await Sandbox.HistoryAsync(child))[^1].Text("requestId"));
        Assert.Equal("SubscriptionNotActive", (await Sandbox.ChangeAsync(child, new { status = "active" })).Code);
        await Sandbox.ChangeAsync(parent, new { status = "active" });
        Assert.Equal("active", (await Sandbox.GetAsync(child)).Json.Text("status"));
    }

    [Fact]
    public async Task An_add_on_that_was_suspended_by_itself_stays_so()
    {
        var (parent, child) = await AFamilyAsync();
        await Sandbox.ChangeAsync(child, new { status = "suspended" });
        await Sandbox.ChangeAsync(parent, new { status = "suspended" });
        await Sandbox.ChangeAsync(parent, new { status = "active" });
        Assert.Equal("suspended", (await Sandbox.GetAsync(child)).Json.Text("status"));
    }

    [Fact]
    public async Task Each_add_on_may_have_as_many_seats_as_the_base()
    {
        var (parent, child) = await AFamilyAsync();
        var second = await Sandbox.ASubscriptionAsync(
            parent.Split('/')[3], await Sandbox.OfferAsync("archive-mailbox"), 10, parent.Split('/')[^1]);
        Assert.Equal(200, (await Sandbox.ChangeAsync(child, new { quantity = 10 })).Status);
        Assert.Equal("AddOnSeatsExceedBase", (await Sandbox.ChangeAsync(child, new { quantity = 11 })).Code);
        Assert.Equal("AddOnSeatsExceedBase", (await Sandbox.ChangeAsync(parent, new { quantity = 9 })).Code);
        Assert.Equal(200, (await Sandbox.ChangeAsync(second, new { status = "deleted" })).Status);
        Assert.Equal(200, (await Sandbox.ChangeAsync(child, new { quantity = 9 })).Status);
        Assert.Equal(200, (await Sandbox.ChangeAsync(parent, new { quantity = 9 })).Status);
    }

    [Fact]
    public async Task A_prerequisite_must_run_at_the_customer_but_ties_no_seats()
    {
        var customer = await Sandbox.ACustomerAsync();
        var orders = $"/v1/customers/{customer}/orders";
        var line = await Sandbox.LineAsync("fleetwarden-patch");
        var availability = (await Sandbox.GetAsync($"/v1/skus/{line.Text("skuId")}/availabilities?country=NL")).Json;
        var required = await Sandbox.LineAsync("fleetwarden");
        Assert.Equal(
            required.Text("productId"),
            availability.GetProperty("items")[0].GetProperty("prerequisites")[0].GetString());
        var order = Business.AnOrder(Business.OfferOf(line), 20);
        Assert.Equal("OfferNotPurchasable", (await Sandbox.PostAsync(orders, order)).Code);
        var held = await Sandbox.ASubscriptionAsync(customer, Business.OfferOf(required), 5);
        Assert.Equal(201, (await Sandbox.PostAsync(orders, order)).Status);
        Assert.Equal(200, (await Sandbox.ChangeAsync(held, new { status = "deleted" })).Status);
        Assert.Equal("OfferNotPurchasable", (await Sandbox.PostAsync(orders, order)).Code);
    }

    [Fact]
    public async Task A_prerequisite_may_be_bought_in_the_same_order()
    {
        var order = new
        {
            lineItems = new[]
            {
                new { offerId = await Sandbox.OfferAsync("fleetwarden"), quantity = 5 },
                new { offerId = await Sandbox.OfferAsync("fleetwarden-patch"), quantity = 5 },
            },
        };
        var path = $"/v1/customers/{await Sandbox.ACustomerAsync()}/orders";
        Assert.Equal(201, (await Sandbox.PostAsync(path, order)).Status);
    }

    private async Task<(string Parent, string Child)> AFamilyAsync()
    {
        var customer = await Sandbox.ACustomerAsync();
        var parent = await Sandbox.ASubscriptionAsync(customer, await Sandbox.OfferAsync());
        var child = await Sandbox.ASubscriptionAsync(
            customer, await Sandbox.OfferAsync("archive-mailbox"), 8, parent.Split('/')[^1]);
        return (parent, child);
    }
}
