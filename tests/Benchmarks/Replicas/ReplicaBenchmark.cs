using System.Globalization;
using Crayon.Benchmarks.Load;

namespace Crayon.Benchmarks.Replicas;

/// <summary>
/// The server set-up through its gateway: one replica beside two, in turns; then 1, 10 and 100 busy tenants on two
/// replicas, alone and beside one that asks as fast as it can.
/// </summary>
internal static class ReplicaBenchmark
{
    private static readonly int[] Counts = [1, 10, 100];

    public static async Task<int> RunAsync(BenchmarkOptions options, TextWriter output, CancellationToken ct)
    {
        await output.WriteLineAsync(
            $"{options.Connections} connections, {options.Rounds} rounds of {options.Round.TotalSeconds} s each in "
            + $"turns, {Environment.ProcessorCount} processors\n\n"
            + "| work | replicas | a second | p50 ms | p99 ms |\n| --- | ---: | ---: | ---: | ---: |");
        await CompareReplicasAsync(options, output, ct);
        await output.WriteLineAsync(
            $"\n{BusyTenants.PerSecond} pages a second from all busy tenants together\n\n"
            + "| busy tenants | neighbour | p50 ms | p99 ms | the neighbour's pages a second | refused of its requests |\n"
            + "| ---: | --- | ---: | ---: | ---: | ---: |");
        await CompareTenantsAsync(options, output, ct);
        return 0;
    }

    private static async Task CompareReplicasAsync(BenchmarkOptions options, TextWriter output, CancellationToken ct)
    {
        await using var one = await ServerSite.StartAsync(replicas: 1, limitsRates: false, ct);
        await using var two = await ServerSite.StartAsync(replicas: 2, limitsRates: false, ct);
        (int Replicas, ServerSite Site, IReadOnlyList<Workload> Works)[] sides =
            [(1, one, one.Buyers.WorkloadsOn(one.Port)), (2, two, two.Buyers.WorkloadsOn(two.Port))];
        foreach (var work in sides[0].Works.Index())
        {
            foreach (var side in sides)
            {
                await side.Site.Buyers.SignInAsync(ct);
                await LoadRun.RunAsync(side.Works[work.Index], options.WarmUp, options.Connections, ct);
            }
            var rounds = await Turns.RunAsync(sides, options.Rounds,
                side => LoadRun.RunAsync(side.Works[work.Index], options.Round, options.Connections, ct));
            foreach (var (index, side) in sides.Index())
                await output.WriteLineAsync(Row(work.Item.Name, side.Replicas, Measured.Median(rounds[index])));
        }
    }

    private static async Task CompareTenantsAsync(BenchmarkOptions options, TextWriter output, CancellationToken ct)
    {
        await using var site = await ServerSite.StartAsync(replicas: 2, limitsRates: true, ct);
        var crowd = await TenantCrowd.MakeAsync(site, Counts.Max() + 1, ct);
        foreach (var count in Counts)
        {
            await crowd.SignInAsync(ct);
            var busy = new BusyTenants(crowd, count, options);
            await busy.RunAsync(options.WarmUp, isNoisy: true, ct);
            var rounds = await Turns.RunAsync<bool, Crowded>([false, true], options.Rounds,
                isNoisy => busy.RunAsync(options.Round, isNoisy, ct));
            await output.WriteLineAsync(Row(count, "none", Crowded.Median(rounds[0])));
            await output.WriteLineAsync(Row(count, "noisy", Crowded.Median(rounds[1])));
        }
    }

    private static string Row(string work, int replicas, Measured measured) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {work} | {replicas} | {measured.PerSecond:0} | {measured.P50.TotalMilliseconds:0.00} | "
        + $"{measured.P99.TotalMilliseconds:0.00} |");

    private static string Row(int count, string neighbour, Crowded crowded) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {count} | {neighbour} | {crowded.P50.TotalMilliseconds:0.00} | {crowded.P99.TotalMilliseconds:0.00} | "
        + $"{crowded.NoisePerSecond:0} | {crowded.Refused:P0} |");
}
