using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Ordering;

public sealed class TrialTests
{
    [Fact]
    public async Task A_trial_becomes_paid_at_its_end_only_with_consent()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-10T09:00:00Z");
        var offer = Business.OfferOf(await sandbox.LineAsync("quillboard", isTrial: true));
        var (plain, agreed, named) = (await BuyAsync(sandbox, offer), await BuyAsync(sandbox, offer),
            await BuyAsync(sandbox, offer, new { termDuration = "P1Y", billingCycle = "annual" }));
        var refused = await sandbox.ChangeAsync(agreed, new { autoRenewEnabled = true });
        Assert.Equal((400, "InvalidInput"), (refused.Status, refused.Code));
        var consent = await sandbox.ChangeAsync(agreed, new { autoRenewEnabled = true, attestationAccepted = true });
        Assert.Equal("2026-03-10T09:00:00Z", consent.Json.Text("attestationAcceptedDate"));

        await sandbox.AdvanceToAsync("2026-04-10T00:00:00Z");
        Assert.Equal("expired", (await sandbox.GetAsync(plain)).Json.Text("status"));
        var monthly = (await sandbox.GetAsync(agreed)).Json;
        Assert.Equal(
            ("active", "False", await sandbox.OfferAsync("quillboard"), 7.90m),
            (monthly.Text("status"), monthly.Text("isTrial"), monthly.Text("offerId"), monthly.Number("unitPrice")));
        var annual = (await sandbox.GetAsync(named)).Json;
        Assert.Equal(
            (await sandbox.OfferAsync("quillboard", "P1Y", "annual"), "2027-04-10T00:00:00Z"),
            (annual.Text("offerId"), annual.Text("commitmentEndDate")));
        var entry = (await sandbox.HistoryAsync(named))[^1];
        Assert.Equal(("Convert", 790.00m), (entry.Text("type"), entry.GetProperty("pricing").Number("extendedPrice")));
        var again = await sandbox.PostAsync(
            $"/v1/customers/{named.Split('/')[3]}/orders", Business.AnOrder(offer, 1));
        Assert.Equal("OfferNotPurchasable", again.Code);
    }

    [Fact]
    public async Task A_trial_can_be_converted_at_once_as_a_whole()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-10T09:00:00Z");
        var trial = await BuyAsync(sandbox, Business.OfferOf(await sandbox.LineAsync("quillboard", isTrial: true)));
        await sandbox.AdvanceToAsync("2026-03-20T09:00:00Z");
        var offer = await sandbox.OfferAsync("quillboard", "P1Y");
        var some = await sandbox.PostAsync(trial + "/transitions", new { toCatalogItemId = offer, quantity = 3 });
        Assert.Equal("InvalidInput", some.Code);
        var moved = await sandbox.PostAsync(trial + "/transitions", new { toCatalogItemId = offer, quantity = 10 });
        Assert.Equal((0m, 69.10m), (moved.Json.Number("credit"), moved.Json.Number("charge")));
        var paid = (await sandbox.GetAsync(trial)).Json;
        Assert.Equal(
            ("False", "True", "2027-03-20T00:00:00Z", "2026-03-27T09:00:00Z"),
            (paid.Text("isTrial"), paid.Text("autoRenewEnabled"), paid.Text("commitmentEndDate"),
                paid.Text("cancellationAllowedUntilDate")));
    }

    [Fact]
    public async Task A_trial_holds_at_most_25_seats_once_and_renews_no_further_than_its_consent()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-10T09:00:00Z");
        var offer = Business.OfferOf(await sandbox.LineAsync("quillboard", isTrial: true));
        var customer = await sandbox.ACustomerAsync();
        var orders = $"/v1/customers/{customer}/orders";
        Assert.Equal("MaxSeatsExceeded", (await sandbox.PostAsync(orders, Business.AnOrder(offer, 26))).Code);
        var line = new { offerId = offer, quantity = 1 };
        Assert.Equal(
            "OfferNotPurchasable", (await sandbox.PostAsync(orders, new { lineItems = new[] { line, line } })).Code);
        var trial = await sandbox.ASubscriptionAsync(customer, offer, 25, autoRenew: true);
        Assert.Equal("False", (await sandbox.GetAsync(trial)).Json.Text("autoRenewEnabled"));
    }

    private static async Task<string> BuyAsync(Sandbox sandbox, string offer, object? renewsTo = null)
    {
        var customer = await sandbox.ACustomerAsync();
        object line = renewsTo is null
            ? new { offerId = offer, quantity = 10 }
            : new { offerId = offer, quantity = 10, renewsTo, attestationAccepted = true };
        var made = await sandbox.PostAsync($"/v1/customers/{customer}/orders", new { lineItems = new[] { line } });
        Assert.Equal(201, made.Status);
        return $"/v1/customers/{customer}/subscriptions/"
            + made.Json.GetProperty("lineItems")[0].Text("subscriptionId");
    }
}
