using System.Text.Json;
using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Promotions;

public sealed class PromotionTests
{
    private const string Annual = "PROMO-SUITE-ANNUAL";
    private const string Start = "PROMO-SALES-START";

    [Fact]
    public async Task A_promotion_takes_its_part_off_for_the_first_term_and_added_seats_share_it()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-01T00:00:00Z");
        var customer = await sandbox.ACustomerAsync();
        var order = await OrderAsync(sandbox, customer, await sandbox.OfferAsync(term: "P1Y", cycle: "annual"), Annual);
        var line = order.Json.GetProperty("lineItems")[0];
        var pricing = line.GetProperty("pricing");
        // 104.50 less 15 % is 88.825, of which a seat pays 88.82.
        Assert.Equal(
            (104.50m, 88.825m, 888.20m, Annual),
            (pricing.Number("listPrice"), pricing.Number("discountedPrice"), pricing.Number("extendedPrice"),
                line.Text("promotionId")));
        var subscription = $"/v1/customers/{customer}/subscriptions/{line.Text("subscriptionId")}";
        await sandbox.ChangeAsync(subscription, new { quantity = 11 });
        Assert.Equal(
            88.82m, (await sandbox.HistoryAsync(subscription))[^1].GetProperty("pricing").Number("extendedPrice"));
        await sandbox.AdvanceToAsync("2027-03-01T00:00:00Z");
        var renewed = (await sandbox.GetAsync(subscription)).Json;
        Assert.Equal((104.50m, ""), (renewed.Number("unitPrice"), renewed.Text("promotionId")));
    }

    [Fact]
    public async Task A_promotion_can_be_scheduled_for_the_next_term_and_counts_if_it_still_runs()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-01T00:00:00Z");
        var productId = (await sandbox.LineAsync(Business.Flagship)).Text("productId");
        await PublishAsync(sandbox, new
        {
            id = "SPRING", name = "Spring", productId, discountPercent = 10, startsOn = "2026-03-15",
            endsOn = "2026-04-02",
        });
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        async Task<JsonElement> NextAsync(string until)
        {
            var scheduled = await sandbox.ChangeAsync(
                subscription, new { scheduledNextTermInstructions = new { product = new { promotionId = "SPRING" } } });
            Assert.Equal(200, scheduled.Status);
            await sandbox.AdvanceToAsync(until);
            return (await sandbox.GetAsync(subscription)).Json;
        }
        Assert.Equal(9.405m, (await NextAsync("2026-04-01T00:00:00Z")).Number("unitPrice"));
        Assert.Equal(10.45m, (await NextAsync("2026-05-01T00:00:00Z")).Number("unitPrice"));
    }

    [Fact]
    public async Task Eligibility_names_every_obstacle()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var customer = await sandbox.ACustomerAsync();
        var (annual, monthly, start) = (await sandbox.OfferAsync(term: "P1Y"), await sandbox.OfferAsync(),
            await sandbox.OfferAsync("harrow-sales-start"));
        Assert.Empty(await ObstaclesAsync(sandbox, customer, annual, 300, Annual));
        Assert.Equal(["Product", "Seats"], await ObstaclesAsync(sandbox, customer, monthly, 301, Annual));
        Assert.Equal(["Seats"], await ObstaclesAsync(sandbox, customer, start, 4, Start));
        Assert.Empty(await ObstaclesAsync(sandbox, customer, start, 5, Start));
        await sandbox.ASubscriptionAsync(customer, start);
        Assert.Equal(["FirstPurchase"], await ObstaclesAsync(sandbox, customer, start, 5, Start));
        var refused = await OrderAsync(sandbox, customer, start, Start);
        Assert.Equal(
            (403, "OfferNotPurchasable", Start),
            (refused.Status, refused.Code, refused.Json.GetProperty("data")[0].GetString()));
    }

    [Fact]
    public async Task A_promotion_runs_from_its_first_day_up_to_its_end()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-10T09:00:00Z");
        var (customer, offer) = (await sandbox.ACustomerAsync(), await sandbox.OfferAsync("quillboard"));
        await PublishAsync(sandbox, new
        {
            id = "SPRING", name = "Spring", productId = offer.Split(':')[0], discountPercent = 10,
            startsOn = "2026-03-15", endsOn = "2026-04-02", market = "NL",
        });
        (string At, string[] Obstacles)[] days =
        [
            ("2026-03-14T23:59:59Z", ["Date"]), ("2026-03-15T00:00:00Z", []), ("2026-04-01T23:59:59Z", []),
            ("2026-04-02T00:00:00Z", ["Date"]),
        ];
        foreach (var (at, obstacles) in days)
        {
            await sandbox.AdvanceToAsync(at);
            Assert.Equal(obstacles, await ObstaclesAsync(sandbox, customer, offer, 1, "SPRING"));
        }
    }

    [Fact]
    public async Task Promotions_are_listed_by_country_and_product_and_outlive_a_restart()
    {
        var folder = Sandbox.TemporaryFolder();
        await using (var first = await Sandbox.StartAsync(folder: folder))
        {
            var productId = (await first.LineAsync("quillboard")).Text("productId");
            await PublishAsync(first, new
            {
                id = "JAPAN", name = "Japan", productId, discountPercent = 12.5m, startsOn = "2026-03-01",
                market = "JP",
            });
            Assert.Equal(400, (await first.ControlAsync("/_sim/promotions", new
            {
                id = "X", name = "X", productId, discountPercent = 0, startsOn = "2026-03-01",
            })).Status);
        }
        await using (var second = await Sandbox.StartAsync(folder: folder))
        {
            Assert.Equal(["JAPAN"], await ListAsync(second, "?country=JP&productId="
                + (await second.LineAsync("quillboard")).Text("productId")));
            Assert.Equal([Annual, Start], await ListAsync(second, "?country=NL"));
            Assert.Equal(400, (await second.GetAsync("/v1/productpromotions?country=XX")).Status);
            await second.Control.PostAsync("/_sim/reset", null, TestContext.Current.CancellationToken);
            Assert.Equal([Annual, Start], await ListAsync(second, ""));
        }
        Directory.Delete(folder, recursive: true);
    }

    private static async Task PublishAsync(Sandbox sandbox, object promotion) =>
        Assert.Equal(201, (await sandbox.ControlAsync("/_sim/promotions", promotion)).Status);

    private static Task<Reply> OrderAsync(Sandbox sandbox, string customer, string offer, string promotion) =>
        sandbox.PostAsync(
            $"/v1/customers/{customer}/orders",
            new { lineItems = new[] { new { offerId = offer, quantity = 10, promotionId = promotion } } });

    private static async Task<string[]> ObstaclesAsync(
        Sandbox sandbox, string customer, string offer, int seats, string promotion)
    {
        var items = new[] { new { id = 0, catalogItemId = offer, quantity = seats, promotionId = promotion } };
        var reply = await sandbox.PostAsync($"/v1/customers/{customer}/promotioneligibilities", new { items });
        var eligibility = reply.Json.GetProperty("items")[0].GetProperty("eligibilities")[0];
        string[] found = [.. eligibility.GetProperty("errors").EnumerateArray().Select(e => e.Text("type")!)];
        Assert.Equal(found.Length == 0, eligibility.GetProperty("isEligible").GetBoolean());
        return found;
    }

    private static async Task<string[]> ListAsync(Sandbox sandbox, string query) =>
        [.. (await sandbox.GetAsync("/v1/productpromotions" + query)).Json.GetProperty("items").EnumerateArray()
            .Select(p => p.Text("id")!)];
}
