using System.Text.Json.Nodes;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;

namespace Crayon.Platform.Api.Tests.Lifecycle;

/// <summary>
/// Renewals, scheduled changes and orders, assigned seats, and the past. The subscription has 25 seats, one assigned,
/// and 20 scheduled for the next term.
/// </summary>
public sealed class RenewalApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_policy_is_previewed_set_and_told_in_the_pipeline(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (seller, own) = (await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct), world.North.First);
        var buyer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, own);
        Assert.Equal([own.Subscription.Id.ToString(), world.North.Second.Subscription.Id.ToString()],
            Items(await seller.GetAsync("/v1/renewals", Ct)).Select(row => Text(row["subscriptionId"])));
        var mine = Assert.Single(Items(await buyer.GetAsync("/v1/renewals", Ct)));
        Assert.Equal(("as-is", 20, 25160), (Text(mine["policy"]), Number(mine["next"]!["quantity"]),
            Number(mine["next"]!["net"]!["amountMinor"])));
        Assert.Empty(Items(await buyer.GetAsync("/v1/renewals?autoRenew=false", Ct)));
        var start = own.Subscription.StartDate.UtcDateTime;
        Assert.Empty(Items(await buyer.GetAsync($"/v1/renewals?before={start:O}", Ct)));

        // What people have scheduled stands; without it the policy would leave the assigned seats and some to spare.
        var path = $"/v1/customers/{own.Customer.CustomerId}/renewal-policy";
        const string RightSize = """{ "kind": "RightSize", "bufferPercent": "10", "bufferSeats": 2 }""";
        Assert.Equal("decided-by-hand", Text(await PreviewedAsync(buyer, path, RightSize, "policy")));
        var subscription = $"/v1/subscriptions/{own.Subscription.Id}";
        await UnscheduleAsync(world, own);
        var row = await PreviewedAsync(buyer, path, RightSize);
        Assert.Equal((25, 3), (Number(row["next"]!["quantity"]), Number(row["byPolicy"]!["quantity"])));
        row = await PreviewedAsync(buyer, path, """{ "kind": "LetLapse" }""");
        Assert.Equal(("Renews", "Ends"), (Text(row["next"]!["outcome"]), Text(row["byPolicy"]!["outcome"])));
        Assert.Equal("RenewAsIs", Text((await buyer.GetAsync(path, Ct)).Json["kind"])); // nothing was set

        var set = await buyer.SendAsync(HttpMethod.Put, path, RightSize, Ct);
        Assert.Equal((200, 30), (set.Status, Number(set.Json["leadDays"])));
        Assert.Equal(412, (await buyer.SendAsync(HttpMethod.Put, path, RightSize, Ct, request =>
            request.Headers.TryAddWithoutValidation("If-Match", "\"999\""))).Status);
        Assert.Equal(422, (await buyer.SendAsync(HttpMethod.Put, path,
            """{ "kind": "RightSize", "leadDays": 91 }""", Ct)).Status);
        Assert.Equal("scheduled", Text(Items(await buyer.GetAsync("/v1/renewals", Ct))[0]["policy"]));
        Assert.Null((await buyer.GetAsync(subscription, Ct)).Json["pendingChange"]);
    }

    [Theory, EachEngine]
    public async Task What_does_not_renew_tells_what_running_on_would_cost(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var own = world.North.First;
        var buyer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, own);
        var path = $"/v1/subscriptions/{own.Subscription.Id}/renewal";
        Assert.Null((await buyer.GetAsync(path, Ct)).Json["ifRunsOn"]); // it renews

        await ChangeRowAsync(world, own, row => (row.AutoRenew, row.NextTerm) = (false, null));
        var ends = (await buyer.GetAsync(path, Ct)).Json;
        Assert.Equal("Ends", Text(ends["next"]!["outcome"]));
        // Three per cent on the provider's cost, through both markups (C5).
        Assert.Equal(("RunsOn", 1296, 25 * 1296), (Text(ends["ifRunsOn"]!["outcome"]),
            Number(ends["ifRunsOn"]!["unitPrice"]!["amountMinor"]), Number(ends["ifRunsOn"]!["net"]!["amountMinor"])));

        await ChangeRowAsync(world, own, row => row.ExtendsAtEnd = true);
        var runsOn = (await buyer.GetAsync(path, Ct)).Json;
        Assert.Equal(("RunsOn", 1296),
            (Text(runsOn["next"]!["outcome"]), Number(runsOn["next"]!["unitPrice"]!["amountMinor"])));
        Assert.Null(runsOn["ifRunsOn"]);
    }

    [Theory, EachEngine]
    public async Task A_change_is_scheduled_replaced_and_taken_back_by_its_version(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var own = world.North.First;
        var buyer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, own);
        var path = $"/v1/subscriptions/{own.Subscription.Id}/scheduled-change";
        var read = await buyer.GetAsync(path, Ct);
        Assert.Equal((200, 20), (read.Status, Number(read.Json["quantity"])));
        Assert.Equal(428, (await buyer.SendAsync(HttpMethod.Put, path, """{ "quantity": 22 }""", Ct)).Status);
        foreach (var (status, seats, etag) in new[] { (412, 22, "\"999\""), (422, 301, read.Etag!) })
            Assert.Equal(status, (await IfMatchAsync(
                buyer, HttpMethod.Put, path, $$"""{ "quantity": {{seats}} }""", etag)).Status);
        var put = await IfMatchAsync(buyer, HttpMethod.Put, path, """{ "quantity": 22 }""", read.Etag!);
        Assert.Equal((202, "Schedule"), (put.Status, Text(put.Json["pendingChange"]!["kind"])));
        var change = await buyer.GetAsync(put.Headers.Location!.OriginalString, Ct);
        Assert.Equal((200, "Accepted"), (change.Status, Text(change.Json["status"])));
        Assert.Equal((409, "urn:problem:change-in-progress"),
            Of(await IfMatchAsync(buyer, HttpMethod.Delete, path, null, put.Etag!)));
        await UnscheduleAsync(world, own);
        Assert.Equal(404, (await buyer.GetAsync(path, Ct)).Status);
    }

    [Theory, EachEngine]
    public async Task An_order_waits_for_its_date_and_can_be_called_back_until_then(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var own = world.North.First;
        var buyer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, own);
        var now = world.Platform.Time.GetUtcNow();
        foreach (var wrong in new[] { now.AddMinutes(-1), now.AddDays(367) })
            Assert.Equal((422, "urn:problem:scheduled-date-out-of-range"), Of(await OrderAtAsync(wrong)));
        var placed = await OrderAtAsync(now.AddDays(10));
        Assert.Equal((202, "Scheduled"), (placed.Status, Text(placed.Json["status"])));
        Assert.Equal(now.AddDays(10).UtcDateTime, placed.Json["scheduledFor"]!.GetValue<DateTimeOffset>().UtcDateTime);
        var order = $"/v1/orders/{Text(placed.Json["id"])}";
        var cancelled = await buyer.PostAsync($"{order}/cancel", "{}", Ct);
        Assert.Equal((200, "Cancelled"), (cancelled.Status, Text(cancelled.Json["status"])));
        Assert.Equal((409, "urn:problem:order-not-cancellable"),
            Of(await buyer.PostAsync($"{order}/cancel", "{}", Ct)));

        Task<Answer> OrderAtAsync(DateTimeOffset at) => buyer.PostAsync("/v1/orders",
            $$"""
                { "accountId": "{{own.Account.Id}}", "scheduledFor": "{{at.UtcDateTime:O}}",
                  "lines": [ { "planId": "{{world.Goods.Plan.Id}}", "quantity": 2 } ] }
                """, Ct);
    }

    [Theory, EachEngine]
    public async Task Seats_go_to_people_once_and_come_back(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var own = world.North.First;
        var buyer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, own);
        var path = $"/v1/licences/{own.Assignment.LicenceId}/assignments";
        const string Ada = """{ "email": "Ada@acme.example", "name": "Ada" }""";
        var made = await buyer.PostAsync(path, Ada, Ct);
        Assert.Equal((201, "ada@acme.example"), (made.Status, Text(made.Json["email"])));
        Assert.Equal((409, "urn:problem:already-assigned"), Of(await buyer.PostAsync(path, Ada, Ct)));
        Assert.Equal(2, Items(await buyer.GetAsync(path, Ct)).Count);
        var licence = Assert.Single(Items(await buyer.GetAsync("/v1/licences", Ct)));
        Assert.Equal((2, 23, "8"),
            (Number(licence["assigned"]), Number(licence["free"]), Text(licence["utilisation"])));
        var one = $"{path}/{Text(made.Json["id"])}";
        Assert.Equal(428, (await buyer.SendAsync(HttpMethod.Delete, one, null, Ct)).Status);
        var read = await buyer.GetAsync(one, Ct);
        Assert.Equal((200, "Ada", made.Etag), (read.Status, Text(read.Json["name"]), read.Etag));
        Assert.Equal(204, (await IfMatchAsync(buyer, HttpMethod.Delete, one, null, read.Etag!)).Status);
        Assert.Equal(404, (await buyer.GetAsync(one, Ct)).Status);
        Assert.Equal(404, (await IfMatchAsync(buyer, HttpMethod.Delete, one, null, made.Etag!)).Status);
        Assert.Equal(201, (await buyer.PostAsync(path, Ada, Ct)).Status);
    }

    [Theory, EachEngine]
    public async Task The_history_tells_how_it_stood_on_a_date(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var own = world.North.First;
        var buyer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, own);
        var start = own.Subscription.StartDate;
        await world.AsPlatformAsync<PlatformDbContext, int>(db =>
        {
            db.SubscriptionEvents.AddRange(
                EventOf(own, SubscriptionEventKinds.Activated, start, 24),
                EventOf(own, SubscriptionEventKinds.SeatsAdded, start.AddDays(2), 25));
            return db.SaveChangesAsync(Ct);
        });
        var path = $"/v1/subscriptions/{own.Subscription.Id}/history";
        var whole = await buyer.GetAsync(path, Ct);
        Assert.Equal(["activated", "seats-added"], Items(whole).Select(row => Text(row["kind"])));
        Assert.Null(whole.Json["asOf"]);
        (DateTimeOffset, int?)[] stood =
            [(start.AddSeconds(-1), null), (start, 24), (start.AddDays(2).AddSeconds(-1), 24), (start.AddDays(3), 25)];
        foreach (var (at, seats) in stood)
        {
            var past = await buyer.GetAsync($"{path}?asOf={at.UtcDateTime:O}", Ct);
            Assert.Equal((at, seats), (at, past.Json["asOf"]?["quantity"]?.GetValue<int>()));
        }
        Assert.Equal(400, (await buyer.GetAsync($"{path}?asOf=yesterday", Ct)).Status);
    }

    private static SubscriptionEvent EventOf(Buyer own, string kind, DateTimeOffset at, int seats) => new()
    {
        TenantId = own.Subscription.TenantId, CustomerId = own.Subscription.CustomerId,
        SubscriptionId = own.Subscription.Id, Kind = kind, Status = SubscriptionStatus.Active, Quantity = seats,
        UnitPriceMinor = 1258, At = at, By = "user:ann",
    };

    // As the provider's confirmation would leave it.
    private static Task<int> UnscheduleAsync(ApiWorld world, Buyer own) =>
        ChangeRowAsync(world, own, row => (row.NextTerm, row.PendingChangeId) = (null, null));

    private static Task<int> ChangeRowAsync(ApiWorld world, Buyer own, Action<AccountSubscription> change) =>
        world.AsPlatformAsync<PlatformDbContext, int>(async db =>
        {
            change((await db.Subscriptions.FindAsync([own.Subscription.Id], Ct))!);
            return await db.SaveChangesAsync(Ct);
        });

    private static async Task<JsonNode> PreviewedAsync(
        ApiCaller caller, string path, string policy, string? member = null)
    {
        var answer = await caller.PostAsync($"{path}/preview", policy, Ct);
        Assert.True(answer.Status == 200, answer.Body);
        var row = Assert.Single(Items(answer));
        return member is null ? row : row[member]!;
    }

    private static Task<Answer> IfMatchAsync(
        ApiCaller caller, HttpMethod method, string path, string? body, string etag) =>
        caller.SendAsync(method, path, body, Ct, request =>
            request.Headers.TryAddWithoutValidation("If-Match", etag));

    private static List<JsonNode> Items(Answer answer)
    {
        Assert.True(answer.Status == 200, answer.Body);
        return [.. answer.Json["items"]!.AsArray().Select(node => node!)];
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static int Number(JsonNode? node) => node!.GetValue<int>();

    private static (int Status, string? Type) Of(Answer answer) => (answer.Status, answer.Type);
}
