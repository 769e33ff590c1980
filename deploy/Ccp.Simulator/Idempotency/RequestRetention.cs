using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Idempotency;

/// <summary>
/// Forgets stored outcomes once their 24 hours of real time are over, and settled events after a week.
/// </summary>
internal sealed class RequestRetention(WriteGate gate, TimeProvider realTime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(6), realTime);
        try
        {
            do
            {
                await gate.RunAsync(db => ForgetAsync(db, stoppingToken), afterCommit: null, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task<int> ForgetAsync(SimulatorDb db, CancellationToken ct)
    {
        var now = realTime.GetUtcNow();
        var (requests, deliveries) = (now - IdempotentWrites.Retention, now - WebhookDelivery.Retention);
        return await db.Requests.Where(r => r.StoredAt <= requests).ExecuteDeleteAsync(ct)
            + await db.WebhookDeliveries
                .Where(d => d.CreatedAt <= deliveries && d.Status != WebhookDeliveryStatus.Pending)
                .ExecuteDeleteAsync(ct);
    }
}
