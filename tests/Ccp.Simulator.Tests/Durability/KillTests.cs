using System.Collections.Concurrent;
using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Durability;

public sealed class KillTests
{
    private const int Kills = 3;
    private const int Streams = 4;

    [Fact]
    public async Task Every_acknowledged_order_is_there_exactly_once_after_kills()
    {
        var folder = Sandbox.TemporaryFolder();
        var (customer, offer) = await PrepareAsync(folder);
        var book = new OrderBook(customer, offer);
        var (acknowledged, unanswered) = (book.Acknowledged, book.Unanswered);
        for (var round = 0; round < Kills; round++)
        {
            await using var simulator = await SimulatorProcess.StartAsync(folder);
            var (target, prefix) = (acknowledged.Count + 40, $"R{round}");
            var streams = Enumerable.Range(0, Streams)
                .Select(s => StreamAsync(simulator, book, $"{prefix}-{s}")).ToList();
            await Poll.UntilAsync(() => acknowledged.Count >= target, "orders are acknowledged");
            simulator.Kill();
            await Task.WhenAll(streams);
        }

        await using var last = await SimulatorProcess.StartAsync(folder);
        foreach (var (number, requestId) in unanswered)
        {
            var retried = await last.OrderAsync(customer, Business.AnOrder(offer, 1, number), requestId);
            acknowledged[number] = retried.Id;
        }
        var orders = await last.OrdersAsync(customer);
        Assert.Equal(acknowledged.Count, orders.Count);
        Assert.All(orders, o => Assert.Equal(acknowledged[o.Number], o.Id));
        Assert.True(acknowledged.Count >= Kills * 40);
        Assert.NotEmpty(unanswered);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(string Customer, string Offer)> PrepareAsync(string folder)
    {
        await using var sandbox = await Sandbox.StartAsync(folder: folder);
        return (await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
    }

    private static async Task StreamAsync(SimulatorProcess simulator, OrderBook book, string prefix)
    {
        for (var i = 0; ; i++)
        {
            var (number, requestId) = ($"{prefix}-{i}", Guid.CreateVersion7());
            try
            {
                var reply = await simulator.OrderAsync(
                    book.Customer, Business.AnOrder(book.Offer, 1, number), requestId);
                Assert.Equal(201, reply.Status);
                book.Acknowledged[number] = reply.Id;
            }
            catch (Exception lost) when (lost is HttpRequestException or IOException)
            {
                book.Unanswered.Add((number, requestId));
                return;
            }
        }
    }

    private sealed record OrderBook(string Customer, string Offer)
    {
        public ConcurrentDictionary<string, string> Acknowledged { get; } = new();
        public ConcurrentBag<(string Number, Guid RequestId)> Unanswered { get; } = [];
    }
}
