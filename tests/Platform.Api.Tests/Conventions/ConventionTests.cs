using System.Text.Json.Nodes;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Tests.Conventions;

public sealed class ConventionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_list_is_walked_by_cursor_in_order_of_creation(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        foreach (var index in Enumerable.Range(0, 7))
            Assert.Equal(
                201, (await caller.PostAsync(
                    "/v1/customers", $$"""{ "name": "c{{index}}", "email": "a@b.example", "countryCode": "NL" }""",
                    Ct)).Status);
        List<string> walked = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await caller.GetAsync(
                $"/v1/customers?limit=2{(cursor.Length > 0 ? $"&cursor={cursor}" : "")}", Ct);
            Assert.Equal(200, page.Status);
            walked.AddRange(page.Json["items"]!.AsArray().Select(item => item!["name"]!.GetValue<string>()));
            cursor = page.Json["nextCursor"]?.GetValue<string>();
            if (cursor is null) continue;
            var elsewhere = await caller.GetAsync($"/v1/orders?cursor={cursor}", Ct);
            Assert.Equal((400, "urn:problem:invalid-cursor"), (elsewhere.Status, elsewhere.Type));
            var other = await world.CallerAsync(world.South, ApiScopes.ForTenants, Ct);
            Assert.Equal(400, (await other.GetAsync($"/v1/customers?cursor={cursor}", Ct)).Status);
        }
        Assert.Equal([world.North.First.Canary, world.North.Second.Canary,
            .. Enumerable.Range(0, 7).Select(index => $"c{index}")], walked);
    }

    [Theory, EachEngine]
    public async Task A_change_needs_the_last_version_and_gives_the_next(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var path = $"/v1/accounts/{world.North.First.Account.Id}";
        var read = await caller.GetAsync(path, Ct);
        var changed = await caller.PatchAsync(path, """{ "email": "new@b.example" }""", read.Etag, Ct);
        Assert.Equal((200, world.North.First.Canary), (changed.Status, changed.Json["name"]!.GetValue<string>()));
        Assert.NotEqual(read.Etag, changed.Etag);
        Assert.Equal(412, (await caller.PatchAsync(path, """{ "email": null }""", read.Etag, Ct)).Status);
        var cleared = await caller.PatchAsync(path, """{ "email": null }""", changed.Etag, Ct);
        Assert.Equal(200, cleared.Status);
        Assert.Null(cleared.Json["email"]);
    }

    [Theory, EachEngine]
    public async Task Seats_are_changed_as_a_pending_change(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.First);
        var path = $"/v1/subscriptions/{world.North.First.Subscription.Id}";
        var read = await caller.GetAsync(path, Ct);
        var accepted = await caller.PatchAsync(path, """{ "quantity": 30 }""", read.Etag, Ct);
        Assert.Equal((202, "AddSeats"), (accepted.Status, accepted.Json["pendingChange"]!["kind"]!.GetValue<string>()));
        Assert.Equal("Accepted",
            (await caller.GetAsync(accepted.Headers.Location!.ToString(), Ct)).Json["status"]!.GetValue<string>());
        var second = await caller.PatchAsync(path, """{ "quantity": 31 }""", accepted.Etag, Ct);
        Assert.Equal((409, "urn:problem:change-in-progress"), (second.Status, second.Type));
    }

    [Theory, EachEngine]
    public async Task Visibility_is_put_and_heeded(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var path = $"/v1/customers/{world.North.First.Customer.CustomerId}/catalogue/{world.Goods.Service.Id}";
        var hidden = await caller.SendAsync(HttpMethod.Put, path, """{ "isShown": false }""", Ct);
        Assert.Equal(200, hidden.Status);
        Assert.Equal(428, (await caller.SendAsync(HttpMethod.Put, path, """{ "isShown": true }""", Ct)).Status);
        var listed = $"/v1/catalogue?limit=200&customerId={world.North.First.Customer.CustomerId}";
        Assert.Equal("false True", await ShownAsync(caller, listed, world));
        Assert.Equal("true False", await ShownAsync(caller, "/v1/catalogue?limit=200", world));
        var (first, second) = (await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.First),
            await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.Second));
        Assert.Equal(404, (await first.GetAsync("/v1/services/productivity-suite-business", Ct)).Status);
        Assert.Equal(200, (await second.GetAsync("/v1/services/productivity-suite-business", Ct)).Status);
    }

    private static async Task<string> ShownAsync(ApiCaller caller, string path, ApiWorld world)
    {
        var items = (await caller.GetAsync(path, Ct)).Json["items"]!.AsArray();
        var entry = items.Select(item => item!["entry"]!)
            .Single(one => (string?)one["serviceId"] == world.Goods.Service.Id.ToString());
        return $"{entry["isShown"]!.ToJsonString()} {(bool)entry["isOwn"]!}";
    }

    [Theory, EachEngine]
    public async Task No_member_that_a_customer_receives_tells_of_buying(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.First);
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var (buyer, body) =
            (world.North.First,
                $$"""{ "accountId": "{{world.North.First.Account.Id}}", "lines": [ { "planId": "{{world.Goods.Plan.Id}}", "quantity": 2 } ] }""");
        string[] paths = ["/v1/services", "/v1/customers", $"/v1/customers/{buyer.Customer.CustomerId}/accounts",
            "/v1/orders", $"/v1/orders/{buyer.Order.Id}",
            "/v1/subscriptions", $"/v1/subscriptions/{buyer.Subscription.Id}",
                $"/v1/subscriptions/{buyer.Subscription.Id}/changes/{buyer.Change.Id}", "/v1/licences",
            "/v1/invoices", $"/v1/invoices/{buyer.Invoice.Id}", $"/v1/invoices/{buyer.Invoice.Id}/lines/1/explanation",
            "/v1/credit-notes", $"/v1/credit-notes/{buyer.CreditNote.Id}",
            $"/v1/customers/{buyer.Customer.CustomerId}/balance"];
        List<Answer> answers = [await caller.PostAsync("/v1/quotes", body, Ct),
            await caller.PostAsync("/v1/orders", body, Ct)];
        foreach (var path in paths) answers.Add(await caller.GetAsync(path, Ct));
        Assert.All(answers, answer => Assert.InRange(answer.Status, 200, 202));
        Assert.DoesNotContain(answers.SelectMany(answer => Members(answer.Json)), IsTelling);
        Assert.Contains("wholesale", (await reseller.GetAsync("/v1/services", Ct)).Body);
        Assert.Contains("wholesale", (await reseller.PostAsync("/v1/quotes", body, Ct)).Body);
        Assert.DoesNotContain("10.45", (await reseller.GetAsync("/v1/services", Ct)).Body);
    }

    [Theory, EachEngine]
    public async Task Staff_cross_tenants_and_each_request_is_recorded(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.StartAsync(engine, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        foreach (var path in new[] { "tenants", $"tenants/{world.North.Id}", "orders",
            $"orders/{world.South.First.Order.Id}", "queue?state=Ready", "jobs", "catalogue",
            "catalogue/price-sheet-lines", "catalogue/sync", "audit-log" })
            Assert.Equal((path, 200), (path, (await staff.GetAsync($"/v1/admin/{path}", Ct)).Status));
        Assert.Equal(404, (await staff.PostAsync($"/v1/admin/queue/{Guid.CreateVersion7()}/replay", "{}", Ct)).Status);
        var actions = await world.AsPlatformAsync<PlatformDbContext, List<string>>(db => db.AuditEvents
            .Where(row => row.ActorKind == ActorKind.Staff && row.TenantId == world.Admin.Id).Select(row =>
                row.Action).ToListAsync(Ct));
        Assert.Equal(11, actions.Count);
        Assert.Contains("staff.GetAnyOrder", actions);
        Assert.Contains("staff.ReplayMessage", actions);
    }

    [Theory, EachEngine]
    public async Task ISO_20_A_client_over_its_rate_waits_and_others_do_not(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.StartAsync(engine, Ct, limitsRates: true);
        var (greedy, other) = (await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct),
            await world.CallerAsync(world.South, ApiScopes.ForTenants, Ct));
        List<Answer> answers = [];
        while (answers.All(answer => answer.Status == 200) && answers.Count < 20_000)
            answers.AddRange(await Task.WhenAll(Enumerable.Range(0, 100).Select(_ =>
                greedy.GetAsync("/v1/services?limit=1", Ct))));
        var refused = answers.First(answer => answer.Status != 200);
        Assert.Equal((429, "urn:problem:rate-limited"), (refused.Status, refused.Type));
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(200, (await other.GetAsync("/v1/services", Ct)).Status);
    }

    private static bool IsTelling(string member) =>
        new[] { "cost", "wholesale", "markup", "margin" }.Any(word =>
            member.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Members(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => Members(member.Value).Prepend(member.Key)),
        JsonArray list => list.SelectMany(Members),
        _ => [],
    };
}
