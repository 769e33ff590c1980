using System.Diagnostics;
using System.Globalization;
using Crayon.Platform.Core.Costs;
using Crayon.Platform.Core.Persistence;

namespace Crayon.Benchmarks.Costs;

/// <summary>
/// A month of the provider's lines brought in and its usage charged, on both engines, beside the floor: the same rows
/// read and written again in bulk by raw ADO, without anything done to them.
/// </summary>
internal static class CostBenchmark
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        var lines = args is ["--lines", var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 1_000_000;
        await output.WriteLineAsync(
            $"{lines} lines, {Environment.ProcessorCount} processors\n\n"
            + "| engine | brought in s | charged s | floor s | ratio | peak memory MB |\n"
            + "| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var engine in new[] { DatabaseEngine.Sqlite, DatabaseEngine.Postgres })
        {
            await using var world = await CostWorld.OpenAsync(engine, ct);
            await world.GenerateAsync(lines, ct);
            var (import, rating) = (world.Get<CostImport>(), world.Get<UsageRating>());
            var imported = await TimeAsync(() => import.RunAsync(ct));
            var rated = await TimeAsync(() => rating.RunAsync(ct));
            using var process = Process.GetCurrentProcess();
            var memory = process.PeakWorkingSet64 / 1024 / 1024;
            var floor = await TimeAsync(() => CostFloor.CopyAsync(world.Settings, ct));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {engine} | {imported.TotalSeconds:0.0} | {rated.TotalSeconds:0.0} | {floor.TotalSeconds:0.0} | "
                + $"{(imported + rated) / floor:0.0} | {memory} |"));
        }
        return 0;
    }

    private static async Task<TimeSpan> TimeAsync<T>(Func<Task<T>> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start);
    }
}
