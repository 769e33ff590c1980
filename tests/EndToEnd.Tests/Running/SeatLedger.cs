using System.Text.Json.Nodes;

namespace Crayon.EndToEnd.Tests.Running;

/// <summary>What the platform says of subscriptions, held against what the provider has.</summary>
internal static class SeatLedger
{
    private static readonly string[] Slugs = ["northwind", "fuji", "crayon"];

    /// <summary>
    /// Every subscription stands here as it does there, and none is on one side alone; every completed change was done
    /// there once, and of a failed one there is no trace.
    /// </summary>
    public static async Task AgreesAsync(
        int port, IReadOnlyList<JsonNode> changes, JsonNode demo, CancellationToken ct)
    {
        using var provider = new Provider(demo);
        var theirs = (await provider.SubscriptionsAsync(ct)).ToDictionary(row => Text(row, "id"));
        var ours = await OursAsync(port, demo, ct);
        Assert.Equal(theirs.Keys.Order(), ours.Select(row => row.Key).Order());
        Assert.All(ours, row => Assert.Equal(Stand(row.Row), StandThere(theirs[row.Key])));

        var done = new Dictionary<string, List<string>>();
        foreach (var row in theirs.Values)
            foreach (var entry in await provider.HistoryAsync(Text(row, "customerId"), Text(row, "id"), ct))
                if (entry["requestId"]?.GetValue<string>() is { } id)
                    (done.TryGetValue(id, out var kinds) ? kinds : done[id] = []).Add(Text(entry, "type"));
        foreach (var change in changes)
        {
            var traces = done.GetValueOrDefault(Text(change, "id"), []);
            Assert.Equal(traces.Distinct(), traces);
            Assert.Equal(Text(change, "status") == "Completed", traces.Count > 0);
        }
    }

    // The licence's key is the provider's name of the subscription.
    private static async Task<List<(string Key, JsonNode Row)>> OursAsync(
        int port, JsonNode demo, CancellationToken ct)
    {
        var all = new List<(string, JsonNode)>();
        using var http = Shop.Http(port);
        foreach (var slug in Slugs)
        {
            var shop = Shop.Of(http, demo, slug, "-all");
            var keys = (await PagesAsync(shop, "/v1/licences", ct))
                .ToDictionary(row => Text(row, "subscriptionId"), row => Text(row, "key"));
            all.AddRange((await PagesAsync(shop, "/v1/subscriptions", ct))
                .Select(row => (keys[Text(row, "id")], row)));
        }
        return all;
    }

    private static async Task<List<JsonNode>> PagesAsync(Shop shop, string path, CancellationToken ct)
    {
        var rows = new List<JsonNode>();
        for (var next = $"{path}?limit=200"; next is not null;)
        {
            var page = await shop.GetAsync(next, ct);
            rows.AddRange(page["items"]!.AsArray().Select(row => row!));
            next = page["nextCursor"]?.GetValue<string>() is { } cursor
                ? $"{path}?limit=200&cursor={Uri.EscapeDataString(cursor)}" : null;
        }
        return rows;
    }

    private static string Stand(JsonNode ours) => Text(ours, "status") == "Cancelled"
        ? "deleted"
        : $"{Text(ours, "status").ToLowerInvariant()}, {ours["quantity"]} seats, then {ours["scheduledChange"]?["quantity"]}";

    private static string StandThere(JsonNode theirs) => Text(theirs, "status") == "deleted"
        ? "deleted"
        : $"{Text(theirs, "status")}, {theirs["quantity"]} seats, then {theirs["scheduledNextTermInstructions"]?["quantity"]}";

    private static string Text(JsonNode row, string member) => row[member]!.GetValue<string>();
}
