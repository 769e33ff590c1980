using System.Text.Json.Nodes;
using Crayon.Benchmarks.Load;

namespace Crayon.Benchmarks.Trade;

/// <summary>The first customers of the three storefronts of the demo, who ask in turn.</summary>
internal sealed class Buyers
{
    private static readonly string[] Slugs = ["northwind", "fuji", "crayon"];
    private readonly List<Buyer> all = [];
    private int turn;

    public static async Task<Buyers> OfAsync(string data, int identity, int api, CancellationToken ct)
    {
        var demo = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(data, "demo.json"), ct))!;
        var buyers = new Buyers();
        foreach (var slug in Slugs) buyers.all.Add(await Buyer.OfAsync(demo, slug, identity, api, ct));
        return buyers;
    }

    /// <summary>What they ask of an API on a port.</summary>
    public IReadOnlyList<Workload> WorkloadsOn(int port) =>
    [
        new ChangingRequest("catalogue page", port, () => Next().Page),
        new ChangingRequest("one service", port, () => Next().One()),
        new ChangingRequest("order", port, () => Next().Order()),
    ];

    public async Task SignInAsync(CancellationToken ct)
    {
        foreach (var buyer in all) await buyer.SignInAsync(ct);
    }

    private Buyer Next() => all[(int)((uint)Interlocked.Increment(ref turn) % (uint)all.Count)];
}
