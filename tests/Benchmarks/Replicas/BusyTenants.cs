using System.Diagnostics;
using Crayon.Benchmarks.Load;

namespace Crayon.Benchmarks.Replicas;

/// <summary>
/// Tenants who read their catalogue at a steady pace, in turn, and a neighbour who reads as fast as it is answered. A
/// page's time counts from when it was due, so that waiting behind a slow one is seen.
/// </summary>
internal sealed class BusyTenants(TenantCrowd crowd, int count, BenchmarkOptions options)
{
    /// <summary>Pages a second of all of them together: less than one client may ask for.</summary>
    public const int PerSecond = 40;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1) / PerSecond;

    public async Task<Crowded> RunAsync(TimeSpan length, bool isNoisy, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        var noise = Task.WhenAll(Enumerable.Range(0, isNoisy ? options.Connections : 0)
            .Select(_ => Task.Run(() => FloodAsync(started, length, ct), ct)));
        var due = -1;
        var calm = await Task.WhenAll(Enumerable.Range(0, options.Connections)
            .Select(_ => Task.Run(() => KeepPaceAsync(() => Interlocked.Increment(ref due), started, length, ct), ct)));
        var floods = await noise;
        var times = calm.SelectMany(one => one).Order().ToList();
        var (answered, refused) = (floods.Sum(one => one.Answered), floods.Sum(one => one.Refused));
        return new Crowded(times[times.Count / 2], times[(times.Count - 1) * 99 / 100],
            answered / length.TotalSeconds, refused / (double)Math.Max(1, answered + refused));
    }

    private async Task<List<TimeSpan>> KeepPaceAsync(
        Func<int> next, long started, TimeSpan length, CancellationToken ct)
    {
        using var connection = await KeepAliveConnection.OpenAsync(crowd.Port, ct);
        var times = new List<TimeSpan>();
        for (var turn = next(); turn * Pace < length; turn = next())
        {
            var early = (turn * Pace) - Stopwatch.GetElapsedTime(started);
            if (early > TimeSpan.Zero) await Task.Delay(early, ct);
            await connection.SendAsync(crowd.PageOf(turn % count), ct);
            times.Add(Stopwatch.GetElapsedTime(started) - (turn * Pace));
        }
        return times;
    }

    // The neighbour is the tenant behind the last one who is busy; what it is refused it asks for again at once.
    private async Task<(int Answered, int Refused)> FloodAsync(long started, TimeSpan length, CancellationToken ct)
    {
        using var connection = await KeepAliveConnection.OpenAsync(crowd.Port, ct);
        var (answered, refused) = (0, 0);
        while (Stopwatch.GetElapsedTime(started) < length)
        {
            if (await connection.TrySendAsync(crowd.PageOf(count), ct)) answered++;
            else refused++;
        }
        return (answered, refused);
    }
}

/// <summary>What busy tenants waited, and what their neighbour got.</summary>
/// <param name="P50">Median time of a page.</param>
/// <param name="P99">The time that 99 of 100 pages kept.</param>
/// <param name="NoisePerSecond">Pages that the neighbour got a second.</param>
/// <param name="Refused">Share of the neighbour's requests that were refused.</param>
internal sealed record Crowded(TimeSpan P50, TimeSpan P99, double NoisePerSecond, double Refused)
{
    /// <summary>The middle of several rounds, figure by figure.</summary>
    public static Crowded Median(IReadOnlyCollection<Crowded> rounds) => new(
        Measured.Middle(rounds, round => round.P50), Measured.Middle(rounds, round => round.P99),
        Measured.Middle(rounds, round => round.NoisePerSecond), Measured.Middle(rounds, round => round.Refused));
}
