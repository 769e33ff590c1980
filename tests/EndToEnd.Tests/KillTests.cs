using Crayon.EndToEnd.Tests.Running;
using Crayon.EndToEnd.Tests.Servers;
using Crayon.Testing;

namespace Crayon.EndToEnd.Tests;

/// <summary>The longest of all tests, on the database that everybody starts with.</summary>
public sealed class KillOnSqliteTests(ITestOutputHelper output, PreparedData data) : KillTests(output)
{
    [Fact]
    public async Task No_order_or_change_is_lost_or_doubled() => await RunAsync(await data.CopyAsync(), kills: 20);
}

/// <summary>The same where the database outlives the process.</summary>
public sealed class KillOnPostgresTests(ITestOutputHelper output) : KillTests(output)
{
    [Fact]
    public async Task No_order_or_change_is_lost_or_doubled()
    {
        await using var server = await PostgresServer.StartAsync(Ct);
        await using var database = await server.CreateDatabaseAsync(Ct);
        await RunAsync(LocalSetup.New() with { Database = $"postgres:{database.ConnectionString}" }, kills: 3);
    }
}

/// <summary>
/// Orders and changes of what was bought stream in while the process is killed at random moments and the provider fails
/// a fifth of all calls. At the end all that was accepted has ended, exactly once at the provider, none is missing, and
/// every subscription stands there as it does here.
/// </summary>
public abstract class KillTests(ITestOutputHelper output)
{
    private static readonly TimeSpan EndsWithin = TimeSpan.FromMinutes(3);

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    private protected async Task RunAsync(LocalSetup setup, int kills)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        setup = setup with { Variables = new Dictionary<string, string> { ["CRAYON_RATE_LIMIT"] = "off" } };
        try
        {
            await using var local = new KilledLocal(setup);
            await local.StartAsync(Ct);
            var stream = new OrderStream(setup.Port, local.Demo);
            var changes = new ChangeStream(setup.Port, local.Demo);
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(Ct);
            using var changing = CancellationTokenSource.CreateLinkedTokenSource(Ct);
            var (flow, change) = (stream.RunAsync(ending.Token), changes.RunAsync(changing.Token));
            for (var kill = 1; kill <= kills; kill++)
            {
                await local.FaultsAsync(0.2m, Ct);
                await stream.AcceptsAsync(random.Next(1, 4), Ct);
                await Task.Delay(random.Next(0, 400), Ct); // the random moment
                await local.RestartAsync(Ct);
            }
            await local.FaultsAsync(0.2m, Ct);
            await ending.CancelAsync();
            await flow;
            await changes.CoversAsync(Ct);
            await changing.CancelAsync();
            await change;
            await stream.SettleAsync(Ct);
            await changes.SettleAsync(Ct);
            await local.FaultsAsync(0, Ct);
            await AssertOnceEachAsync(stream, local, kills);
            await AssertChangedOnceAsync(setup.Port, changes, local);
        }
        finally
        {
            Directory.Delete(setup.Data, recursive: true);
        }
    }

    private async Task AssertOnceEachAsync(OrderStream stream, KilledLocal local, int kills)
    {
        Assert.True(stream.Accepted.Count >= kills, $"only {stream.Accepted.Count} orders were accepted");
        var ended = await stream.EndedAsync(EndsWithin, Ct);
        var completed = await Ledger.AgreesAsync(ended, local.Demo, Ct);
        output.WriteLine($"{kills} kills, {ended.Count} orders accepted, {completed} completed");
        using var provider = new Provider(local.Demo);
        Assert.Equal(completed, (await provider.OrdersAsync(Ct)).Count);
        Assert.Equal(stream.Accepted.Count, await stream.CountAsync(Ct));
    }

    private async Task AssertChangedOnceAsync(int port, ChangeStream changes, KilledLocal local)
    {
        var ended = await changes.EndedAsync(EndsWithin, Ct);
        await SeatLedger.AgreesAsync(port, ended, local.Demo, Ct);
        var byKind = changes.Accepted.CountBy(change => change.Kind).ToDictionary();
        output.WriteLine(string.Join(", ", byKind.Select(pair => $"{pair.Value} {pair.Key}")));
    }
}
