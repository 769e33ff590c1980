using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Durability;

public sealed class RestartTests
{
    [Fact]
    public async Task Everything_goes_on_after_a_restart()
    {
        var folder = Sandbox.TemporaryFolder();
        var requestId = Guid.CreateVersion7();
        string customer, subscription, authorization, before;
        object order;
        await using (var first = await Sandbox.StartAsync(folder: folder))
        {
            customer = await first.ACustomerAsync();
            order = Business.AnOrder(await first.OfferAsync(), 5, "NW-1");
            var made = await first.PostAsync($"/v1/customers/{customer}/orders", order, requestId);
            subscription =
                $"/v1/customers/{customer}/subscriptions/{made.Json.GetProperty("lineItems")[0].Text("subscriptionId")}";
            object[] lines =
                [new { skuId = (await first.LineAsync(Business.Flagship)).Text("skuId"), market = "NL",
                    unitPrice = 12m }];
            await first.ControlAsync("/_sim/pricesheets", new { effective = "2026-03-05", lines });
            await first.AdvanceToAsync("2026-03-10T00:00:00Z");
            before = (await first.GetAsync(subscription)).Text;
            authorization = first.Api.DefaultRequestHeaders.Authorization!.Parameter!;
        }

        await using var second = await Sandbox.StartAsync(folder: folder);
        second.Api.DefaultRequestHeaders.Authorization = new("Bearer", authorization);
        Assert.Equal(before, (await second.GetAsync(subscription)).Text);
        Assert.Equal(12m, (await second.LineAsync(Business.Flagship)).Number("unitPrice"));
        var replayed = await second.PostAsync($"/v1/customers/{customer}/orders", order, requestId);
        Assert.Equal((201, true), (replayed.Status, replayed.IsReplayed));
        Assert.Equal(
            1, (await second.GetAsync($"/v1/customers/{customer}/orders")).Json.GetProperty("totalCount").GetInt32());
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Terms_that_ended_while_it_was_down_are_settled_at_the_start()
    {
        var folder = Sandbox.TemporaryFolder();
        string subscription;
        await using (var first = await Sandbox.StartAsync("2026-01-31T09:00:00Z", folder))
            subscription = await first.ASubscriptionAsync(await first.ACustomerAsync(), await first.OfferAsync());
        await using var second = await Sandbox.StartAsync("2026-04-10T09:00:00Z", folder);
        Assert.Equal("2026-04-30T00:00:00Z", (await second.GetAsync(subscription)).Json.Text("commitmentEndDate"));
        Assert.Equal(2, (await second.HistoryAsync(subscription)).Count(h => h.Text("type") == "Renew"));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_folder_is_used_by_one_simulator_at_a_time()
    {
        await using var first = await Sandbox.StartAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Sandbox.StartAsync(folder: first.Folder));
    }
}
