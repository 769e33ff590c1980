using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Subscriptions;
using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Subscriptions;

public sealed class ExtendedTermTests
{
    [Theory]
    [InlineData("productivity-suite-business", "P1Y", "annual", "10.7635")] // 10.45 and 3 %
    [InlineData("policyhold", "P1Y", "annual", "7.2078")] // no monthly plan: 5.86 a month of the year and 23 %
    [InlineData("speakout", "P1Y", "annual", "1.17875")] // paid upfront only: a twelfth of 11.50 and 23 %
    public void A_month_costs_three_or_twenty_three_percent_more(string slug, string term, string cycle, string price)
    {
        var subscription = Held.Bought(Held.Plan(slug, term, cycle), "2025-06-01T09:00:00Z");
        var extension = new ExtendedTerm(Held.Catalogue, Held.Prices);
        Assert.Equal(decimal.Parse(price), extension.MonthlyPrice(subscription, new DateOnly(2026, 6, 1)));
    }

    [Fact]
    public void Once_the_monthly_plan_has_left_the_sheet_a_month_of_the_year_counts()
    {
        var (monthly, yearly) = (Held.Plan(Business.Flagship), Held.Plan(Business.Flagship, "P1Y"));
        var prices = new PriceBook(Held.Catalogue, new DateOnly(2024, 1, 1));
        prices.Load(
        [
            AChange(monthly, change => change.Removed = true), AChange(yearly, change => change.UnitPrice = 10.45m),
        ]);
        var extension = new ExtendedTerm(Held.Catalogue, prices);
        var subscription = Held.Bought(yearly, "2025-06-01T09:00:00Z");
        Assert.Equal(10.7635m, extension.MonthlyPrice(subscription, new DateOnly(2026, 4, 30)));
        Assert.Equal(12.8535m, extension.MonthlyPrice(subscription, new DateOnly(2026, 5, 1)));
    }

    [Theory]
    [InlineData("2025-04-01T00:00:00Z", "P1Y", false)] // ends on 1 April 2026, before extensions began
    [InlineData("2025-05-03T23:59:59Z", "P1Y", false)]
    [InlineData("2025-05-04T00:00:00Z", "P1Y", true)]
    [InlineData("2025-03-31T23:59:59Z", "P3Y", false)] // bought a day before extensions were agreed
    [InlineData("2025-04-01T00:00:00Z", "P3Y", true)]
    public void Extensions_are_for_terms_bought_from_april_2025_that_end_from_4_May_2026(
        string bought, string term, bool applies)
    {
        var subscription = Held.Bought(Held.Plan(Business.Flagship, term, "annual"), bought, autoRenew: false);
        subscription.ExtendsAtEnd = true;
        Assert.Equal(applies, ExtendedTerm.Applies(subscription));
        subscription.ExtendsAtEnd = false;
        Assert.False(ExtendedTerm.Applies(subscription));
    }

    [Fact]
    public async Task A_term_that_is_not_renewed_runs_on_by_the_month_until_it_is_left()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-05-31T09:00:00Z");
        var subscription = await sandbox.ASubscriptionAsync(
            await sandbox.ACustomerAsync(), await sandbox.OfferAsync(), autoRenew: false);
        await sandbox.ChangeAsync(subscription, new { extendedTermEnabled = true });
        await sandbox.AdvanceToAsync("2026-08-05T12:00:00Z");
        var running = (await sandbox.GetAsync(subscription)).Json;
        Assert.Equal(("extendedTerm", "2026-08-31T00:00:00Z", 10.7635m, 0m),
            (running.Text("status"), running.Text("commitmentEndDate"), running.Number("unitPrice"),
                running.GetProperty("refundableQuantity").Number("totalQuantity")));
        var months = (await sandbox.HistoryAsync(subscription)).Where(h => h.Text("type") == "Extended").ToList();
        Assert.Equal(["2026-06-30T00:00:00Z", "2026-07-31T00:00:00Z"], months.Select(h => h.Text("date")));
        Assert.All(months, h => Assert.Equal(107.60m, h.GetProperty("pricing").Number("extendedPrice")));

        object[] changes =
            [new { quantity = 11 }, new { autoRenewEnabled = true }, new { status = "suspended" },
                new { friendlyName = "x" }, new { scheduledNextTermInstructions = new { quantity = 5 } }];
        foreach (var change in changes)
            Assert.Equal("SubscriptionNotActive", (await sandbox.ChangeAsync(subscription, change)).Code);

        var left = await sandbox.ChangeAsync(subscription, new { status = "deleted" });
        Assert.Equal("deleted", left.Json.Text("status"));
        // Six of the 31 days from 31 July on are begun: 10.7635 x 25/31 truncated, for ten seats.
        Assert.Equal(
            -86.80m, (await sandbox.HistoryAsync(subscription))[^1].GetProperty("pricing").Number("extendedPrice"));
    }

    [Fact]
    public async Task It_can_become_a_regular_term_again()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-05-31T09:00:00Z");
        var offer = await sandbox.OfferAsync();
        var order = new { lineItems = new[]
            { new { offerId = offer, quantity = 10, autoRenewEnabled = false, extendedTermEnabled = true } } };
        var customer = await sandbox.ACustomerAsync();
        var made = await sandbox.PostAsync($"/v1/customers/{customer}/orders", order);
        var subscription = $"/v1/customers/{customer}/subscriptions/"
            + made.Json.GetProperty("lineItems")[0].Text("subscriptionId");
        await sandbox.AdvanceToAsync("2026-07-10T12:00:00Z");
        var some = await sandbox.PostAsync(
            subscription + "/transitions", new { toCatalogItemId = offer, quantity = 9 });
        Assert.Equal("InvalidInput", some.Code);
        var moved = await sandbox.PostAsync(
            subscription + "/transitions", new { toCatalogItemId = offer, quantity = 10 });
        // 21 of the 31 days from 30 June on.
        Assert.Equal((-72.90m, 104.50m), (moved.Json.Number("credit"), moved.Json.Number("charge")));
        var read = (await sandbox.GetAsync(subscription)).Json;
        Assert.Equal(
            ("active", "2026-08-10T00:00:00Z", "True"),
            (read.Text("status"), read.Text("commitmentEndDate"), read.Text("autoRenewEnabled")));
    }

    private static PriceChange AChange(Availability plan, Action<PriceChange> change)
    {
        var made = new PriceChange
        {
            Effective = new DateOnly(2026, 5, 1), SkuId = plan.Sku.Id, Market = plan.Market.Code,
        };
        change(made);
        return made;
    }
}
