using System.Diagnostics;

namespace Crayon.Benchmarks.Load;

/// <summary>What a round measured.</summary>
/// <param name="PerSecond">Requests answered a second.</param>
/// <param name="P50">Median time of a request.</param>
/// <param name="P99">The time that 99 of 100 requests kept.</param>
internal sealed record Measured(double PerSecond, TimeSpan P50, TimeSpan P99);

/// <summary>
/// Drives one request at a server over several keep-alive connections, each with one request under way.
/// </summary>
internal static class LoadRun
{
    public static async Task<Measured> RunAsync(
        Workload workload, TimeSpan length, int connections, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        var loops = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ =>
            Task.Run(() => LoopAsync(workload, started, length, ct), ct)));
        var took = Stopwatch.GetElapsedTime(started);
        var times = loops.SelectMany(loop => loop).Order().ToList();
        return new Measured(times.Count / took.TotalSeconds, At(times, 0.50), At(times, 0.99));
    }

    private static async Task<List<long>> LoopAsync(
        Workload workload, long started, TimeSpan length, CancellationToken ct)
    {
        using var connection = await KeepAliveConnection.OpenAsync(workload.Port, ct);
        var times = new List<long>(100_000);
        while (Stopwatch.GetElapsedTime(started) < length)
        {
            var sent = Stopwatch.GetTimestamp();
            await connection.SendAsync(workload.Request, ct);
            times.Add(Stopwatch.GetTimestamp() - sent);
        }
        return times;
    }

    private static TimeSpan At(List<long> sorted, double share) =>
        TimeSpan.FromSeconds((double)sorted[(int)((sorted.Count - 1) * share)] / Stopwatch.Frequency);
}

/// <summary>The same work asked of a server again and again.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Port">The server's port on 127.0.0.1.</param>
/// <param name="Request">The request's bytes.</param>
internal sealed record Workload(string Name, int Port, ReadOnlyMemory<byte> Request);
