using System.Diagnostics;

namespace Crayon.Benchmarks.Load;

/// <summary>What a round measured.</summary>
/// <param name="PerSecond">How often the work was done a second.</param>
/// <param name="P50">Median time that it took.</param>
/// <param name="P99">The time that 99 of 100 kept.</param>
internal sealed record Measured(double PerSecond, TimeSpan P50, TimeSpan P99)
{
    /// <summary>Processor time of the server's process for one piece of work; other load hardly disturbs it.</summary>
    public TimeSpan Processor { get; init; }

    /// <summary>The middle of several rounds, figure by figure.</summary>
    public static Measured Median(IReadOnlyCollection<Measured> rounds) => new(
        Middle(rounds, round => round.PerSecond), Middle(rounds, round => round.P50),
        Middle(rounds, round => round.P99))
    {
        Processor = Middle(rounds, round => round.Processor),
    };

    /// <summary>The middle of one figure.</summary>
    public static T Middle<TRound, T>(IReadOnlyCollection<TRound> rounds, Func<TRound, T> of) =>
        rounds.Select(of).Order().ElementAt(rounds.Count / 2);
}

/// <summary>
/// Drives a workload at a server with several drivers, each with one piece of work under way.
/// </summary>
internal static class LoadRun
{
    public static async Task<Measured> RunAsync(
        Workload workload, TimeSpan length, int connections, CancellationToken ct, Func<TimeSpan>? processor = null)
    {
        var before = processor?.Invoke();
        var started = Stopwatch.GetTimestamp();
        var loops = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ =>
            Task.Run(() => LoopAsync(workload, started, length, ct), ct)));
        var took = Stopwatch.GetElapsedTime(started);
        var times = loops.SelectMany(loop => loop).Order().ToList();
        return new Measured(times.Count / took.TotalSeconds, At(times, 0.50), At(times, 0.99))
        {
            Processor = ((processor?.Invoke() - before) ?? TimeSpan.Zero) / times.Count,
        };
    }

    private static async Task<List<long>> LoopAsync(
        Workload workload, long started, TimeSpan length, CancellationToken ct)
    {
        using var driver = await workload.OpenAsync(ct);
        var times = new List<long>(100_000);
        while (Stopwatch.GetElapsedTime(started) < length)
        {
            var sent = Stopwatch.GetTimestamp();
            await driver.DoAsync(ct);
            times.Add(Stopwatch.GetTimestamp() - sent);
        }
        return times;
    }

    private static TimeSpan At(List<long> sorted, double share) =>
        TimeSpan.FromSeconds((double)sorted[(int)((sorted.Count - 1) * share)] / Stopwatch.Frequency);
}
