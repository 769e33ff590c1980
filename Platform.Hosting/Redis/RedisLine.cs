using StackExchange.Redis;

namespace Crayon.Platform.Hosting.Redis;

/// <summary>
/// The one connection of a host to Redis. It mends itself; while it is broken every call fails at once, and whoever
/// called does without.
/// </summary>
internal sealed class RedisLine : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly Lazy<Task<ConnectionMultiplexer>> connecting;

    public RedisLine(string address)
    {
        var options = ConfigurationOptions.Parse(address);
        options.ClientName ??= "crayon";
        options.AbortOnConnectFail = false; // a host starts without it
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ConnectTimeout = options.AsyncTimeout = options.SyncTimeout = (int)Patience.TotalMilliseconds;
        options.ReconnectRetryPolicy = new LinearRetry((int)Patience.TotalMilliseconds);
        connecting = new Lazy<Task<ConnectionMultiplexer>>(() => ConnectionMultiplexer.ConnectAsync(options));
    }

    public async Task<IConnectionMultiplexer> ConnectAsync() => await connecting.Value;

    /// <summary>Whether a failure says that Redis does not answer.</summary>
    public static bool IsAway(Exception failure) => failure is RedisException or TimeoutException;

    public async ValueTask DisposeAsync()
    {
        if (connecting.IsValueCreated) await (await connecting.Value).DisposeAsync();
    }
}
