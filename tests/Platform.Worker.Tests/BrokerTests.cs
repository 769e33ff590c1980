using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Worker.Queue;
using Crayon.Testing.RabbitMq;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RabbitMQ.Client;

namespace Crayon.Platform.Worker.Tests;

/// <summary>Work that goes through a real RabbitMQ: once each, in turns, and whatever happens to the broker.</summary>
public sealed class BrokerTests(BrokerTests.Running running) : IClassFixture<BrokerTests.Running>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_is_done_once_each_although_the_broker_dies_in_the_middle_of_it()
    {
        await using var world = await BrokerWorld.CreateAsync(running.Server.Address, Ct);
        var posted = (await world.PostAsync("north", 200, Ct)).ToList();
        world.Start();
        await world.WorkedAsync(40, Ct);
        await running.Server.KillAsync(Ct);
        // Accepting work needs no broker.
        posted.AddRange(await world.PostAsync("fuji", 50, Ct));
        await world.HealthIsAsync(HealthStatus.Degraded, Ct);
        await running.Server.RestartAsync(Ct);
        await world.WorkedAsync(posted.Count, Ct);
        await world.HealthIsAsync(HealthStatus.Healthy, Ct);

        Assert.Equal(posted.Order(), world.Done.Order());
        await world.SettledAsync(Ct);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_order_of_a_tenant_does_not_wait_for_all_of_another(bool hasBroker)
    {
        const int piled = 600;
        // What may be on its way already: the broker's room, a batch that waits for room, and what is worked on.
        var options = new OutboxOptions();
        var onTheWay = new Broker(running.Server.Address, options).Room + (3 * options.Batch) + (2 * options.Consumers);
        await using var world = await BrokerWorld.CreateAsync(hasBroker ? running.Server.Address : null, Ct);
        await world.PostAsync("north", piled, Ct);
        world.Start();
        await world.WorkedAsync(20, Ct);
        var single = Assert.Single(await world.PostAsync("fuji", 1, Ct));
        var before = world.Done.Count;
        await world.WorkedAsync(piled + 1, Ct);

        Assert.InRange(world.Done.Index().Single(one => one.Item == single).Index, 0, before + onTheWay);
        Assert.True(before + onTheWay < piled / 2, $"{before} were done before the other order came.");
    }

    [Fact]
    public async Task What_is_no_work_item_goes_to_the_dead_letters_and_holds_nothing_up()
    {
        await using var world = await BrokerWorld.CreateAsync(running.Server.Address, Ct);
        await using var line = await new Broker(running.Server.Address, new OutboxOptions())
            .OpenAsync("test", new CreateChannelOptions(false, false), Ct);
        var channel = line.Channel;
        foreach (var body in (byte[][])[[], "nonsense"u8.ToArray(), "{\"messageId\":null}"u8.ToArray()])
            await channel.BasicPublishAsync("", Broker.Work, body, Ct);
        await world.PostAsync("north", 5, Ct);
        world.Start();
        await world.WorkedAsync(5, Ct);

        while (await channel.MessageCountAsync(Broker.Dead, Ct) < 3) await Task.Delay(20, Ct);
        Assert.Equal(0u, await channel.MessageCountAsync(Broker.Work, Ct));
    }

    /// <summary>One node for the class.</summary>
    public sealed class Running : IAsyncLifetime
    {
        public RabbitMqServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await RabbitMqServer.StartAsync(CancellationToken.None);

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
