using System.Text;
using System.Text.Json.Nodes;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Api.Tests.Administration;

/// <summary>Programs of a tenant and of its customers, by the API.</summary>
public sealed class ApiClientTests
{
    private const string Clients = "/v1/api-clients";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_secret_works_at_once_is_told_again_to_the_same_key_and_is_nowhere_to_be_read(
        DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (north, body) = (world.North, Body("Shop", [ApiScopes.CustomersRead], world.North.First));
        var caller = await world.CallerAsync(north, ApiScopes.ForTenants, Ct);
        var made = await caller.PostAsync(Clients, body, Ct, "once");
        var (id, secret) = (Text(made.Json["clientId"]), Text(made.Json["clientSecret"]));
        Assert.Equal((201, id, $"{Clients}/{id}"),
            (made.Status, Text(made.Json["id"]), made.Headers.Location!.ToString()));
        Assert.True(await ProvesItselfAsync(world, id, secret)); // no waiting for caches

        var shop = caller.With(await world.TokenAsync(north, id, [ApiScopes.CustomersRead], north.First, Ct));
        var seen = (await shop.GetAsync("/v1/customers", Ct)).Body;
        Assert.Contains(north.First.Canary, seen);
        Assert.DoesNotContain(north.Second.Canary, seen);

        var again = await caller.PostAsync(Clients, body, Ct, "once");
        Assert.Equal((201, made.Body), (again.Status, again.Body));
        var other = await caller.PostAsync(Clients, Body("Other", [ApiScopes.CustomersRead], north.First), Ct, "once");
        Assert.Equal((409, "urn:problem:idempotency-key-reused"), Of(other));
        Assert.Equal((1, 1), await world.AsPlatformAsync<IdentityDbContext, (int, int)>(async db => (
            await db.Clients.CountAsync(row => row.TenantId == north.Id && row.Name == "Shop", Ct),
            await db.ClientSecrets.CountAsync(row => row.ClientId == id, Ct))));
        var kept = await world.AsPlatformAsync<PlatformDbContext, List<(bool, string)>>(async db =>
            [.. (await db.IdempotencyRecords.Where(row => row.TenantId == north.Id).ToListAsync(Ct)).Select(row =>
                (row.IsProtected, Encoding.UTF8.GetString(row.Body)))]);
        Assert.All(kept, row => Assert.DoesNotContain(secret, row.Item2, StringComparison.Ordinal));
        Assert.Contains(kept, row => row.Item1);
    }

    [Theory, EachEngine]
    public async Task Nobody_hands_on_what_they_may_not_do_themselves(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (north, before) = (world.North, await CountAsync(world));
        string[] few = [ApiScopes.ClientsRead, ApiScopes.ClientsWrite, ApiScopes.OrdersRead];
        var caller = await world.CallerAsync(north, few, Ct);
        var more = await caller.PostAsync(Clients, Body("More", [ApiScopes.PricesWrite], null), Ct);
        Assert.Equal((403, "urn:problem:scope-not-held"), Of(more));
        var staffs = await caller.PostAsync(Clients, Body("Staff", [ApiScopes.AdminRead], null), Ct);
        Assert.Equal((403, "urn:problem:scope-not-held"), Of(staffs));
        var all = await world.CallerAsync(north, ApiScopes.ForTenants, Ct);
        var beyond = await all.PostAsync(Clients, Body("Beyond", [ApiScopes.PricesRead], north.First), Ct);
        Assert.Equal((422, "urn:problem:invalid-api-client"), Of(beyond)); // no customer's program has that
        Assert.Equal(before + 2, await CountAsync(world)); // the two callers

        // The secret of a program that may do more would be a way to become it.
        var strong = await all.PostAsync(Clients, Body("Strong", [ApiScopes.PricesWrite], null), Ct);
        var rotated = await caller.PostAsync($"{Clients}/{Text(strong.Json["id"])}/rotate-secret", "{}", Ct);
        Assert.Equal((403, "urn:problem:scope-not-held"), Of(rotated));
    }

    [Theory, EachEngine]
    public async Task A_customer_sees_and_makes_only_its_own(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var north = world.North;
        var program = await world.CallerAsync(north, ApiScopes.ForCustomers, Ct, north.First);
        var person = await world.PersonAsync(north, north.First.Member, ApiScopes.ForCustomers, "urn:acr:1fa", Ct);
        foreach (var (index, caller) in new[] { program, person }.Index())
        {
            var made = await caller.PostAsync(Clients, Body($"Own {index}", [ApiScopes.OrdersRead], null), Ct, "k");
            Assert.Equal(201, made.Status);
            Assert.True(await ProvesItselfAsync(world, Text(made.Json["id"]), Text(made.Json["clientSecret"])));
            Assert.Equal(made.Body, (await caller.PostAsync(
                Clients, Body($"Own {index}", [ApiScopes.OrdersRead], null), Ct, "k")).Body);
            var read = await caller.GetAsync($"{Clients}/{Text(made.Json["id"])}", Ct);
            Assert.Equal(north.First.Customer.CustomerId.ToString(), Text(read.Json["customerId"]));
            Assert.Equal((404, "urn:problem:not-found"), Of(await caller.PostAsync(
                Clients, Body("Sibling's", [ApiScopes.OrdersRead], north.Second), Ct)));
            foreach (var foreign in new[] { north.ApiClient, north.Second.ApiClient, world.South.First.ApiClient })
                Assert.Equal(404, (await caller.GetAsync($"{Clients}/{foreign}", Ct)).Status);
            var items = (await caller.GetAsync(Clients, Ct)).Json["items"]!.AsArray();
            Assert.All(items, row =>
                Assert.Equal(north.First.Customer.CustomerId.ToString(), Text(row!["customerId"])));
            Assert.Contains(items, row => Text(row!["id"]) == north.First.ApiClient);
        }
    }

