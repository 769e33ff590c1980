namespace Crayon.Benchmarks.Load;

/// <summary>Work that is asked of a server again and again.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Port">The server's port on 127.0.0.1.</param>
internal abstract record Workload(string Name, int Port)
{
    /// <summary>One who does the work, once at a time.</summary>
    public abstract Task<IDriver> OpenAsync(CancellationToken ct);
}

/// <summary>Does a workload's work once at a time.</summary>
internal interface IDriver : IDisposable
{
    /// <summary>Does it once; throws when it fails.</summary>
    Task DoAsync(CancellationToken ct);
}

/// <summary>The same request, byte for byte, over one connection for each driver.</summary>
internal sealed record RepeatedRequest(string Name, int Port, ReadOnlyMemory<byte> Request) : Workload(Name, Port)
{
    public override Task<IDriver> OpenAsync(CancellationToken ct) =>
        new ChangingRequest(Name, Port, () => Request).OpenAsync(ct);
}

/// <summary>A request that is made anew each time, over one connection for each driver.</summary>
internal sealed record ChangingRequest(string Name, int Port, Func<ReadOnlyMemory<byte>> Next) : Workload(Name, Port)
{
    public override async Task<IDriver> OpenAsync(CancellationToken ct) =>
        new Repetition(await KeepAliveConnection.OpenAsync(Port, ct), Next);

    private sealed class Repetition(KeepAliveConnection connection, Func<ReadOnlyMemory<byte>> next) : IDriver
    {
        public Task DoAsync(CancellationToken ct) => connection.SendAsync(next(), ct);

        public void Dispose() => connection.Dispose();
    }
}
