using System.Diagnostics;
using System.Globalization;
using Crayon.Platform.Core.Costs;
using Crayon.Platform.Core.Persistence;

namespace Crayon.Benchmarks.Costs;

/// <summary>
/// A month of the provider's lines brought in, its usage charged at three levels, and all of it issued on invoices, on
/// both engines, beside the floor: the same rows read and written again in bulk by raw ADO, without anything done to
/// them.
/// </summary>
internal static class CostBenchmark
{
    // Linux keeps the peak of a process; five written here forgets it.
    private const string ForgetPeak = "/proc/self/clear_refs";

    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        var (lines, engines) = Read(args);
        await output.WriteLineAsync(
            $"{lines} lines, {Environment.ProcessorCount} processors\n\n"
            + "| engine | brought in s | charged s | invoiced s | all s | floor s | ratio | memory before MB | peak MB |\n"
            + "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var engine in engines)
        {
            await using var world = await CostWorld.OpenAsync(engine, ct);
            await world.GenerateAsync(lines, ct);
            var before = await ForgetAsync(ct);
            var imported = await TimeAsync(() => world.Get<CostImport>().RunAsync(ct));
            var rated = await TimeAsync(() => world.Get<UsageRating>().RunAsync(ct));
            var billed = await TimeAsync(() => world.BillAsync(ct));
            using var process = Process.GetCurrentProcess();
            var memory = process.PeakWorkingSet64 / 1024 / 1024;
            await CheckAsync(world, lines, ct);
            var floor = await TimeAsync(() => CostFloor.CopyAsync(world.Settings, ct));
            var all = imported + rated + billed;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {engine} | {imported.TotalSeconds:0.0} | {rated.TotalSeconds:0.0} | {billed.TotalSeconds:0.0} | "
                + $"{all.TotalSeconds:0.0} | {floor.TotalSeconds:0.0} | {all / floor:0.0} | {before} | {memory} |"));
        }
        return 0;
    }

    // What setting the world up leaves behind is not the import's.
    private static async Task<long> ForgetAsync(CancellationToken ct)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (OperatingSystem.IsLinux()) await File.WriteAllTextAsync(ForgetPeak, "5", ct);
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / 1024 / 1024;
    }

    private static (int Lines, DatabaseEngine[] Engines) Read(IReadOnlyList<string> args)
    {
        var (lines, engines) = (1_000_000, new[] { DatabaseEngine.Sqlite, DatabaseEngine.Postgres });
        foreach (var pair in args.Chunk(2))
            switch (pair)
            {
                case ["--lines", var text]:
                    lines = int.Parse(text, CultureInfo.InvariantCulture);
                    break;
                case ["--engine", var name]:
                    engines = [Enum.Parse<DatabaseEngine>(name, ignoreCase: true)];
                    break;
                default:
                    throw new ArgumentException($"There is no option {pair[0]}.", nameof(args));
            }
        return (lines, engines);
    }

    // Each line stands on the customer's invoice and on the reseller's, and done again nothing is left to do.
    private static async Task CheckAsync(CostWorld world, int lines, CancellationToken ct)
    {
        var invoiced = await world.InvoicedAsync(ct);
        if (invoiced != 2 * lines) throw new InvalidOperationException($"{invoiced} lines are on invoices.");
        var again = (await world.Get<CostImport>().RunAsync(ct)).Lines + await world.Get<UsageRating>().RunAsync(ct)
            + await world.BillAsync(ct);
        if (again != 0) throw new InvalidOperationException($"{again} things were done twice.");
    }

    private static async Task<TimeSpan> TimeAsync<T>(Func<Task<T>> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start);
    }
}
