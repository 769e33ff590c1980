using Crayon.Platform.Core.Outbox;
using Crayon.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Outbox;

/// <summary>What was accepted and is carried out behind the answer.</summary>
internal static class AcceptedWork
{
    /// <summary>Works all of it off but mails, which nobody sends here; time moves on where something waits.</summary>
    public static async Task WorkOffAsync(this TestPlatform platform, CancellationToken ct)
    {
        var services = platform.Services;
        var (relay, consumer, queue) = (services.GetRequiredService<OutboxRelay>(),
            services.GetRequiredService<OutboxConsumer>(), services.GetRequiredService<IWorkQueue>());
        for (var round = 0; round < 200; round++)
        {
            await relay.RunOnceAsync(ct);
            foreach (var item in queue.Drain()) await consumer.ConsumeAsync(item, ct);
            var waits = await platform.AsPlatformAsync(db => db.Outbox.AnyAsync(
                row => (row.State == OutboxState.Ready || row.State == OutboxState.Leased)
                    && row.Topic != OutboxTopics.SendMail, ct));
            if (!waits) return;
            platform.Time.Advance(TimeSpan.FromSeconds(2));
        }
        Assert.Fail("Work was left over.");
    }
}
