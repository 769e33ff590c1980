using System.Globalization;
using System.Text;
using Crayon.Benchmarks.Load;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Npgsql;

namespace Crayon.Benchmarks.Identity;

/// <summary>
/// Tokens, discovery, keys and whole sign-ins of our provider beside those of oidc-provider: the same work, the same
/// load, in turns, on the same machine.
/// </summary>
internal static class IdentityBenchmark
{
    public static async Task<int> RunAsync(BenchmarkOptions options, TextWriter output, CancellationToken ct)
    {
        List<Contestant> contestants = [];
        await using var store = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync(ct);
        try
        {
            var kept = new NpgsqlConnectionStringBuilder(store.ConnectionString);
            (string Name, Func<Task<Contestant>> Start)[] known =
            [
                ("peer", () => Contestant.OidcProviderAsync(ct)),
                ("peer", () => Contestant.OidcProviderSignInAsync(database: null, ct)),
                ("peer-postgres", () => Contestant.OidcProviderSignInAsync(kept, ct)),
                ("sqlite", () => Contestant.OursAsync(DatabaseEngine.Sqlite, ct)),
                ("postgres", () => Contestant.OursAsync(DatabaseEngine.Postgres, ct)),
            ];
            foreach (var (name, start) in known)
                if (options.Only.Count == 0 || options.Only.Contains(name, StringComparer.Ordinal))
                    contestants.Add(await start());
            foreach (var contestant in contestants) await RequireSameWorkAsync(contestant, ct);
            await CompareAsync(contestants, options, output, ct);
            return 0;
        }
        finally
        {
            foreach (var contestant in contestants) await contestant.DisposeAsync();
        }
    }

    private static async Task CompareAsync(
        List<Contestant> contestants, BenchmarkOptions options, TextWriter output, CancellationToken ct)
    {
        await output.WriteLineAsync(
            $"{options.Connections} connections, {options.Rounds} rounds of {options.Round.TotalSeconds} s each in "
            + $"turns, {Environment.ProcessorCount} processors\n");
        await output.WriteLineAsync(
            "| work | provider | a second | p50 ms | p99 ms | processor ms | memory MB | against the first |\n"
            + "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var work in contestants.SelectMany(contestant => contestant.Workloads).Select(work => work.Name)
            .Distinct().Where(work => options.Work is null || work == options.Work))
        {
            var able = contestants.FindAll(contestant => contestant.WorkOf(work) is not null);
            await CompareAsync(work, able, options, output, ct);
        }
    }

    private static async Task CompareAsync(
        string work, List<Contestant> contestants, BenchmarkOptions options, TextWriter output, CancellationToken ct)
    {
        foreach (var contestant in contestants)
            await LoadRun.RunAsync(contestant.WorkOf(work)!, options.WarmUp, options.Connections, ct);
        var rounds = await Turns.RunAsync(contestants, options.Rounds, contestant => LoadRun.RunAsync(
            contestant.WorkOf(work)!, options.Round, options.Connections, ct, contestant.Processor));
        var medians = rounds.ConvertAll(Measured.Median);
        foreach (var (index, contestant) in contestants.Index())
            await output.WriteLineAsync(Row(contestant, work, medians[index], medians[0]));
    }

    private static string Row(Contestant contestant, string work, Measured own, Measured first) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {work} | {contestant.Name} | {own.PerSecond:0.0} | {own.P50.TotalMilliseconds:0.00} | "
        + $"{own.P99.TotalMilliseconds:0.00} | {own.Processor.TotalMilliseconds:0.00} | "
        + $"{contestant.Memory / 1024 / 1024} | "
        + $"{own.PerSecond / first.PerSecond:0.00} × |");

    // A provider that gave other tokens would be faster for another reason.
    private static async Task RequireSameWorkAsync(Contestant contestant, CancellationToken ct)
    {
        if (contestant.WorkOf("token") is not RepeatedRequest work) return;
        using var connection = await KeepAliveConnection.OpenAsync(work.Port, ct);
        var answer = Encoding.UTF8.GetString((await connection.SendAsync(work.Request, ct)).Span);
        var from = answer.IndexOf("\"eyJ", StringComparison.Ordinal) + 1;
        var token = new JsonWebToken(answer[from..answer.IndexOf('"', from)]);
        if ((token.Alg, token.Typ) != ("ES256", "at+jwt"))
            throw new InvalidOperationException($"{contestant.Name} gives {token.Typ} signed with {token.Alg}.");
    }
}
