using System.Globalization;
using System.Text;
using Crayon.Benchmarks.Load;

namespace Crayon.Benchmarks.Trade;

/// <summary>A server of the comparison with its workloads: ours, or the floor under it.</summary>
internal sealed class TradeSide(string name, ServerProcess process, IReadOnlyList<Workload> workloads)
    : IAsyncDisposable
{
    private Buyers? buyers;

    public string Name => name;

    public long Memory => process.Memory;

    public Workload? WorkOf(string work) => workloads.FirstOrDefault(one => one.Name == work);

    /// <summary>The floor over a SQLite file or a PostgreSQL database.</summary>
    public static async Task<TradeSide> FloorAsync(string engine, string store, CancellationToken ct)
    {
        var process = await ServerProcess.StartAsync(ct, FloorServer.Command, store);
        var port = int.Parse(process.Said, CultureInfo.InvariantCulture);
        var turn = 0;
        int Next(int of) => (Interlocked.Increment(ref turn) % of) + 1;
        ReadOnlyMemory<byte> Ask(string line) => Encoding.ASCII.GetBytes(
            $"{line} HTTP/1.1\r\nHost: floor\r\nContent-Length: 0\r\n\r\n");
        return new TradeSide($"floor, {engine}", process,
        [
            new ChangingRequest("catalogue page", port, () => Ask($"GET /page/{Next(3)}")),
            new ChangingRequest("one service", port, () => Ask($"GET /one/{Next(3)}/{Next(1_000)}")),
            new ChangingRequest("order", port, () => Ask($"POST /order/{Next(3)}/{Next(1_000)}")),
            new ChangingRequest("page from memory", port, () => Ask("GET /memory")),
        ]);
    }

    /// <summary>Our API over a new local set-up with the bare demo.</summary>
    public static async Task<TradeSide> OursAsync(string engine, string data, string database, CancellationToken ct)
    {
        // The program itself makes the folder: tenants, people, catalogue and prices as everybody gets them.
        await (await LocalSetup.StartAsync(data, database, limitsRates: true, ct)).DisposeAsync();
        var process = await ServerProcess.StartAsync(ct, TradeServer.Command, data);
        var ports = process.Said.Split(' ').Select(port => int.Parse(port, CultureInfo.InvariantCulture)).ToList();
        var customers = await Buyers.OfAsync(data, ports[0], ports[1], ct);
        return new TradeSide($"Crayon, {engine}", process, customers.WorkloadsOn(ports[1]))
        {
            buyers = customers,
        };
    }

    /// <summary>Before each piece of work: tokens end sooner than a long run.</summary>
    public Task SignInAsync(CancellationToken ct) => buyers?.SignInAsync(ct) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
