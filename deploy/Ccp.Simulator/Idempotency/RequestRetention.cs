using Crayon.Ccp.Simulator.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Idempotency;

/// <summary>Forgets stored outcomes once their 24 hours of real time are over.</summary>
internal sealed class RequestRetention(WriteGate gate, TimeProvider realTime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), realTime);
        try
        {
            do
            {
                var limit = realTime.GetUtcNow() - IdempotentWrites.Retention;
                await gate.RunAsync(
                    db => db.Requests.Where(r => r.StoredAt <= limit).ExecuteDeleteAsync(stoppingToken),
                    afterCommit: null,
                    stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }
}
