using System.Net;
using System.Text.Json.Nodes;
using Crayon.EndToEnd.Tests.Running;

namespace Crayon.EndToEnd.Tests.Billing;

/// <summary>What a storefront's customer pays for the two things that it buys, and its reseller for the same.</summary>
/// <param name="Seat">A seat and month, minor units.</param>
/// <param name="Rate">A unit of usage, minor units.</param>
internal sealed record Prices(long Seat, decimal Rate)
{
    public long Added(int seats, int days, int of) => Rounded((decimal)Seat * seats * days / of);

    public long Used(decimal units) => Rounded(Rate * units);

    private static long Rounded(decimal minor) => (long)decimal.Round(minor, MidpointRounding.AwayFromZero);
}

/// <summary>
/// A storefront's first customer: an account with seats for each place from 1 on, the first with usage as well, and
/// seats that are added to the second in the middle of the month. Figures are those of the contract.
/// </summary>
internal sealed record Storefront(string Slug, Prices Retail, Prices? Wholesale, decimal UsedUnits)
{
    public const int Accounts = 4;
    private const int AddedSeats = 5;
    private const int ChangedOn = 16;

    public static readonly IReadOnlyList<Storefront> All =
    [
        new("northwind", new(1258, 4.5752m), new(1123, 4.085m), 1234),
        new("fuji", new(1137, 4.5489906m), new(989, 3.955644m), 500),
        new("crayon", new(1275, 4.636m), null, 1234),
    ];

    /// <summary>What an account's invoice of the month comes to before tax.</summary>
    public long NetOf(int account, DateOnly month) => Sums(Retail, month)[account];

    /// <summary>What the reseller's comes to.</summary>
    public long? WholesaleNet(DateOnly month) => Wholesale is { } buying ? Sums(buying, month).Sum() : null;

    /// <summary>Buys, and answers the accounts in their places.</summary>
    public async Task<IReadOnlyList<Guid>> BuyAsync(Shop shop, Guid customer, CancellationToken ct)
    {
        var accounts = await KeepApartAsync(shop, customer, ct);
        var (seats, usage) = (await PlanAsync(shop, "productivity-suite-business", "unitPrice", ct),
            await PlanAsync(shop, "object-storage-standard", "unitRate", ct));
        var orders = new List<JsonNode>();
        foreach (var (place, account) in accounts.Index())
            orders.Add(await shop.PostAsync("/v1/orders", Order(account, seats, place + 1), ct));
        orders.Add(await shop.PostAsync("/v1/orders", Order(accounts[0], usage, 1), ct));
        foreach (var order in orders)
            await shop.UntilAsync($"/v1/orders/{order["id"]}", row => Text(row, "status") == "Completed", ct);
        return accounts;
    }

    /// <summary>Adds seats to the second account's.</summary>
    public static async Task AddSeatsAsync(Shop shop, Guid account, CancellationToken ct)
    {
        var row = (await SubscriptionsAsync(shop, ct)).Single(one => one["accountId"]!.GetValue<Guid>() == account);
        var path = $"/v1/subscriptions/{row["id"]}";
        var seats = row["quantity"]!.GetValue<int>() + AddedSeats;
        var known = await shop.GetWithTagAsync(path, ct);
        var answer = await shop.SendAsync(
            HttpMethod.Patch, path, new Ask(new JsonObject { ["quantity"] = seats }, ETag: known.ETag), ct);
        Assert.True(answer.Status == HttpStatusCode.Accepted, $"{answer.Body}");
        await shop.UntilAsync(path, now => now["pendingChange"] is null && now["quantity"]!.GetValue<int>() == seats,
            ct);
    }

    /// <summary>Has the provider know what was used in the month.</summary>
    public async Task UseAsync(Shop shop, Provider provider, DateOnly day, CancellationToken ct)
    {
        var plan = await PlanAsync(shop, "object-storage-standard", "unitRate", ct);
        var row = (await SubscriptionsAsync(shop, ct)).Single(one => one["planId"]!.GetValue<Guid>() == plan);
        var licences = (await shop.GetAsync("/v1/licences?limit=200", ct))["items"]!.AsArray();
        var licence = licences.Single(one => Text(one, "subscriptionId") == Text(row, "id"));
        await provider.ControlAsync("/_sim/billing/usage", new JsonObject
        {
            ["subscriptionId"] = Text(licence, "key"), ["day"] = $"{day:yyyy-MM-dd}", ["quantity"] = UsedUnits,
        }, ct);
    }

    public static string Text(JsonNode? row, string member) => row![member]!.GetValue<string>();

    private long[] Sums(Prices prices, DateOnly month)
    {
        var days = DateTime.DaysInMonth(month.Year, month.Month);
        var nets = Enumerable.Range(1, Accounts).Select(seats => prices.Seat * seats).ToArray();
        nets[0] += prices.Used(UsedUnits);
        nets[1] += prices.Added(AddedSeats, days - ChangedOn + 1, days);
        return nets;
    }

    // One account is there; the invoices of each are kept apart from the next month on that has no draft: this one.
    private static async Task<IReadOnlyList<Guid>> KeepApartAsync(Shop shop, Guid customer, CancellationToken ct)
    {
        var path = $"/v1/customers/{customer}";
        var known = await shop.GetWithTagAsync(path, ct);
        var answer = await shop.SendAsync(HttpMethod.Patch, path,
            new Ask(new JsonObject { ["invoicesBy"] = "account" }, ETag: known.ETag), ct);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Body}");
        var accounts = new List<Guid>
        {
            (await shop.GetAsync($"{path}/accounts", ct))["items"]![0]!["id"]!.GetValue<Guid>(),
        };
        while (accounts.Count < Accounts)
            accounts.Add((await shop.PostAsync($"{path}/accounts",
                new JsonObject { ["name"] = $"Branch {accounts.Count}" }, ct))["id"]!.GetValue<Guid>());
        return accounts;
    }

    private static async Task<List<JsonNode>> SubscriptionsAsync(Shop shop, CancellationToken ct) =>
        [.. (await shop.GetAsync("/v1/subscriptions?limit=200", ct))["items"]!.AsArray().Select(row => row!)];

    private static async Task<Guid> PlanAsync(Shop shop, string service, string priced, CancellationToken ct) =>
        (await shop.GetAsync($"/v1/services/{service}", ct))["plans"]!.AsArray().First(plan =>
            plan![priced] is not null && Text(plan, "term") == "P1M")!["id"]!.GetValue<Guid>();

    private static JsonObject Order(Guid account, Guid plan, int seats) => new()
    {
        ["accountId"] = account,
        ["lines"] = new JsonArray(new JsonObject { ["planId"] = plan, ["quantity"] = seats }),
    };
}
