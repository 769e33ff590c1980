using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Control;

/// <summary>Customers that another partner hands over, with what they have running.</summary>
public sealed class TransferTests
{
    [Fact]
    public async Task A_customer_comes_with_subscriptions_whose_terms_were_run_through_and_without_orders()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-16T09:00:00Z");
        var body = new
        {
            customerId = "old-1", companyName = "Old", email = "it@old.example", country = "NL",
            partnerIdOnRecord = "6160177",
            subscriptions = new object[]
            {
                new { offerId = await sandbox.OfferAsync(), quantity = 7, startedAt = "2026-01-31T10:00:00Z" },
                new
                {
                    offerId = await sandbox.OfferAsync("archive-mailbox"), quantity = 3,
                    startedAt = "2026-03-02T10:00:00Z", @base = 0,
                },
            },
        };
        var made = await sandbox.ControlAsync("/_sim/transfers", body);
        Assert.Equal(201, made.Status);
        Assert.Equal(made.Text, (await sandbox.ControlAsync("/_sim/transfers", body)).Text);

        Assert.Equal("6160177", (await sandbox.GetAsync("/v1/customers/old-1")).Json.Text("partnerIdOnRecord"));
        Assert.Equal(0m, (await sandbox.GetAsync("/v1/customers/old-1/orders")).Json.Number("totalCount"));
        var rows = (await sandbox.GetAsync("/v1/customers/old-1/subscriptions")).Json.GetProperty("items");
        Assert.Equal(2, rows.GetArrayLength());
        var (first, addOn) = (rows[0], rows[1]);
        Assert.Equal((7m, "2026-01-31T10:00:00Z", "2026-02-28T00:00:00Z", "2026-03-31T00:00:00Z"),
            (first.Number("quantity"), first.Text("effectiveStartDate"), first.Text("termStartDate"),
                first.Text("commitmentEndDate")));
        Assert.Equal(first.Text("id"), addOn.Text("parentSubscriptionId"));
        var history = await sandbox.HistoryAsync($"/v1/customers/old-1/subscriptions/{first.Text("id")}");
        Assert.Equal(["New", "Renew"], history.Select(entry => entry.Text("type")));
    }

    [Fact]
    public async Task What_could_never_have_been_bought_is_refused_whole()
    {
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-16T09:00:00Z");
        var offer = await sandbox.OfferAsync();
        foreach (var line in new object[]
            {
                new { offerId = "no:such:offer", quantity = 1, startedAt = "2026-02-01T00:00:00Z" },
                new { offerId = offer, quantity = 0, startedAt = "2026-02-01T00:00:00Z" },
                new { offerId = offer, quantity = 1, startedAt = "2025-12-31T00:00:00Z" },
                new { offerId = offer, quantity = 1, startedAt = "2026-03-17T00:00:00Z" },
                new { offerId = offer, quantity = 1, startedAt = "2026-02-01T00:00:00Z", @base = 0 },
            })
            Assert.Equal(400, (await sandbox.ControlAsync("/_sim/transfers", new
            {
                customerId = "old-1", companyName = "Old", email = "it@old.example", country = "NL",
                subscriptions = new[] { line },
            })).Status);
        Assert.Equal(404, (await sandbox.GetAsync("/v1/customers/old-1")).Status);
    }
}
