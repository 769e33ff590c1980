namespace Crayon.Ccp.Simulator.Time;

/// <summary>
/// Renews and expires subscriptions as time passes: once before the first request, then every second.
/// </summary>
internal sealed partial class DueWorkLoop(SimulatorClock clock, ILogger<DueWorkLoop> log)
    : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await clock.CatchUpAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TickAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    // A failed tick is tried again a second later; ending the loop would let subscriptions lapse silently.
    private async Task TickAsync(CancellationToken ct)
    {
        try
        {
            if (await clock.NextDueAsync(clock.Now, ct) is not null)
                await clock.CatchUpAsync(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogTickFailed(log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Due work failed and will be tried again")]
    private static partial void LogTickFailed(ILogger log, Exception failure);
}
