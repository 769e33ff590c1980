using System.Globalization;
using Crayon.Benchmarks.Load;
using Crayon.Testing;

namespace Crayon.Benchmarks.Trade;

/// <summary>
/// A page of the catalogue, one service and a placed order: our API beside the least that a server can do for the same
/// answers, on both engines, in turns, on the same machine.
/// </summary>
internal static class TradeBenchmark
{
    private static readonly string[] Works = ["catalogue page", "one service", "order", "page from memory"];

    public static async Task<int> RunAsync(BenchmarkOptions options, TextWriter output, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("crayon-benchmark-").FullName;
        await using var server = await PostgresServer.StartAsync(ct, isDurable: true);
        await using var floor = await server.CreateDatabaseAsync(ct);
        await using var own = await server.CreateDatabaseAsync(ct);
        List<TradeSide> sides = [];
        try
        {
            sides.Add(await TradeSide.FloorAsync("SQLite", Path.Combine(folder, "floor.db"), ct));
            sides.Add(await TradeSide.FloorAsync("PostgreSQL", floor.ConnectionString, ct));
            sides.Add(await TradeSide.OursAsync("SQLite", Path.Combine(folder, "sqlite"), "sqlite", ct));
            sides.Add(await TradeSide.OursAsync("PostgreSQL", Path.Combine(folder, "postgres"),
                $"postgres:{own.ConnectionString}", ct));
            await CompareAsync(sides, options, output, ct);
            return 0;
        }
        finally
        {
            foreach (var side in sides) await side.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CompareAsync(
        List<TradeSide> sides, BenchmarkOptions options, TextWriter output, CancellationToken ct)
    {
        await output.WriteLineAsync(
            $"{options.Connections} connections, {options.Rounds} rounds of {options.Round.TotalSeconds} s each in "
            + $"turns, {Environment.ProcessorCount} processors\n\n"
            + "| work | server | a second | p50 ms | p99 ms | memory MB |\n| --- | --- | ---: | ---: | ---: | ---: |");
        foreach (var work in Works.Where(work => options.Work is null || work == options.Work))
        {
            var able = sides.FindAll(side => side.WorkOf(work) is not null);
            foreach (var side in able)
            {
                await side.SignInAsync(ct);
                await LoadRun.RunAsync(side.WorkOf(work)!, options.WarmUp, options.Connections, ct);
            }
            var rounds = await Turns.RunAsync(able, options.Rounds,
                side => LoadRun.RunAsync(side.WorkOf(work)!, options.Round, options.Connections, ct));
            foreach (var (index, side) in able.Index())
                await output.WriteLineAsync(Row(work, side, Measured.Median(rounds[index])));
        }
    }

    private static string Row(string work, TradeSide side, Measured measured) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {work} | {side.Name} | {measured.PerSecond:0} | {measured.P50.TotalMilliseconds:0.00} | "
        + $"{measured.P99.TotalMilliseconds:0.00} | {side.Memory / 1024 / 1024} |");
}
