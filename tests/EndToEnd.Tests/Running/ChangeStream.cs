using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace Crayon.EndToEnd.Tests.Running;

/// <summary>
/// A careful client that changes what was bought: seats up and down, something else for the next term, an end. Each
/// change has one key, and is sent again under it until the answer is known.
/// </summary>
internal sealed class ChangeStream(int port, JsonNode demo)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(100);
    private static readonly string[] Slugs = ["northwind", "fuji", "crayon"];
    private readonly ConcurrentQueue<AcceptedChange> accepted = new();
    private readonly ConcurrentQueue<SentChange> unknown = new();

    /// <summary>The kinds of change that it asks for.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["AddSeats", "ReturnSeats", "Schedule", "Cancel"];

    /// <summary>What was accepted.</summary>
    public IReadOnlyCollection<AcceptedChange> Accepted => accepted;

    /// <summary>Sends changes, of each storefront one after the other, until it is told to end.</summary>
    public Task RunAsync(CancellationToken ct) =>
        Task.WhenAll(Slugs.Index().Select(place => ChangeAsync(place.Item, place.Index, ct)));

    /// <summary>Waits until a change of each kind was accepted.</summary>
    public async Task CoversAsync(CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        while (Kinds.Except(accepted.Select(change => change.Kind)).ToList() is [_, ..] missing)
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(1),
                $"none of these was accepted for a minute: {string.Join(", ", missing)}");
            await Task.Delay(Again, ct);
        }
    }

    // Each storefront begins with another kind, and goes on to the next when one was answered.
    private async Task ChangeAsync(string slug, int first, CancellationToken ct)
    {
        for (var turn = first; !ct.IsCancellationRequested;)
        {
            if (await PickAsync(slug, Kinds[turn % Kinds.Count], ct) is { } change)
            {
                await SendAsync(change, ct);
                turn++;
            }
            await Task.Delay(Pace, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Asks again for every change whose answer was lost.</summary>
    public async Task SettleAsync(CancellationToken ct)
    {
        while (unknown.TryDequeue(out var change)) await SendAsync(change, ct);
        Assert.Empty(unknown);
    }

    /// <summary>Every accepted change, once all have ended.</summary>
    public async Task<IReadOnlyList<JsonNode>> EndedAsync(TimeSpan within, CancellationToken ct)
    {
        var (ended, started) = (new List<JsonNode>(), Stopwatch.GetTimestamp());
        using var http = Shop.Http(port);
        foreach (var tenant in accepted.GroupBy(change => change.Slug))
        {
            var shop = Shop.Of(http, demo, tenant.Key, "-all");
            foreach (var change in tenant)
            {
                JsonNode seen;
                while ((seen = await shop.GetAsync($"/v1/subscriptions/{change.Subscription}/changes/{change.Id}", ct))
                    ["status"]!.GetValue<string>() is not ("Completed" or "Failed"))
                {
                    Assert.True(Stopwatch.GetElapsedTime(started) < within, $"{seen} has not ended");
                    await Task.Delay(Again, ct);
                }
                ended.Add(seen);
            }
        }
        return ended;
    }

    // What can be changed now; null where nothing can, or nobody answers.
    private async Task<SentChange?> PickAsync(string slug, string kind, CancellationToken ct)
    {
        try
        {
            using var http = Shop.Http(port);
            var page = await Shop.Of(http, demo, slug, "-customer")
                .GetAsync("/v1/subscriptions?status=Active&limit=200", ct);
            var open = page["items"]!.AsArray().Select(row => row!)
                .Where(row => row["pendingChange"] is null && (kind != "ReturnSeats" || Seats(row) > 1))
                .Where(row => kind != "Schedule" || row["scheduledChange"] is null).ToList();
            return open.Count == 0 ? null : SentChange.Of(slug, kind, open[open.Count / 2]);
        }
        catch (Exception lost) when (IsLoss(lost))
        {
            return null;
        }
    }

    private async Task SendAsync(SentChange change, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                using var http = Shop.Http(port);
                var answer = await Shop.Of(http, demo, change.Slug, "-customer")
                    .SendAsync(change.Method, change.Path, new Ask(change.Body?.DeepClone(), change.Key, "*"), ct);
                if (answer.Status == HttpStatusCode.Accepted)
                {
                    accepted.Enqueue(new AcceptedChange(
                        change.Slug, change.Subscription, answer.Body!["pendingChange"]!["id"]!.GetValue<Guid>(),
                        change.Kind));
                    return;
                }
                if (IsRefusal(answer)) return;
            }
            catch (Exception lost) when (IsLoss(lost) && !ct.IsCancellationRequested)
            {
                // The process died while we spoke: the same key is sent again.
            }
            catch (Exception lost) when (IsLoss(lost))
            {
                unknown.Enqueue(change); // told to end before the answer came
                return;
            }
            await Task.Delay(Again, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Its own word, and not that the same request is under way or the host is starting.
    private static bool IsRefusal(Answer answer) => (int)answer.Status is >= 400 and < 500
        && answer.Status != HttpStatusCode.TooManyRequests
        && answer.Body?["type"]?.GetValue<string>() != "urn:problem:request-in-progress";

    private static bool IsLoss(Exception lost) => lost is HttpRequestException or IOException
        or OperationCanceledException or Xunit.Sdk.XunitException or System.Text.Json.JsonException;

    private static int Seats(JsonNode row) => row["quantity"]!.GetValue<int>();
}

/// <summary>A change as it is sent, under one key.</summary>
internal sealed record SentChange(string Slug, Guid Subscription, string Kind, HttpMethod Method, string Path,
    JsonNode? Body)
{
    public string Key { get; } = $"{Guid.CreateVersion7()}";

    public static SentChange Of(string slug, string kind, JsonNode row)
    {
        var (id, seats) = (row["id"]!.GetValue<Guid>(), row["quantity"]!.GetValue<int>());
        var path = $"/v1/subscriptions/{id}";
        return kind switch
        {
            "AddSeats" => new(slug, id, kind, HttpMethod.Patch, path, new JsonObject { ["quantity"] = seats + 1 }),
            "ReturnSeats" => new(slug, id, kind, HttpMethod.Patch, path, new JsonObject { ["quantity"] = seats - 1 }),
            "Schedule" => new(slug, id, kind, HttpMethod.Put, $"{path}/scheduled-change",
                new JsonObject { ["quantity"] = seats + 3 }),
            _ => new(slug, id, kind, HttpMethod.Post, $"{path}/cancel", null),
        };
    }
}

/// <summary>A change that was accepted.</summary>
internal sealed record AcceptedChange(string Slug, Guid Subscription, Guid Id, string Kind);
