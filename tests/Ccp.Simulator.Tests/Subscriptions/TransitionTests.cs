using System.Text.Json;
using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Subscriptions;

[Collection(RestingSandboxUsers.Name)]
public sealed class TransitionTests(RestingSandbox resting)
{
    private const string Essentials = "productivity-suite-essentials";
    private const string Premium = "productivity-suite-premium";

    private Sandbox Sandbox => resting.Sandbox;

    [Fact]
    public async Task The_plans_that_seats_may_move_to_are_listed()
    {
        var subscription = await ASubscriptionAsync("P1Y");
        var titles = (await TargetsAsync(subscription, "immediate"))
            .Select(t => $"{t.Text("title")} {t.Text("billingCycle")}");
        Assert.Equal(
            [
                "Productivity Suite Business (Annual, billed monthly) monthly",
                "Productivity Suite Business (Annual, paid upfront) annual",
                "Productivity Suite Business (Three years, billed annually) annual",
                "Productivity Suite Business (Three years, paid upfront) triennial",
                "Productivity Suite Essentials (Three years, billed annually) annual",
                "Productivity Suite Essentials (Three years, paid upfront) triennial",
                "Productivity Suite Premium (Annual, billed monthly) monthly",
                "Productivity Suite Premium (Annual, paid upfront) annual",
                "Productivity Suite Premium (Three years, billed annually) annual",
                "Productivity Suite Premium (Three years, paid upfront) triennial",
            ],
            titles.Order(StringComparer.Ordinal));
        var scheduled = await TargetsAsync(subscription, "scheduled");
        Assert.Contains(scheduled, t => t.Text("title") == "Productivity Suite Frontline (Monthly)");
        Assert.Equal(400, (await Sandbox.GetAsync(subscription + "/transitioneligibilities?type=later")).Status);
    }

    [Fact]
    public async Task All_seats_keep_the_id_and_the_move_is_told_on_both_routes()
    {
        var subscription = await ASubscriptionAsync();
        var target = await Sandbox.OfferAsync(Business.Flagship);
        var requestId = Guid.CreateVersion7();
        var moved = await Sandbox.PostAsync(
            subscription + "/transitions", new { toCatalogItemId = target, quantity = 10 }, requestId);
        Assert.Equal((200, -52.00m, 104.50m), (moved.Status, moved.Json.Number("credit"), moved.Json.Number("charge")));
        Assert.Equal(moved.Json.Text("fromSubscriptionId"), moved.Json.Text("toSubscriptionId"));
        Assert.Equal("Completed", moved.Json.GetProperty("events")[0].Text("status"));

        var read = (await Sandbox.GetAsync(subscription)).Json;
        Assert.Equal((target, 10.45m, 10m), (read.Text("offerId"), read.Number("unitPrice"), read.Number("quantity")));
        var history = (await Sandbox.GetAsync($"{subscription}/history?requestId={requestId}")).Json;
        Assert.Equal(["Convert", "Convert"], history.GetProperty("items").EnumerateArray().Select(h => h.Text("type")));
        var again = await Sandbox.PostAsync(
            subscription + "/transitions", new { toCatalogItemId = target, quantity = 10 }, requestId);
        Assert.True(again.IsReplayed);
        var list = (await Sandbox.GetAsync(subscription + "/transitions")).Json.GetProperty("items");
        Assert.Equal(moved.Json.Text("operationId"), Assert.Single(list.EnumerateArray()).Text("operationId"));
    }

