using Crayon.Ccp.Simulator.Subscriptions;
using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Subscriptions;

[Collection(RestingSandboxUsers.Name)]
public sealed class CustomTermEndTests(RestingSandbox resting)
{
    private Sandbox Sandbox => resting.Sandbox;

    [Theory]
    [InlineData("2026-03-16", 1, "2026-04-01")]
    [InlineData("2026-01-31", 1, "2026-02-01")]
    [InlineData("2026-02-01", 1, "2026-03-01")] // the natural end is one already
    [InlineData("2028-02-29", 12, "2029-02-01")]
    [InlineData("2026-12-31", 12, "2027-12-01")]
    [InlineData("2026-03-16", 36, "2029-03-01")]
    public void The_last_months_end_within_the_term_is_offered(string start, int months, string end)
    {
        var offered = Assert.Single(CustomTermEnds.Of(DateOnly.Parse(start), months, []));
        Assert.Equal((CustomTermEnds.CalendarMonth, Held.At($"{end}T00:00:00Z")), (offered.Type, offered.EndsAt));
        Assert.Equal(DateOnly.Parse(end), offered.Frame.Of(months).End);
    }

    [Theory]
    [InlineData("2026-01-31T09:00:00Z", "2026-02-28")]
    [InlineData("2026-01-30T09:00:00Z", "2026-02-28")]
    [InlineData("2026-01-29T09:00:00Z", "2026-02-28")]
    [InlineData("2026-01-28T09:00:00Z", "2026-02-28")]
    [InlineData("2028-01-31T09:00:00Z", "2028-02-29")]
    public void Whoever_ends_with_another_keeps_its_step_over_months_of_all_lengths(string bought, string end)
    {
        var other = Held.Bought(Held.Plan(Business.Flagship), bought);
        var day = DateOnly.Parse(end).AddDays(-9);
        var found = CustomTermEnds.Find(Held.At($"{end}T00:00:00Z"), day, 12, [other]);
        Assert.Equal(CustomTermEnds.WithSubscription, found?.Type);
        var subscription = Held.Bought(
            Held.Plan("quillboard", "P1Y"), $"{day:yyyy-MM-dd}T12:00:00Z", frame: found?.Frame);
        Assert.Equal(other.TermEnd, subscription.TermEnd);
        subscription.Renew(subscription.TermEnd, new NextTermPlan(Held.Plan("quillboard"), 7.90m, 10));
        other.Renew(other.TermEnd, new NextTermPlan(Plan: null, 10.45m, 10));
        for (var month = 0; month < 14; month++)
        {
            Assert.Equal(other.TermEnd, subscription.TermEnd);
            other.Renew(other.TermEnd, new NextTermPlan(Plan: null, 10.45m, 10));
            subscription.Renew(subscription.TermEnd, new NextTermPlan(Plan: null, 7.90m, 10));
        }
    }

    [Fact]
    public void Ends_outside_the_term_are_not_offered()
    {
        var later = Held.Bought(Held.Plan(Business.Flagship, "P1Y", "annual"), "2026-03-17T09:00:00Z");
        var past = Held.Bought(Held.Plan(Business.Flagship), "2026-02-16T09:00:00Z");
        var ends = CustomTermEnds.Of(new DateOnly(2026, 3, 16), 12, [later, past]);
        Assert.Equal(CustomTermEnds.CalendarMonth, Assert.Single(ends).Type);
    }

    [Fact]
    public async Task An_order_pays_for_the_days_up_to_the_custom_end()
    {
        var customer = await Sandbox.ACustomerAsync();
        var other = await Sandbox.ASubscriptionAsync(customer, await Sandbox.OfferAsync());
        var listed = (await Sandbox.GetAsync(
            $"/v1/customers/{customer}/subscriptions/customTermEndDates?termDuration=P1Y")).Json.GetProperty("items");
        Assert.Equal(
            [("2026-04-16T00:00:00Z", "Subscription"), ("2027-03-01T00:00:00Z", "CalendarMonth")],
            listed.EnumerateArray().Select(e => (e.Text("customTermEndDate")!, e.Text("type")!)));
        Assert.Equal(other.Split('/')[^1], listed[0].GetProperty("subscriptionIds")[0].GetString());

        var order = await OrderAsync(
            customer, await Sandbox.OfferAsync("quillboard", "P1Y", "annual"), "2026-04-16T00:00:00Z");
        // 31 of the 365 days from 16 April 2025 on: 79.00 x 31/365 truncated, for ten seats.
        Assert.Equal((201, 67.00m), (order.Status, order.Json.Number("totalPrice")));
        var line = order.Json.GetProperty("lineItems")[0];
        Assert.Equal("2026-04-16T00:00:00Z", line.Text("customTermEndDate"));
        var made = (await Sandbox.GetAsync(
            $"/v1/customers/{customer}/subscriptions/{line.Text("subscriptionId")}")).Json;
        Assert.Equal("2026-04-16T00:00:00Z", made.Text("commitmentEndDate"));
    }

    [Theory]
    [InlineData("2026-04-01T12:00:00Z")]
    [InlineData("2026-03-16T00:00:00Z")]
    [InlineData("2026-04-16T00:00:00Z")]
    [InlineData("2026-05-01T00:00:00Z")]
    public async Task An_end_that_is_not_listed_is_refused(string end)
    {
        var refused = await OrderAsync(await Sandbox.ACustomerAsync(), await Sandbox.OfferAsync(), end);
        Assert.Equal((400, "InvalidCustomTermEndDate"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Usage_and_trials_have_no_custom_end()
    {
        var customer = await Sandbox.ACustomerAsync();
        var trial = Business.OfferOf(await Sandbox.LineAsync("wirehaus", isTrial: true));
        foreach (var offer in new[] { trial, await Sandbox.OfferAsync("block-storage") })
        {
            var order = new
            {
                lineItems = new[] { new { offerId = offer, quantity = 1, customTermEndDate = "2026-04-01T00:00:00Z" } },
            };
            Assert.Equal(
                "InvalidCustomTermEndDate",
                (await Sandbox.PostAsync($"/v1/customers/{customer}/orders", order)).Code);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("termDuration=P2Y")]
    [InlineData("termDuration=P1M&termStartDate=2026-03-15")]
    [InlineData("termDuration=P1M&termStartDate=soon")]
    public async Task A_question_that_makes_no_sense_is_refused(string query)
    {
        var path = $"/v1/customers/{await Sandbox.ACustomerAsync()}/subscriptions/customTermEndDates?{query}";
        Assert.Equal("InvalidInput", (await Sandbox.GetAsync(path)).Code);
    }

    private Task<Reply> OrderAsync(string customer, string offer, string end) => Sandbox.PostAsync(
        $"/v1/customers/{customer}/orders",
        new { lineItems = new[] { new { offerId = offer, quantity = 10, customTermEndDate = end } } });
}
