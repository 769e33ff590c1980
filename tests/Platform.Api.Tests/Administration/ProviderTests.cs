using System.Text;
using System.Text.Json.Nodes;
using Crayon.Identity.Store.Federation;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Api.Tests.Administration;

/// <summary>Other providers at which people of a tenant or of its customers sign in, by the API.</summary>
public sealed class ProviderTests
{
    private const string Providers = "/v1/identity/providers";
    private const string Secret = "a secret that nobody reads again";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_provider_is_added_once_for_a_key_and_its_secret_is_never_shown(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (north, body) = (world.North, Body("acme", """, "addsPeople": true, "role": "reseller.viewer" """));
        var caller = await world.CallerAsync(north, ApiScopes.ForTenants, Ct);
        var added = await caller.PostAsync(Providers, body, Ct, "once");
        var path = $"{Providers}/{Text(added.Json["id"])}";
        Assert.Equal((201, path), (added.Status, added.Headers.Location?.ToString()));
        Assert.Equal(
            $"http://{world.North.Host}:8080/id/external/callback", Text(added.Json["redirectUri"]));
        Assert.True(added.Json["hasClientSecret"]!.GetValue<bool>());
        var again = await caller.PostAsync(Providers, body, Ct, "once");
        Assert.Equal((201, added.Body, added.Etag), (again.Status, again.Body, again.Etag));
        Assert.Equal((409, "urn:problem:sign-in-provider-exists"), Of(await caller.PostAsync(Providers, body, Ct)));

        var read = await caller.GetAsync(path, Ct);
        Assert.Equal((200, added.Body, added.Etag), (read.Status, read.Body, read.Etag));
        Assert.All(new[] { added.Body, read.Body, (await caller.GetAsync(Providers, Ct)).Body },
            text => Assert.DoesNotContain(Secret, text, StringComparison.Ordinal));
        var row = await RowAsync(world, added);
        Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(row.ProtectedSecret!), StringComparison.Ordinal);
        Assert.Equal(Secret, world.Services.GetRequiredService<FederationSecrets>()
            .OpenSecret(north.Id, row.ProviderId, row.ProtectedSecret!));
        var known = await world.Services.GetRequiredService<ProviderDirectory>().OfAsync(north.Id, Ct);
        Assert.Equal("reseller.viewer", known.Find("acme")?.Trust.Role); // at once, no waiting for caches
    }

    [Theory, EachEngine]
    public async Task A_provider_is_changed_by_who_has_read_it_and_removed(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var added = await caller.PostAsync(Providers, Body("acme"), Ct);
        var path = $"{Providers}/{Text(added.Json["id"])}";
        const string change = """{ "name": "Acme Group", "isEnabled": false, "trustsMfa": true }""";
        Assert.Equal(428, (await caller.PatchAsync(path, change, null, Ct)).Status);
        var changed = await caller.PatchAsync(path, change, added.Etag, Ct);
        Assert.Equal((200, "Acme Group", "portal"),
            (changed.Status, Text(changed.Json["name"]), Text(changed.Json["clientId"])));
        Assert.Equal((false, true, true), (changed.Json["isEnabled"]!.GetValue<bool>(),
            changed.Json["trustsMfa"]!.GetValue<bool>(), changed.Json["hasClientSecret"]!.GetValue<bool>()));
        Assert.Equal(412, (await caller.PatchAsync(path, change, added.Etag, Ct)).Status);
        Assert.Equal(400, (await caller.PatchAsync(path, """{ "issuer": "https://x.example" }""", "*", Ct)).Status);
        Assert.Equal(422, (await caller.PatchAsync(path, """{ "scopes": ["email"] }""", "*", Ct)).Status);
        Assert.Equal(422, (await caller.PatchAsync(path, """{ "isEnabled": null }""", "*", Ct)).Status);
        var open = await caller.PatchAsync(path, """{ "clientSecret": null }""", changed.Etag, Ct);
        Assert.False(open.Json["hasClientSecret"]!.GetValue<bool>());

        Assert.Equal(428, (await caller.SendAsync(HttpMethod.Delete, path, null, Ct)).Status);
        Assert.Equal(412, (await RemoveAsync(caller, path, changed.Etag)).Status);
        Assert.Equal(204, (await RemoveAsync(caller, path, open.Etag)).Status);
        Assert.Equal((404, "urn:problem:sign-in-provider-not-found"), Of(await caller.GetAsync(path, Ct)));
        Assert.Equal(["provider.added", "provider.changed", "provider.changed", "provider.removed"],
            await world.AsPlatformAsync<PlatformDbContext, List<string>>(db => db.AuditEvents
                .Where(row => row.SubjectId == Text(added.Json["id"])).OrderBy(row => row.At).ThenBy(row => row.Id)
                .Select(row => row.Action).ToListAsync(Ct)));
    }

    [Theory, EachEngine]
    public async Task A_customer_looks_after_its_own_alone(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (north, first) = (world.North, world.North.First);
        var program = await world.CallerAsync(north, ApiScopes.ForCustomers, Ct, first);
        var person = await world.PersonAsync(north, first.Member, ApiScopes.ForCustomers, "urn:acr:1fa", Ct);
        foreach (var caller in new[] { program, person })
        {
            // The tenant and another customer use the name: it is free here, and nothing tells that they do.
            var added = await caller.PostAsync(Providers, Body(north.Canary, """, "role": "customer.buyer" """), Ct);
            Assert.Equal((201, first.Customer.CustomerId.ToString()), (added.Status, Text(added.Json["customerId"])));
            Assert.StartsWith($"{north.Canary}-", Text(added.Json["slug"]), StringComparison.Ordinal);
            var path = $"{Providers}/{Text(added.Json["id"])}";
            Assert.Equal(200, (await caller.PatchAsync(path, """{ "name": "Ours" }""", added.Etag, Ct)).Status);
            var others = new[] { north.Second.Provider, north.Provider, world.South.First.Provider }
                .Select(id => $"{Providers}/{id}");
            foreach (var other in others)
            {
                Assert.Equal(404, (await caller.GetAsync(other, Ct)).Status);
                Assert.Equal(404, (await caller.PatchAsync(other, """{ "name": "Mine" }""", "*", Ct)).Status);
                Assert.Equal(404, (await RemoveAsync(caller, other, "*")).Status);
            }
            Assert.Equal((404, "urn:problem:not-found"), Of(await caller.PostAsync(
                Providers, Body("x1", $$""", "customerId": "{{north.Second.Customer.CustomerId}}" """), Ct)));
            Assert.All((await caller.GetAsync(Providers, Ct)).Json["items"]!.AsArray(), row =>
                Assert.Equal(first.Customer.CustomerId.ToString(), Text(row!["customerId"])));
            Assert.Equal((403, "urn:problem:role-not-held"), Of(await caller.PostAsync(
                Providers, Body("x2", """, "role": "reseller.viewer" """), Ct)));
            Assert.Equal(204, (await RemoveAsync(caller, path, "*")).Status);
        }
    }

    [Theory, EachEngine]
    public async Task Only_the_tenant_lets_the_second_factor_of_a_customers_provider_count(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (north, path) = (world.North, $"{Providers}/{world.North.First.Provider}");
        var customer = await world.CallerAsync(north, ApiScopes.ForCustomers, Ct, north.First);
        var refused = await customer.PostAsync(Providers, Body("acme", """, "trustsMfa": true """), Ct);
        Assert.Equal((422, "urn:problem:invalid-sign-in-provider"), Of(refused));
        Assert.Equal(422, (await customer.PatchAsync(path, """{ "trustsMfa": true }""", "*", Ct)).Status);
        var tenant = await world.CallerAsync(north, ApiScopes.ForTenants, Ct);
        Assert.Equal(200, (await tenant.PatchAsync(path, """{ "trustsMfa": true }""", "*", Ct)).Status);
        var kept = await customer.PatchAsync(path, """{ "name": "Ours" }""", "*", Ct);
        Assert.Equal((200, true), (kept.Status, kept.Json["trustsMfa"]!.GetValue<bool>()));
    }

    [Theory, EachEngine]
    public async Task Nobody_lets_people_in_with_a_role_that_may_do_what_they_may_not(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var north = world.North;
        var few = await world.CallerAsync(north, [ApiScopes.IdentityRead, ApiScopes.IdentityWrite], Ct);
        var owner = Body("acme", """, "addsPeople": true, "role": "reseller.owner" """);
        Assert.Equal((403, "urn:problem:role-not-held"), Of(await few.PostAsync(Providers, owner, Ct)));
        var changed = await few.PatchAsync(
            $"{Providers}/{north.Provider}", """{ "addsPeople": true, "role": "reseller.owner" }""", "*", Ct);
        Assert.Equal((403, "urn:problem:role-not-held"), Of(changed));
        Assert.Equal(201, (await few.PostAsync(Providers, Body("acme", """, "addsPeople": true """), Ct)).Status);
    }

    [Theory, EachEngine]
    public async Task A_name_is_one_providers_however_many_ask_for_it_at_once(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var tenant = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
            tenant.PostAsync(Providers, Body("acme"), Ct)));
        var added = Assert.Single(answers, answer => answer.Status == 201);
        Assert.All(answers.Except([added]), answer =>
            Assert.Equal((409, "urn:problem:sign-in-provider-exists"), Of(answer)));

        // The longest name leaves room for what tells customers' providers apart.
        var name = new string('a', 64);
        foreach (var buyer in new[] { world.North.First, world.North.First, world.North.Second })
        {
            var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, buyer);
            Assert.Equal(201, (await customer.PostAsync(Providers, Body(name), Ct)).Status);
        }
    }

    [Theory, EachEngine]
    public async Task A_list_is_paged_and_what_cannot_be_used_is_refused(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var first = await caller.GetAsync($"{Providers}?limit=2", Ct);
        var second = await caller.GetAsync($"{Providers}?limit=2&cursor={Text(first.Json["nextCursor"])}", Ct);
        Assert.Null(second.Json["nextCursor"]);
        Assert.Equal(new[] { world.North.Provider, world.North.First.Provider, world.North.Second.Provider }.Order(),
            new[] { first, second }.SelectMany(page => page.Json["items"]!.AsArray())
                .Select(row => row!["id"]!.GetValue<Guid>()).Order());
        var before = await world.CountsAsync(Ct);
        foreach (var (from, to) in new[]
        {
            ("https://login", "http://login"), ("acme.example", "acme.example?x=1"), ("https://", "https://a@"),
            ("\"acme\"", "\"Acme\""), ("\"acme\"", "\"a\""), ("\"portal\"", "\"\""), ("\"Acme\"", "\" \""),
            ("\"portal\"", "\"portal\", \"scopes\": [\"email\"]"), ("\"portal\"", "\"portal\", \"role\": \"boss\""),
            ("\"portal\"", "\"portal\", \"role\": \"customer.buyer\""),
        })
        {
            var bad = await caller.PostAsync(
                Providers, Body("acme").Replace(from, to, StringComparison.Ordinal), Ct);
            Assert.True(bad.Status == 422, $"{to}: {bad}");
        }
        Assert.Equal(400, (await caller.PostAsync(Providers, Body("acme"), Ct, key: null)).Status);
        Assert.Equal(before, await world.CountsAsync(Ct));
    }

    private static Task<ExternalProvider> RowAsync(ApiWorld world, Answer added)
    {
        var id = added.Json["id"]!.GetValue<Guid>();
        return world.AsPlatformAsync<IdentityDbContext, ExternalProvider>(
            db => db.ExternalProviders.AsNoTracking().SingleAsync(row => row.ProviderId == id, Ct));
    }

    private static Task<Answer> RemoveAsync(ApiCaller caller, string path, string? etag) => caller.SendAsync(
        HttpMethod.Delete, path, null, Ct, request => request.Headers.TryAddWithoutValidation("If-Match", etag));

    private static string Body(string slug, string more = "") =>
        $$"""
        { "slug": "{{slug}}", "issuer": "https://login.acme.example", "name": "Acme", "clientId": "portal",
          "clientSecret": "{{Secret}}"{{more}} }
        """;

    private static (int Status, string? Type) Of(Answer answer) => (answer.Status, answer.Type);

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
