using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace Crayon.EndToEnd.Tests.Running;

/// <summary>A careful client: each order has one key, and is sent again under it until the answer is known.</summary>
/// <param name="port">The gateway's.</param>
/// <param name="demo">Who may order.</param>
/// <param name="pace">How long each of the three senders rests between two orders.</param>
internal sealed class OrderStream(int port, JsonNode demo, TimeSpan pace = default)
{
    private const int Senders = 3;
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(100);
    private static readonly string[] Slugs = ["northwind", "fuji", "crayon"];
    private readonly ConcurrentDictionary<Guid, string> accepted = new();
    private readonly ConcurrentQueue<(string Slug, string Key)> unknown = new();

    private readonly ConcurrentQueue<string> setbacks = new();

    /// <summary>What came instead of an acceptance, and was tried again.</summary>
    public IReadOnlyCollection<string> Setbacks => setbacks;

    /// <summary>Ids of accepted orders, and whose they are.</summary>
    public IReadOnlyDictionary<Guid, string> Accepted => accepted;

    /// <summary>Sends orders until it is told to end.</summary>
    public Task RunAsync(CancellationToken ct) =>
        Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => SendAsync(Slugs[sender], ct)));

    /// <summary>Waits until so many further orders were accepted.</summary>
    public async Task AcceptsAsync(int more, CancellationToken ct)
    {
        var (wanted, started) = (accepted.Count + more, Stopwatch.GetTimestamp());
        while (accepted.Count < wanted)
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(1),
                "no orders were accepted for a minute");
            await Task.Delay(10, ct);
        }
    }

    /// <summary>Asks again for every order whose answer was lost.</summary>
    public async Task SettleAsync(CancellationToken ct)
    {
        while (unknown.TryDequeue(out var order)) await PlaceAsync(order.Slug, order.Key, ct);
        Assert.Empty(unknown);
    }

    /// <summary>Every accepted order, once all have ended.</summary>
    public async Task<IReadOnlyList<JsonNode>> EndedAsync(TimeSpan within, CancellationToken ct)
    {
        var (ended, started) = (new List<JsonNode>(), Stopwatch.GetTimestamp());
        using var http = Shop.Http(port);
        foreach (var tenant in accepted.GroupBy(pair => pair.Value, pair => pair.Key))
        {
            var shop = Shop.Of(http, demo, tenant.Key, "-all");
            foreach (var id in tenant)
            {
                JsonNode order;
                while ((order = await shop.GetAsync($"/v1/orders/{id}", ct))["status"]!.GetValue<string>() is not (
                    "Completed" or "Failed"))
                {
                    Assert.True(Stopwatch.GetElapsedTime(started) < within, $"{order} has not ended");
                    await Task.Delay(Again, ct);
                }
                ended.Add(order);
            }
        }
        return ended;
    }

    /// <summary>How many orders the platform has in all.</summary>
    public async Task<int> CountAsync(CancellationToken ct)
    {
        using var http = Shop.Http(port);
        var count = 0;
        foreach (var slug in Slugs)
        {
            var shop = Shop.Of(http, demo, slug, "-all");
            for (var path = "/v1/orders?limit=200"; path is not null;)
            {
                var page = await shop.GetAsync(path, ct);
                count += page["items"]!.AsArray().Count;
                path = page["nextCursor"]?.GetValue<string>() is { } cursor
                    ? $"/v1/orders?limit=200&cursor={Uri.EscapeDataString(cursor)}" : null;
            }
        }
        return count;
    }

    private async Task SendAsync(string slug, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var key = $"{Guid.CreateVersion7()}";
            try
            {
                await PlaceAsync(slug, key, ct);
            }
            catch (OperationCanceledException)
            {
                unknown.Enqueue((slug, key)); // told to end before the answer came
            }
            await Task.Delay(pace, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task PlaceAsync(string slug, string key, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                using var http = Shop.Http(port);
                var shop = Shop.Of(http, demo, slug, "-customer");
                var body = new JsonObject
                {
                    ["accountId"] = await shop.AccountAsync(ct),
                    ["lines"] = new JsonArray(
                        new JsonObject { ["planId"] = await PlanAsync(shop, ct), ["quantity"] = 2 }),
                };
                var answer = await shop.SendAsync(HttpMethod.Post, "/v1/orders", new Ask(body, key), ct);
                if (answer.Status == HttpStatusCode.Accepted)
                {
                    accepted[answer.Body!["id"]!.GetValue<Guid>()] = slug;
                    return;
                }
                setbacks.Enqueue($"{answer.Status} {answer.Body}");
                var retry = answer.Status is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests
                    || (int)answer.Status >= 500;
                if (!retry) throw new InvalidOperationException($"{answer.Status} {answer.Body}");
            }
            catch (Exception lost) when (lost is HttpRequestException or IOException or TaskCanceledException
                && !ct.IsCancellationRequested)
            {
                // The process died while we spoke: the same key is sent again.
                setbacks.Enqueue(lost.Message);
            }
            catch (Xunit.Sdk.XunitException refused) when (!ct.IsCancellationRequested)
            {
                // Starting hosts answer 502 or 503 to the calls before; the placing itself is judged above.
                setbacks.Enqueue(refused.Message);
            }
            await Task.Delay(Again, ct);
        }
    }

    private static async Task<Guid> PlanAsync(Shop shop, CancellationToken ct) =>
        (await shop.GetAsync("/v1/services/productivity-suite-business", ct))["plans"]!.AsArray()
            .First(plan =>
                plan!["term"]!.GetValue<string>() == "P1M" && plan["unitPrice"] is not null)!["id"]!.GetValue<Guid>();
}