    [Theory, EachEngine]
    public async Task A_program_is_stopped_started_given_a_new_secret_and_removed(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (north, id) = (world.North, world.North.First.ApiClient);
        var path = $"{Clients}/{id}";
        var admin = await world.CallerAsync(north, ApiScopes.ForCustomers, Ct, north.First);
        Task<string> TokenAsync() => world.TokenAsync(north, id, [ApiScopes.OrdersRead], north.First, Ct);
        var program = admin.With(await TokenAsync());
        Assert.Equal(200, (await program.GetAsync("/v1/orders", Ct)).Status);

        var stopped = await admin.PostAsync($"{path}/disable", "{}", Ct);
        Assert.Equal((200, false), (stopped.Status, stopped.Json["isEnabled"]!.GetValue<bool>()));
        Assert.Equal(401, (await program.GetAsync("/v1/orders", Ct)).Status);
        Assert.Equal(200, (await admin.PostAsync($"{path}/enable", "{}", Ct)).Status);
        Assert.Equal(401, (await program.GetAsync("/v1/orders", Ct)).Status); // what it held stays refused
        world.Platform.Time.Advance(TimeSpan.FromSeconds(2));
        program = admin.With(await TokenAsync());
        Assert.Equal(200, (await program.GetAsync("/v1/orders", Ct)).Status);

        var first = await admin.PostAsync($"{path}/rotate-secret", """{ "overlapHours": 24 }""", Ct);
        var second = await admin.SendAsync(HttpMethod.Post, $"{path}/rotate-secret", null, Ct);
        Assert.Equal((200, 200), (first.Status, second.Status));
        Assert.False(await ProvesItselfAsync(world, id, Text(first.Json["clientSecret"])));
        Assert.True(await ProvesItselfAsync(world, id, Text(second.Json["clientSecret"])));
        Assert.Equal(422, (await admin.PostAsync($"{path}/rotate-secret", """{ "overlapHours": 2161 }""", Ct)).Status);
        var keyed = await admin.PostAsync($"{path}/rotate-secret", "{}", Ct, "k");
        Assert.Equal(keyed.Body, (await admin.PostAsync($"{path}/rotate-secret", "{}", Ct, "k")).Body);
        Assert.True(await ProvesItselfAsync(world, id, Text(keyed.Json["clientSecret"])));

        Assert.Equal(428, (await admin.SendAsync(HttpMethod.Delete, path, null, Ct)).Status);
        Assert.Equal(412, (await RemoveAsync(admin, path, stopped.Etag)).Status);
        Assert.Equal(204, (await RemoveAsync(admin, path, (await admin.GetAsync(path, Ct)).Etag)).Status);
        Assert.Equal(404, (await admin.GetAsync(path, Ct)).Status);
        Assert.Equal(401, (await program.GetAsync("/v1/orders", Ct)).Status);
    }

    private static Task<Answer> RemoveAsync(ApiCaller caller, string path, string? etag) => caller.SendAsync(
        HttpMethod.Delete, path, null, Ct, request => request.Headers.TryAddWithoutValidation("If-Match", etag));

    // As the identity host judges a secret at the token endpoint.
    private static async Task<bool> ProvesItselfAsync(ApiWorld world, string id, string secret) => ClientSecrets.Match(
        await world.Services.GetRequiredService<ClientDirectory>().FindAsync(world.North.Id, id, Ct), secret,
        world.Platform.Time.GetUtcNow());

    private static Task<int> CountAsync(ApiWorld world) =>
        world.AsPlatformAsync<IdentityDbContext, int>(db => db.Clients.CountAsync(Ct));

    private static string Body(string name, string[] scopes, Buyer? buyer)
    {
        var body = new JsonObject { ["name"] = name, ["scopes"] = new JsonArray([.. scopes.Select(scope => scope)]) };
        if (buyer is not null) body["customerId"] = buyer.Customer.CustomerId.ToString();
        return body.ToJsonString();
    }

    private static (int Status, string? Type) Of(Answer answer) => (answer.Status, answer.Type);

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
