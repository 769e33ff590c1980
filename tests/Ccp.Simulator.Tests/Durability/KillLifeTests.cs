using System.Collections.Concurrent;
using Crayon.Ccp.Simulator.Tests.Support;
using Crayon.Ccp.Simulator.Tests.Webhooks;

namespace Crayon.Ccp.Simulator.Tests.Durability;

public sealed class KillLifeTests
{
    private const int Streams = 3;
    private const int Enough = 15;

    [Fact]
    public async Task Moves_schedules_and_events_survive_a_kill_exactly_once()
    {
        await using var receiver = await Receiver.StartAsync();
        var folder = Sandbox.TemporaryFolder();
        var plan = await PrepareAsync(folder, receiver);
        var made = new ConcurrentBag<Made>();
        await using (var simulator = await SimulatorProcess.StartAsync(folder))
        {
            var streams = Enumerable.Range(0, Streams).Select(_ => StreamAsync(simulator, plan, made)).ToList();
            await Poll.UntilAsync(() => made.Count(m => m.IsAcknowledged) >= Enough, "moves are acknowledged");
            simulator.Kill();
            await Task.WhenAll(streams);
        }

        await using (var last = await SimulatorProcess.StartAsync(folder))
        {
            foreach (var one in made)
                await SettleAsync(last, plan, one);
            var paths = made.Select(m => m.Path).ToHashSet();
            await Poll.UntilAsync(
                () => paths.IsSubsetOf(receiver.All.Select(r => r.Json.Text("resourceUri")!)), "all is told");
            Assert.True(made.Count(m => m.IsAcknowledged) >= Enough);
        }
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<Plan> PrepareAsync(string folder, Receiver receiver)
    {
        await using var sandbox = await Sandbox.StartAsync(folder: folder);
        var registration = new { webhookUrl = receiver.Url, webhookEvents = new[] { "subscription-updated" } };
        Assert.Equal(201, (await sandbox.PostAsync("/v1/webhooks/registration", registration)).Status);
        return new Plan(
            await sandbox.ACustomerAsync(), await sandbox.OfferAsync(),
            await sandbox.OfferAsync("productivity-suite-premium"));
    }

    // Each life: bought, some seats moved up, the rest scheduled; the kill strikes anywhere.
    private static async Task StreamAsync(SimulatorProcess simulator, Plan plan, ConcurrentBag<Made> made)
    {
        try
        {
            while (true)
            {
                var order = await simulator.OrderAsync(
                    plan.Customer, Business.AnOrder(plan.From, 10), Guid.CreateVersion7());
                var id = order.Json.GetProperty("lineItems")[0].Text("subscriptionId");
                var one = new Made($"/v1/customers/{plan.Customer}/subscriptions/{id}", Guid.CreateVersion7());
                made.Add(one);
                var moved = await simulator.SendAsync(plan.Move(one));
                Assert.Equal(200, moved.Status);
                one.Operation = moved.Json.Text("operationId");
                Assert.Equal(200, (await simulator.SendAsync(Schedule(one))).Status);
                one.IsAcknowledged = true;
            }
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            // The kill; what it left open is settled afterwards under the same request id.
        }
    }

    private static async Task SettleAsync(SimulatorProcess simulator, Plan plan, Made one)
    {
        var moved = await simulator.SendAsync(plan.Move(one));
        Assert.Equal(200, moved.Status);
        Assert.Equal(one.Operation ?? moved.Json.Text("operationId"), moved.Json.Text("operationId"));
        var read = (await simulator.GetAsync(one.Path)).Json;
        Assert.Equal(6m, read.Number("quantity"));
        Assert.Equal(
            1, (await simulator.GetAsync(one.Path + "/transitions")).Json.GetProperty("totalCount").GetInt32());
        if (one.IsAcknowledged)
            Assert.Equal(3m, read.GetProperty("scheduledNextTermInstructions").Number("quantity"));
    }

    private static Call Schedule(Made one) => new(HttpMethod.Patch, one.Path)
    {
        Body = new { scheduledNextTermInstructions = new { quantity = 3 } }, IfMatch = "*",
    };

    private sealed record Plan(string Customer, string From, string To)
    {
        public Call Move(Made one) => new(HttpMethod.Post, one.Path + "/transitions")
        {
            Body = new { toCatalogItemId = To, quantity = 4 }, RequestId = one.RequestId,
        };
    }

    private sealed record Made(string Path, Guid RequestId)
    {
        public string? Operation { get; set; }
        public bool IsAcknowledged { get; set; }
    }
}
