using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Catalogue;

public sealed class RateTests
{
    [Fact]
    public async Task A_published_rate_holds_from_its_day_on_and_over_a_restart()
    {
        var folder = Sandbox.TemporaryFolder();
        await using (var first = await Sandbox.StartAsync("2026-03-03T09:00:00Z", folder))
        {
            var line = await first.LineAsync(Business.Flagship, market: "JP");
            await first.ASubscriptionAsync(await first.ACustomerAsync("JP"), Business.OfferOf(line), 10);
            // 6 USD a seat, truncated to the yen at the rate of the first day charged: 899.01.
            Assert.Equal((149.835m, 8990m), await UnbilledAsync(first));
            Assert.Equal(201, (await PublishAsync(first, "JPY", 155.25m, "2026-04-01")).Status);
            Assert.Equal(400, (await PublishAsync(first, "JPY", 155.25m, "2026-03-02")).Status);
            Assert.Equal(400, (await PublishAsync(first, "JPY", 0m, "2026-04-01")).Status);
            Assert.Equal(400, (await PublishAsync(first, "XXX", 1m, "2026-04-01")).Status);
        }
        await using var second = await Sandbox.StartAsync("2026-04-03T09:00:00Z", folder);
        Assert.Equal((149.835m, "2026-01-01"), await RateAsync(second, "2026-03-31"));
        Assert.Equal((155.25m, "2026-04-01"), await RateAsync(second, "2026-04-01"));
        Assert.Equal((155.25m, 9310m), await UnbilledAsync(second)); // 931.50
        await second.ControlAsync("/_sim/reset", new { });
        Assert.Equal((149.835m, "2026-01-01"), await RateAsync(second, "2026-04-01"));
        Directory.Delete(folder, recursive: true);
    }

    private static Task<Reply> PublishAsync(Sandbox sandbox, string to, decimal rate, string effective) =>
        sandbox.ControlAsync("/_sim/fx", new { from = "USD", to, rate, effective });

    private static async Task<(decimal, decimal)> UnbilledAsync(Sandbox sandbox)
    {
        var page = await sandbox.GetAsync("/v1/invoices/unbilled/lineitems?period=current&currency=JPY");
        var line = Assert.Single(page.Json.GetProperty("items").EnumerateArray());
        return (line.Number("pcToBCExchangeRate"), line.Number("subtotal"));
    }

    private static async Task<(decimal, string?)> RateAsync(Sandbox sandbox, string day)
    {
        var answer = (await sandbox.GetAsync($"/v1/fx?from=USD&to=JPY&date={day}")).Json;
        return (answer.Number("rate"), answer.Text("validFrom"));
    }
}
