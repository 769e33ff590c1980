using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Crayon.Platform.Hosting.Redis;

/// <summary>
/// Tells other processes at once what they would find out by themselves within a second: that a version counter moved,
/// and that work was committed. News that is lost is late, no more.
/// </summary>
internal sealed partial class RedisNews(
    RedisLine redis, RedisKeys keys, VersionWatch versions, IEnumerable<OutboxSignal> signals,
    IDataProtectionProvider protection, ILogger<RedisNews> log) : IHostedService
{
    private static readonly RedisValue VersionsMoved = "versions";
    private static readonly RedisValue WorkCommitted = "work";
    private readonly string own = Guid.CreateVersion7().ToString("N");
    private readonly OutboxSignal? signal = signals.FirstOrDefault();
    private RedisChannel channel;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // A first seal may store a key; not inside somebody's transaction, of which SQLite has one at a time.
        protection.CreateProtector("Crayon.SharedCopies").Protect([0]);
        channel = RedisChannel.Literal(await keys.OfAsync("news", cancellationToken));
        versions.Moved += OnMoved;
        if (signal is not null) signal.Rung += OnRung;
        try
        {
            await (await redis.ConnectAsync()).GetSubscriber().SubscribeAsync(channel, (_, news) => Hear(news));
        }
        catch (Exception away) when (RedisLine.IsAway(away))
        {
            LogAway(away.GetType().Name); // the subscription stands and begins with the connection
        }
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        versions.Moved -= OnMoved;
        if (signal is not null) signal.Rung -= OnRung;
        return Task.CompletedTask;
    }

    private void OnMoved(object? sender, EventArgs moved) => _ = TellAsync(VersionsMoved);

    private void OnRung(object? sender, EventArgs rung) => _ = TellAsync(WorkCommitted);

    private async Task TellAsync(RedisValue what)
    {
        try
        {
            await (await redis.ConnectAsync()).GetSubscriber().PublishAsync(channel, $"{own} {what}");
        }
        catch (Exception away) when (RedisLine.IsAway(away))
        {
            LogUntold(away.GetType().Name);
        }
    }

    private void Hear(RedisValue news)
    {
        if (news.ToString().Split(' ') is not [var from, var what] || from == own) return;
        if (what == VersionsMoved) versions.Forget();
        else if (what == WorkCommitted) signal?.RingHere();
    }

    [LoggerMessage(LogLevel.Warning, "Redis is away ({Failure}); other processes see changes within a second")]
    private partial void LogAway(string failure);

    [LoggerMessage(LogLevel.Debug, "Redis did not take the news ({Failure})")]
    private partial void LogUntold(string failure);
}
