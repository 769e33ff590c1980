using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Ordering;

[Collection(RestingSandboxUsers.Name)]
public sealed class OrderTests(RestingSandbox resting)
{
    [Fact]
    public async Task An_order_makes_a_subscription_at_todays_price()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-05-04T09:00:00Z");
        var customer = await sandbox.ACustomerAsync();
        var order = await sandbox.PostAsync(
            $"/v1/customers/{customer}/orders", Business.AnOrder(await sandbox.OfferAsync(), 25, "NW-1"));
        Assert.Equal(
            (201, "completed", 261.25m), (order.Status, order.Json.Text("status"), order.Json.Number("totalPrice")));
        var subscription =
            (await sandbox.GetAsync($"/v1/customers/{customer}/subscriptions")).Json.GetProperty("items")[0];
        Assert.Equal(("active", "2026-05-04T09:00:00Z", "2026-06-04T00:00:00Z"),
            (subscription.Text("status"), subscription.Text("effectiveStartDate"),
                subscription.Text("commitmentEndDate")));
        Assert.Equal((25m, 10.45m), (subscription.Number("quantity"), subscription.Number("unitPrice")));
        var status =
            (await sandbox.GetAsync($"/v1/customers/{customer}/orders/{order.Id}/provisioningstatus")).Json.GetProperty(
                "items")[0];
        Assert.Equal(("Fulfilled", 25m), (status.Text("status"), status.Number("quantityProvisioned")));
        Assert.Equal(order.Text, (await sandbox.GetAsync($"/v1/customers/{customer}/orders/{order.Id}")).Text);
    }

    [Fact]
    public async Task Orders_are_found_by_alternate_id()
    {
        var sandbox = resting.Sandbox;
        var customer = await sandbox.ACustomerAsync();
        var offer = await sandbox.OfferAsync();
        foreach (var number in new[] { "NW-1", "NW-2", "NW-3" })
            await sandbox.PostAsync($"/v1/customers/{customer}/orders", Business.AnOrder(offer, 1, number));
        var found = (await sandbox.GetAsync($"/v1/customers/{customer}/orders?alternateId=NW-2")).Json;
        Assert.Equal("NW-2", Assert.Single(found.GetProperty("items").EnumerateArray()).Text("alternateId"));
        Assert.Equal(
            0, (await sandbox.GetAsync($"/v1/customers/{customer}/orders?alternateId=NW-9")).Json
                .GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task The_first_order_needs_the_agreement()
    {
        var sandbox = resting.Sandbox;
        var customer = await sandbox.ACustomerAsync(hasAgreed: false);
        var order = Business.AnOrder(await sandbox.OfferAsync());
        var refused = await sandbox.PostAsync($"/v1/customers/{customer}/orders", order);
        Assert.Equal((403, "AgreementNotAccepted"), (refused.Status, refused.Code));
        await sandbox.AcceptAsync(customer);
        Assert.Equal(201, (await sandbox.PostAsync($"/v1/customers/{customer}/orders", order)).Status);
    }

    [Theory]
    [InlineData(0, 400, "MinimumQuantityNotMet")]
    [InlineData(-3, 400, "MinimumQuantityNotMet")]
    [InlineData(10_001, 400, "MaxSeatsExceeded")]
    [InlineData(int.MaxValue, 400, "MaxSeatsExceeded")]
    public async Task Quantities_out_of_bounds_are_refused(int quantity, int status, string code)
    {
        var sandbox = resting.Sandbox;
        var customer = await sandbox.ACustomerAsync();
        var reply = await sandbox.PostAsync(
            $"/v1/customers/{customer}/orders", Business.AnOrder(await sandbox.OfferAsync(), quantity));
        Assert.Equal((status, code), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task An_order_is_carried_out_whole_or_not_at_all()
    {
        var sandbox = resting.Sandbox;
        var customer = await sandbox.ACustomerAsync();
        var offer = await sandbox.OfferAsync();
        var order = new
        {
            lineItems = new[] { new { offerId = offer, quantity = 1 }, new { offerId = offer, quantity = 0 } }
        };
        Assert.Equal(
            "MinimumQuantityNotMet", (await sandbox.PostAsync($"/v1/customers/{customer}/orders", order)).Code);
        Assert.Equal(
            0, (await sandbox.GetAsync($"/v1/customers/{customer}/subscriptions")).Json.GetProperty("totalCount")
                .GetInt32());
        Assert.Equal(
            0, (await sandbox.GetAsync($"/v1/customers/{customer}/orders")).Json.GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Another_markets_offer_and_an_unknown_one_cannot_be_bought()
    {
        var sandbox = resting.Sandbox;
        var customer = await sandbox.ACustomerAsync();
        var japanese = Business.OfferOf(await sandbox.LineAsync(Business.Flagship, market: "JP"));
        foreach (var offer in new[] { japanese, "a:b:c" })
        {
            var reply = await sandbox.PostAsync($"/v1/customers/{customer}/orders", Business.AnOrder(offer));
            Assert.Equal((403, "OfferNotPurchasable"), (reply.Status, reply.Code));
        }
        Assert.Equal(
            "InvalidInput",
            (await sandbox.PostAsync($"/v1/customers/{customer}/orders", Business.AnOrder("abc"))).Code);
    }

    [Fact]
    public async Task Term_cycle_and_currency_must_fit_the_offer_when_named()
    {
        var sandbox = resting.Sandbox;
        var path = $"/v1/customers/{await sandbox.ACustomerAsync()}/orders";
        var offer = await sandbox.OfferAsync();
        object[] wrong =
        [
            new { lineItems = new[] { new { offerId = offer, quantity = 1, termDuration = "P1Y" } } },
            new { lineItems = new[] { new { offerId = offer, quantity = 1 } }, billingCycle = "annual" },
            new { lineItems = new[] { new { offerId = offer, quantity = 1 } }, currencyCode = "USD" },
            new { lineItems = Array.Empty<object>() },
        ];
        foreach (var order in wrong)
            Assert.Equal("InvalidInput", (await sandbox.PostAsync(path, order)).Code);
        var right = new
        {
            lineItems = new[] { new { offerId = offer, quantity = 1, termDuration = "P1M" } }, billingCycle = "monthly",
                currencyCode = "EUR"
        };
        Assert.Equal(201, (await sandbox.PostAsync(path, right)).Status);
    }

    [Fact]
    public async Task A_trial_is_given_once_and_ends_by_itself()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var customer = await sandbox.ACustomerAsync();
        var trial = Business.OfferOf(await sandbox.LineAsync("quillboard", isTrial: true));
        var subscription = await sandbox.ASubscriptionAsync(customer, trial, 25);
        Assert.False((await sandbox.GetAsync(subscription)).Json.GetProperty("autoRenewEnabled").GetBoolean());
        Assert.Equal(
            "OfferNotPurchasable",
            (await sandbox.PostAsync($"/v1/customers/{customer}/orders", Business.AnOrder(trial, 1))).Code);
        await sandbox.AdvanceToAsync("2026-04-01T00:00:00Z");
        Assert.Equal("expired", (await sandbox.GetAsync(subscription)).Json.Text("status"));
    }

    [Fact]
    public async Task An_add_on_needs_its_base_and_never_outgrows_it()
    {
        var sandbox = resting.Sandbox;
        var customer = await sandbox.ACustomerAsync();
        var addOn = await sandbox.OfferAsync("archive-mailbox");
        var orders = $"/v1/customers/{customer}/orders";
        Assert.Equal("OfferNotPurchasable", (await sandbox.PostAsync(orders, Business.AnOrder(addOn))).Code);
        var parent = await sandbox.ASubscriptionAsync(customer, await sandbox.OfferAsync(), 10);
        var parentId = parent.Split('/')[^1];
        Assert.Equal(
            "AddOnSeatsExceedBase",
            (await sandbox.PostAsync(orders, Business.AnOrder(addOn, 11, parent: parentId))).Code);
        var child = await sandbox.ASubscriptionAsync(customer, addOn, 8, parentId);
        Assert.Equal("AddOnSeatsExceedBase", (await sandbox.ChangeAsync(child, new { quantity = 11 })).Code);
        Assert.Equal("AddOnSeatsExceedBase", (await sandbox.ChangeAsync(parent, new { quantity = 7 })).Code);
        Assert.Equal("AddOnSeatsExceedBase", (await sandbox.ChangeAsync(parent, new { status = "deleted" })).Code);
        Assert.Equal(200, (await sandbox.ChangeAsync(parent, new { quantity = 8 })).Status);
        Assert.Equal(200, (await sandbox.ChangeAsync(child, new { status = "deleted" })).Status);
        Assert.Equal(200, (await sandbox.ChangeAsync(parent, new { status = "deleted" })).Status);
    }
}
