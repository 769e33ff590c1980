using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Outbox;

/// <summary>Says when no accepted work is under way, so that time can be moved.</summary>
public sealed class OutboxIdle(TenantScopes scopes, OutboxSignal signal, TimeProvider time)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    /// <summary>Waits until nothing is due, leased, or to be tried again within 15 seconds (real time).</summary>
    public async Task WaitAsync(CancellationToken ct)
    {
        while (await IsBusyAsync(ct))
        {
            signal.Ring();
            await Task.Delay(Look, time, ct);
        }
    }

    /// <summary>Whether work is under way.</summary>
    public async Task<bool> IsBusyAsync(CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.OutboxRelay, OutboxRelay.By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var soon = time.GetUtcNow() + Soon;
        // What is drawn or exported was issued before: time may move on meanwhile, and nothing that it moves waits for
        // a picture or a file.
        return await db.Outbox.AnyAsync(row => row.Topic != OutboxTopics.DrawDocument
            && row.Topic != OutboxTopics.WriteExport
            && (row.State == OutboxState.Leased || (row.State == OutboxState.Ready && row.NotBefore <= soon)), ct);
    }
}