    [Fact]
    public async Task Some_seats_make_a_subscription_of_their_own()
    {
        var subscription = await ASubscriptionAsync();
        var moved = await MoveAsync(subscription, Premium, 4);
        Assert.Equal(200, moved.Status);
        var made = subscription[..(subscription.LastIndexOf('/') + 1)] + moved.Json.Text("toSubscriptionId");
        var (left, read) = ((await Sandbox.GetAsync(subscription)).Json, (await Sandbox.GetAsync(made)).Json);
        Assert.Equal((6m, 4m), (left.Number("quantity"), read.Number("quantity")));
        Assert.Equal(left.Text("commitmentEndDate"), read.Text("commitmentEndDate"));
        Assert.Equal(4m, read.GetProperty("refundableQuantity").Number("totalQuantity"));
        Assert.Single((await Sandbox.GetAsync(made + "/transitions")).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_move_that_is_not_listed_is_refused()
    {
        var subscription = await ASubscriptionAsync();
        var other = await Sandbox.OfferAsync("quillboard");
        async Task<string?> RefusedAsync(object body) =>
            (await Sandbox.PostAsync(subscription + "/transitions", body)).Code;
        var target = await Sandbox.OfferAsync(Premium);
        Assert.Equal("OfferNotPurchasable", await RefusedAsync(new { toCatalogItemId = other, quantity = 10 }));
        Assert.Equal("MinimumQuantityNotMet", await RefusedAsync(new { toCatalogItemId = target, quantity = 0 }));
        Assert.Equal("MaxSeatsExceeded", await RefusedAsync(new { toCatalogItemId = target, quantity = 11 }));
        Assert.Equal(
            "InvalidInput", await RefusedAsync(new { toCatalogItemId = target, quantity = 1, termDuration = "P1Y" }));
        Assert.Equal(
            "InvalidInput",
            await RefusedAsync(
                new { toCatalogItemId = target, quantity = 1, transitionType = "transition_with_license_transfer" }));
        await Sandbox.ChangeAsync(subscription, new { status = "suspended" });
        Assert.Equal("SubscriptionNotActive", await RefusedAsync(new { toCatalogItemId = target, quantity = 1 }));
        Assert.All(
            await TargetsAsync(subscription, "immediate"),
            t => Assert.False(t.GetProperty("eligibilities")[0].GetProperty("isEligible").GetBoolean()));
    }

    [Fact]
    public async Task Add_ons_hold_their_base_to_plans_that_carry_them_and_to_enough_seats()
    {
        var customer = await Sandbox.ACustomerAsync();
        var parent = await Sandbox.ASubscriptionAsync(customer, await Sandbox.OfferAsync());
        await Sandbox.ASubscriptionAsync(
            customer, await Sandbox.OfferAsync("archive-mailbox"), 8, parent.Split('/')[^1]);
        Assert.Equal("OfferNotPurchasable", (await MoveAsync(parent, Premium, 10)).Code);
        var longer = new { toCatalogItemId = await Sandbox.OfferAsync(term: "P1Y"), quantity = 3 };
        Assert.Equal("AddOnSeatsExceedBase", (await Sandbox.PostAsync(parent + "/transitions", longer)).Code);
    }

    [Fact]
    public async Task A_stale_etag_is_refused_when_one_is_sent()
    {
        var subscription = await ASubscriptionAsync();
        var call = new Call(HttpMethod.Post, subscription + "/transitions")
        {
            Body = new { toCatalogItemId = await Sandbox.OfferAsync(Premium), quantity = 10 }, IfMatch = "\"99\"",
        };
        Assert.Equal("ETagMismatch", (await Sandbox.SendAsync(call)).Code);
    }

    private async Task<string> ASubscriptionAsync(string term = "P1M") => await Sandbox.ASubscriptionAsync(
        await Sandbox.ACustomerAsync(), await Sandbox.OfferAsync(Essentials, term));

    private async Task<Reply> MoveAsync(string subscription, string slug, int seats) => await Sandbox.PostAsync(
        subscription + "/transitions", new { toCatalogItemId = await Sandbox.OfferAsync(slug), quantity = seats });

    private async Task<JsonElement[]> TargetsAsync(string subscription, string type) =>
        [.. (await Sandbox.GetAsync($"{subscription}/transitioneligibilities?type={type}")).Json
            .GetProperty("items").EnumerateArray()];
}
