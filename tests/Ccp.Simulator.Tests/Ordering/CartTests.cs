using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Ordering;

public sealed class CartTests
{
    [Fact]
    public async Task A_cart_shows_the_fault_of_each_line_and_checks_out_the_good_ones()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var customer = await sandbox.ACustomerAsync();
        var cart = await sandbox.PostAsync($"/v1/customers/{customer}/carts", await ACartAsync(sandbox, 5, 0));
        var lines = cart.Json.GetProperty("lineItems");
        Assert.Equal(
            (10.45m, "MinimumQuantityNotMet"),
            (lines[0].Number("unitPrice"), lines[1].GetProperty("error").Text("code")));
        Assert.Equal("2026-03-08T09:00:00Z", cart.Json.Text("expirationTimestamp"));

        var done = await sandbox.PostAsync($"/v1/customers/{customer}/carts/{cart.Id}/checkout", "");
        Assert.Equal(
            5, Assert.Single(done.Json.GetProperty("orders").EnumerateArray())
                .GetProperty("lineItems")[0].GetProperty("quantity").GetInt32());
        Assert.Equal((1, "MinimumQuantityNotMet"),
            (done.Json.GetProperty("orderErrors")[0].GetProperty("cartLineId").GetInt32(),
                done.Json.GetProperty("orderErrors")[0].Text("code")));
        Assert.Equal(404, (await sandbox.PostAsync($"/v1/customers/{customer}/carts/{cart.Id}/checkout", "")).Status);
        Assert.Equal(
            "ordered", (await sandbox.GetAsync($"/v1/customers/{customer}/carts/{cart.Id}")).Json.Text("status"));
    }

    [Fact]
    public async Task A_cart_can_be_replaced_under_its_etag_until_it_expires()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var customer = await sandbox.ACustomerAsync();
        var cart = await sandbox.PostAsync($"/v1/customers/{customer}/carts", await ACartAsync(sandbox, 0));
        var put = new Call(HttpMethod.Put, $"/v1/customers/{customer}/carts/{cart.Id}")
        {
            Body = await ACartAsync(sandbox, 3), IfMatch = cart.ETag
        };
        Assert.Equal(200, (await sandbox.SendAsync(put)).Status);
        Assert.Equal("ETagMismatch", (await sandbox.SendAsync(put)).Code);
        await sandbox.AdvanceToAsync("2026-03-08T09:00:00Z");
        Assert.Equal("expired", (await sandbox.GetAsync(put.Path)).Json.Text("status"));
        Assert.Equal(404, (await sandbox.PostAsync(put.Path + "/checkout", "")).Status);
    }

    [Fact]
    public async Task A_replayed_checkout_orders_once()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var customer = await sandbox.ACustomerAsync();
        var cart = await sandbox.PostAsync($"/v1/customers/{customer}/carts", await ACartAsync(sandbox, 3, 4));
        var requestId = Guid.CreateVersion7();
        await sandbox.FailNextAsync("503-done");
        Assert.Equal(
            503, (await sandbox.PostAsync($"/v1/customers/{customer}/carts/{cart.Id}/checkout", "", requestId)).Status);
        var again = await sandbox.PostAsync($"/v1/customers/{customer}/carts/{cart.Id}/checkout", "", requestId);
        Assert.True(again.IsReplayed);
        Assert.Equal(2, again.Json.GetProperty("orders").GetArrayLength());
        Assert.Equal(
            2, (await sandbox.GetAsync($"/v1/customers/{customer}/subscriptions")).Json.GetProperty("totalCount")
                .GetInt32());
    }

    private static async Task<object> ACartAsync(Sandbox sandbox, params int[] quantities)
    {
        var offer = await sandbox.OfferAsync();
        return new { lineItems = quantities.Select(quantity => new { offerId = offer, quantity }).ToArray() };
    }
}
