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
    public override async Task<IDriver> OpenAsync(CancellationToken ct) =>
        new Repetition(await KeepAliveConnection.OpenAsync(Port, ct), Request);

    private sealed class Repetition(KeepAliveConnection connection, ReadOnlyMemory<byte> request) : IDriver
    {
        public Task DoAsync(CancellationToken ct) => connection.SendAsync(request, ct);

        public void Dispose() => connection.Dispose();
    }
}
