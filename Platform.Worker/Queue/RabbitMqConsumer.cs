using Crayon.Platform.Core.Outbox;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Crayon.Platform.Worker.Queue;

/// <summary>
/// One connection's life as a consumer: takes as many items as are worked on at once, and acknowledges each when its
/// work has ended. What cannot be read goes to the dead letters.
/// </summary>
internal sealed class RabbitMqConsumer(Broker broker, Func<WorkItem, Task> work, Action consuming)
{
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>
    /// Runs until it is stopped or the broker goes away, and returns when the work under way has ended.
    /// </summary>
    public async Task RunAsync(int atOnce, CancellationToken stop)
    {
        var places = new SemaphoreSlim(atOnce, atOnce);
        await using var line = await broker.OpenAsync("crayon-worker",
            new CreateChannelOptions(false, false, consumerDispatchConcurrency: (ushort)atOnce), stop);
        var channel = line.Channel;
        await channel.BasicQosAsync(0, (ushort)atOnce, global: false, stop);
        channel.ChannelShutdownAsync += (_, _) => EndAsync();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.UnregisteredAsync += (_, _) => EndAsync();
        consumer.ReceivedAsync += (_, delivery) => TakeAsync(channel, delivery, places);
        await using var stopping = stop.Register(() => over.TrySetResult());
        var tag = await channel.BasicConsumeAsync(Broker.Work, autoAck: false, consumer, stop);
        consuming();
        await over.Task;
        if (channel.IsOpen) await channel.BasicCancelAsync(tag, noWait: false, CancellationToken.None);
        for (var place = 0; place < atOnce; place++) await places.WaitAsync(CancellationToken.None);
        places.Release(atOnce); // for those that were handed to us and find that it is over
    }

    private async Task TakeAsync(IChannel channel, BasicDeliverEventArgs delivery, SemaphoreSlim free)
    {
        // The buffer is the library's again at the first wait.
        var item = WorkItemBody.Read(delivery.Body.Span);
        await free.WaitAsync();
        try
        {
            if (item is null) await channel.BasicRejectAsync(delivery.DeliveryTag, requeue: false);
            else await WorkAsync(channel, delivery.DeliveryTag, item);
        }
        catch (AlreadyClosedException)
        {
            // It comes again, here or elsewhere, and finds that its lease is another's.
        }
        finally
        {
            free.Release();
        }
    }

    // Once it is over nothing is begun: what was sent before goes back with the connection.
    private async Task WorkAsync(IChannel channel, ulong tag, WorkItem item)
    {
        if (over.Task.IsCompleted) return;
        await work(item);
        await channel.BasicAckAsync(tag, multiple: false);
    }

    private Task EndAsync()
    {
        over.TrySetResult();
        return Task.CompletedTask;
    }
}
