using System.Text.Json.Nodes;
using Crayon.Local.Demo;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Local.Story;

/// <summary>Does what the script says, through the API, as each storefront's own program.</summary>
internal sealed class StoryDeeds(IServiceProvider services, string controlUrl)
{
    private readonly DemoContext demo = services.GetRequiredService<DemoContext>();
    private readonly DemoCustomers customers = services.GetRequiredService<DemoCustomers>();
    private readonly StorefrontCallers callers = services.GetRequiredService<StorefrontCallers>();

    public async Task DoAsync(StoryStep step, CancellationToken ct)
    {
        var (caller, customer) = (callers.Of(step.Slug), await CustomerAsync(step, ct));
        switch (step.Deed)
        {
            case Deed.Orders order:
                var placed = await PlaceAsync(caller, customer, (order.Service, order.Seats), step, ct);
                await caller.UntilAsync($"/v1/orders/{placed}", row => Is(row, "status", "Completed"), ct);
                break;
            case Deed.ChangesItsMind order:
                await CancelAtOnceAsync(caller,
                    await PlaceAsync(caller, customer, (order.Service, order.Seats), step, ct), step.Key, ct);
                break;
            case Deed.MeetsAnOutage order:
                await MeetOutageAsync(caller, customer, order, step, ct);
                break;
            case Deed.SetsSeats change:
                await SetSeatsAsync(caller, await SubscriptionAsync(caller, customer, last: false, ct), change.Seats,
                    ct);
                break;
            case Deed.Cancels:
                await CancelAsync(caller, await SubscriptionAsync(caller, customer, last: true, ct), step.Key, ct);
                break;
            case Deed.Pays:
                await StoryBilling.PayAsync(caller, customer.CustomerId, ct);
                break;
            case Deed.PaysLate:
                await StoryBilling.PayLateAsync(caller, customer.CustomerId, ct);
                break;
            case Deed.Settles:
                await StoryBilling.SettleAsync(caller, callers.Of("admin"), ct);
                break;
            case Deed.IsCredited credit:
                await StoryBilling.CreditAsync(caller, customer.CustomerId, credit, step.Key, ct);
                break;
            case Deed.IsBilledMore more:
                await StoryBilling.BillMoreAsync(controlUrl, more, ct);
                break;
        }
    }

    // The first customer is in the demo file; asking for the others again makes nothing anew.
    private async Task<DemoCustomer> CustomerAsync(StoryStep step, CancellationToken ct)
    {
        var name = FormattableString.Invariant($"{step.Slug}/{step.Customer}");
        if (step.Customer == 0) return demo.State.Customers[step.Slug];
        if (demo.State.Customers.TryGetValue(name, out var known)) return known;
        var made = await customers.CreateAsync(step.Slug, CustomerSeed.Of(step.Slug)[step.Customer], ct);
        await demo.KeepAsync(name, made, ct);
        return made;
    }

    private static async Task<Guid> PlaceAsync(
        StorefrontCaller caller, DemoCustomer customer, (string Service, int Seats) wanted, StoryStep step,
        CancellationToken ct)
    {
        var service = await caller.GetAsync($"/v1/services/{wanted.Service}", ct);
        var plan = (service["plans"] as JsonArray ?? [])
            .First(row => row is not null && Is(row, "term", "P1M") && row["unitPrice"] is not null);
        var body = new JsonObject
        {
            ["accountId"] = customer.AccountId, ["purchaseOrderNumber"] = step.PurchaseOrder,
            ["lines"] = new JsonArray(
                new JsonObject { ["planId"] = plan?["id"]?.DeepClone(), ["quantity"] = wanted.Seats }),
        };
        return IdOf(await caller.PostAsync("/v1/orders", body, step.Key, ct));
    }

    // Whether the provider is faster is a matter of luck, in the story as in life.
    private static async Task CancelAtOnceAsync(StorefrontCaller caller, Guid order, string key, CancellationToken ct)
    {
        await caller.TryPostAsync($"/v1/orders/{order}/cancel", $"{key}-cancel", ct);
        await caller.UntilAsync($"/v1/orders/{order}", row =>
            Is(row, "status", "Completed") || Is(row, "status", "Cancelled"), ct);
    }

    private async Task MeetOutageAsync(
        StorefrontCaller caller, DemoCustomer customer, Deed.MeetsAnOutage order, StoryStep step,
        CancellationToken ct)
    {
        using var outage = new ProviderOutage(callers.Of("admin"), services.GetRequiredService<PublicEndpoint>());
        await outage.DuringAsync(async () =>
        {
            var placed = await PlaceAsync(caller, customer, (order.Service, order.Seats), step, ct);
            await outage.GiveUpAsync(placed,
                async () => Is(await caller.GetAsync($"/v1/orders/{placed}", ct), "status", "Completed"),
                $"{step.Key}-give-up", ct);
        }, ct);
    }

    private static async Task<Guid> SubscriptionAsync(StorefrontCaller caller, DemoCustomer customer, bool last,
        CancellationToken ct)
    {
        var page = await caller.GetAsync($"/v1/subscriptions?accountId={customer.AccountId}&limit=200", ct);
        var own = (page["items"] as JsonArray ?? []).OfType<JsonNode>()
            .Where(row => row["accountId"]?.GetValue<Guid>() == customer.AccountId && Is(row, "status", "Active"))
            .OrderBy(row => row["startDate"]?.GetValue<DateTimeOffset>()).ToList();
        return IdOf(last ? own[^1] : own[0]);
    }

    private static async Task SetSeatsAsync(StorefrontCaller caller, Guid subscription, int seats, CancellationToken ct)
    {
        var path = $"/v1/subscriptions/{subscription}";
        var known = await caller.UntilAsync(path, row => row["pendingChange"] is null, ct);
        if (known["quantity"]?.GetValue<int>() == seats) return; // done before a stop
        await caller.PatchAsync(path, new JsonObject { ["quantity"] = seats },
            known["etag"]?.GetValue<string>() ?? "", ct);
        await caller.UntilAsync(path, row => row["pendingChange"] is null, ct);
    }

    private static async Task CancelAsync(StorefrontCaller caller, Guid subscription, string key, CancellationToken ct)
    {
        await caller.TryPostAsync($"/v1/subscriptions/{subscription}/cancel", key, ct);
        await caller.UntilAsync($"/v1/subscriptions/{subscription}", row => row["pendingChange"] is null, ct);
    }

    private static bool Is(JsonNode row, string member, string value) =>
        string.Equals(row[member]?.GetValue<string>(), value, StringComparison.OrdinalIgnoreCase);

    private static Guid IdOf(JsonNode? thing) =>
        thing?["id"]?.GetValue<Guid>() ?? throw new InvalidOperationException("The answer names no id.");
}
