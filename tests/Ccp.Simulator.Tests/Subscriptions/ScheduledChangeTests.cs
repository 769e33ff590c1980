using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Subscriptions;

[Collection(RestingSandboxUsers.Name)]
public sealed class ScheduledChangeTests(RestingSandbox resting)
{
    private Sandbox Sandbox => resting.Sandbox;

    [Fact]
    public async Task Plan_seats_and_end_of_the_next_term_are_kept_and_shown()
    {
        var subscription = await ASubscriptionAsync();
        var line = await Sandbox.LineAsync("productivity-suite-premium", "P1Y");
        var scheduled = await ScheduleAsync(subscription, new
        {
            product = new { productId = line.Text("productId"), skuId = line.Text("skuId"), billingCycle = "monthly" },
            quantity = 7, customTermEndDate = "2027-04-01T00:00:00Z",
        });
        Assert.Equal((200, 10m), (scheduled.Status, scheduled.Json.Number("quantity")));
        Assert.Equal("P1Y", scheduled.Json.Text("renewalTermDuration"));
        var shown = scheduled.Json.GetProperty("scheduledNextTermInstructions");
        Assert.Equal((7m, "2027-04-01T00:00:00Z"), (shown.Number("quantity"), shown.Text("customTermEndDate")));
        Assert.Equal(line.Text("availabilityId"), shown.GetProperty("product").Text("availabilityId"));
        Assert.Equal("ChangeScheduled", (await Sandbox.HistoryAsync(subscription))[^1].Text("type"));
    }

    [Fact]
    public async Task Null_takes_the_instructions_back_and_an_absent_member_leaves_them()
    {
        var subscription = await ASubscriptionAsync();
        await ScheduleAsync(subscription, new { quantity = 5 });
        await ScheduleAsync(subscription, new { quantity = 7 });
        var named = await Sandbox.ChangeAsync(subscription, new { friendlyName = "Sales" });
        Assert.Equal(7m, named.Json.GetProperty("scheduledNextTermInstructions").Number("quantity"));
        var taken = await Sandbox.ChangeAsync(subscription, """{"scheduledNextTermInstructions":null}""");
        Assert.Equal((200, ""), (taken.Status, taken.Json.Text("scheduledNextTermInstructions")));
        Assert.Equal("ScheduledChangeRemoved", (await Sandbox.HistoryAsync(subscription))[^1].Text("type"));
    }

    [Theory]
    [InlineData("""{"quantity":12}""")]
    [InlineData("""{"quantity":9}""")]
    [InlineData("""{"autoRenewEnabled":false}""")]
    public async Task An_immediate_change_deletes_what_was_scheduled(string change)
    {
        var subscription = await ASubscriptionAsync();
        await ScheduleAsync(subscription, new { quantity = 7 });
        var changed = await Sandbox.ChangeAsync(subscription, change);
        Assert.Equal((200, ""), (changed.Status, changed.Json.Text("scheduledNextTermInstructions")));
        Assert.Equal("ScheduledChangeRemoved", (await Sandbox.HistoryAsync(subscription))[^2].Text("type"));
    }

    [Fact]
    public async Task An_upgrade_deletes_what_was_scheduled_too()
    {
        var subscription = await ASubscriptionAsync();
        await ScheduleAsync(subscription, new { quantity = 7 });
        await Sandbox.PostAsync(
            subscription + "/transitions",
            new { toCatalogItemId = await Sandbox.OfferAsync("productivity-suite-premium"), quantity = 10 });
        Assert.Equal("", (await Sandbox.GetAsync(subscription)).Json.Text("scheduledNextTermInstructions"));
    }

    [Fact]
    public async Task Without_renewal_nothing_can_be_scheduled()
    {
        var subscription = await ASubscriptionAsync();
        await Sandbox.ChangeAsync(subscription, new { autoRenewEnabled = false });
        var refused = await ScheduleAsync(subscription, new { quantity = 7 });
        Assert.Equal((409, "ScheduledChangeRequiresAutoRenew"), (refused.Status, refused.Code));
        var both = await Sandbox.ChangeAsync(
            subscription, new { autoRenewEnabled = true, scheduledNextTermInstructions = new { quantity = 7 } });
        Assert.Equal(7m, both.Json.GetProperty("scheduledNextTermInstructions").Number("quantity"));
    }

    [Theory]
    [InlineData("""{}""", "InvalidInput")]
    [InlineData("""{"seats":7}""", "InvalidInput")]
    [InlineData("""7""", "InvalidInput")]
    [InlineData("""{"quantity":0}""", "MinimumQuantityNotMet")]
    [InlineData("""{"quantity":10001}""", "MaxSeatsExceeded")]
    [InlineData("""{"product":{"productId":"nothing"}}""", "OfferNotPurchasable")]
    [InlineData("""{"product":{"termDuration":"P3Y","billingCycle":"monthly"}}""", "OfferNotPurchasable")]
    [InlineData("""{"product":{"promotionId":"PROMO-SALES-START"}}""", "OfferNotPurchasable")]
    [InlineData("""{"customTermEndDate":"2026-05-02T00:00:00Z"}""", "InvalidCustomTermEndDate")]
    public async Task Instructions_that_cannot_be_followed_are_refused(string instructions, string code)
    {
        var subscription = await ASubscriptionAsync();
        var refused = await Sandbox.ChangeAsync(
            subscription, $$"""{"scheduledNextTermInstructions":{{instructions}}}""");
        Assert.Equal(code, refused.Code);
        Assert.Single(await Sandbox.HistoryAsync(subscription));
    }

    [Fact]
    public async Task What_ends_or_is_suspended_takes_no_instructions()
    {
        var subscription = await ASubscriptionAsync();
        await Sandbox.ChangeAsync(subscription, new { status = "suspended" });
        Assert.Equal("SubscriptionNotActive", (await ScheduleAsync(subscription, new { quantity = 7 })).Code);
        await Sandbox.ChangeAsync(subscription, new { status = "deleted" });
        Assert.Equal("SubscriptionNotActive", (await ScheduleAsync(subscription, new { quantity = 7 })).Code);
    }

    [Fact]
    public async Task Add_ons_and_their_base_hold_each_other_in_the_next_term()
    {
        var customer = await Sandbox.ACustomerAsync();
        var parent = await Sandbox.ASubscriptionAsync(customer, await Sandbox.OfferAsync());
        var child = await Sandbox.ASubscriptionAsync(
            customer, await Sandbox.OfferAsync("archive-mailbox"), 8, parent.Split('/')[^1]);
        Assert.Equal("AddOnSeatsExceedBase", (await ScheduleAsync(parent, new { quantity = 7 })).Code);
        Assert.Equal("AddOnSeatsExceedBase", (await ScheduleAsync(child, new { quantity = 11 })).Code);
        Assert.Equal(200, (await ScheduleAsync(child, new { quantity = 5 })).Status);
        Assert.Equal(200, (await ScheduleAsync(parent, new { quantity = 6 })).Status);
        var premium = await Sandbox.LineAsync("productivity-suite-premium");
        Assert.Equal(
            "OfferNotPurchasable",
            (await ScheduleAsync(parent, new { product = new { productId = premium.Text("productId") } })).Code);
    }

    [Fact]
    public async Task An_order_can_say_what_its_line_renews_to()
    {
        var customer = await Sandbox.ACustomerAsync();
        var offer = await Sandbox.OfferAsync();
        object ALine(bool autoRenew) => new
        {
            lineItems = new[]
            {
                new { offerId = offer, quantity = 3, autoRenewEnabled = autoRenew,
                    renewsTo = new { termDuration = "P1Y", billingCycle = "annual" } },
            },
        };
        var orders = $"/v1/customers/{customer}/orders";
        Assert.Equal("ScheduledChangeRequiresAutoRenew", (await Sandbox.PostAsync(orders, ALine(false))).Code);
        var line = (await Sandbox.PostAsync(orders, ALine(true))).Json.GetProperty("lineItems")[0];
        Assert.NotEqual("", line.Text("renewsTo"));
        var made = await Sandbox.GetAsync($"/v1/customers/{customer}/subscriptions/{line.Text("subscriptionId")}");
        Assert.Equal(("P1M", "P1Y"), (made.Json.Text("termDuration"), made.Json.Text("renewalTermDuration")));
    }

    private async Task<string> ASubscriptionAsync() =>
        await Sandbox.ASubscriptionAsync(await Sandbox.ACustomerAsync(), await Sandbox.OfferAsync());

    private Task<Reply> ScheduleAsync(string subscription, object instructions) =>
        Sandbox.ChangeAsync(subscription, new { scheduledNextTermInstructions = instructions });
}
