using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Tests.Isolation;

/// <summary>What one tenant has warmed, sent or caused is nothing to another that asks for the same.</summary>
public sealed class CrossTenantTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task ISO_13_What_one_tenant_has_warmed_another_does_not_get_at_the_same_path(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (north, south) = (await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct),
            await world.CallerAsync(world.South, ApiScopes.ForTenants, Ct));
        var first = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.First);
        var second = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.Second);
        string[] paths = ["/v1/customers", "/v1/orders", "/v1/subscriptions", "/v1/licences", "/v1/price-rules",
            "/v1/team", "/v1/api-clients", "/v1/elevations", "/v1/audit-log"];
        foreach (var path in paths)
            foreach (var (warming, other, foreign) in new[] { (north, south, "canary-north"),
                (first, second, world.North.First.Canary) })
            {
                var warm = await warming.GetAsync(path, Ct);
                if (warm.Status == 403) continue; // not for customers
                Assert.Equal((path, 200), (path, warm.Status));
                var answer = await other.SendAsync(HttpMethod.Get, path, null, Ct, request =>
                    request.Headers.TryAddWithoutValidation("If-None-Match", warm.Etag ?? "*"));
                Assert.Equal((path, 200), (path, answer.Status));
                Assert.DoesNotContain(foreign, answer.Body, StringComparison.Ordinal);
                Assert.True(answer.Headers.CacheControl is { Public: false } or null, path);
            }
        // Prices are each tenant's own, though service and path are everybody's.
        await world.AsPlatformAsync<PlatformDbContext, int>(async db =>
        {
            (await db.PriceRules.SingleAsync(rule => rule.Id == world.South.Rule.Id, Ct)).Percent = 50m;
            return await db.SaveChangesAsync(Ct);
        });
        world.Platform.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.NotEqual(await PriceAsync(north), await PriceAsync(south));
    }

    [Theory, EachEngine]
    public async Task ISO_15_Another_tenants_idempotency_key_and_version_have_no_effect(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (north, south) = (await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct),
            await world.CallerAsync(world.South, ApiScopes.ForTenants, Ct));
        const string body = """{ "name": "made", "email": "a@b.example", "countryCode": "NL" }""";
        var made = await north.PostAsync("/v1/customers", body, Ct, "one-key");
        var theirs = await south.PostAsync("/v1/customers", body, Ct, "one-key");
        Assert.Equal((201, 201), (made.Status, theirs.Status));
        Assert.NotEqual(made.Json["id"]!.GetValue<string>(), theirs.Json["id"]!.GetValue<string>());
        Assert.Equal(made.Body, (await north.PostAsync("/v1/customers", body, Ct, "one-key")).Body);

        var path = $"/v1/accounts/{world.North.First.Account.Id}";
        var version = (await north.GetAsync(path, Ct)).Etag;
        var change = """{ "email": "taken@over.example" }""";
        foreach (var match in new[] { version, "*", "\"1\"" })
            Assert.Equal((404, "urn:problem:not-found"), Of(await south.PatchAsync(path, change, match, Ct)));
        Assert.Equal(version, (await north.GetAsync(path, Ct)).Etag);
    }

    [Theory, EachEngine]
    public async Task ISO_18_The_log_of_a_tenant_tells_of_nobody_else_and_a_refusal_of_nothing_foreign(
        DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        foreach (var party in new[] { world.North, world.South })
            foreach (var buyer in new[] { party.First, party.Second })
                await ActAsync(await world.CallerAsync(party, ApiScopes.ForTenants, Ct), buyer);
        var tenant = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var log = await LogAsync(tenant);
        Assert.Contains(world.North.First.Account.Id.ToString(), log, StringComparison.Ordinal);
        Assert.All(IdsOf(world.South), id => Assert.DoesNotContain(id, log, StringComparison.Ordinal));
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.First);
        Assert.Equal(403, (await customer.GetAsync("/v1/audit-log", Ct)).Status);

        // A refusal repeats no id that was asked for, but where it says what the address was.
        var foreign = world.South.First.Order.Id.ToString();
        var refused = await tenant.GetAsync($"/v1/orders/{foreign}", Ct);
        Assert.Equal(404, refused.Status);
        Assert.DoesNotContain(foreign, $"{refused.Json["title"]} {refused.Json["detail"]}", StringComparison.Ordinal);
        Assert.All(IdsOf(world.South).Where(id => id != foreign),
            id => Assert.DoesNotContain(id, refused.Body, StringComparison.Ordinal));
    }

    [Theory, EachEngine]
    public async Task API_04_A_token_in_the_address_or_a_form_is_not_taken(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var nobody = caller.With(null);
        Assert.Equal(401, (await nobody.GetAsync($"/v1/customers?access_token={caller.Token}", Ct)).Status);
        var form = await nobody.SendAsync(HttpMethod.Post, "/v1/customers", null, Ct, request =>
            request.Content = new FormUrlEncodedContent([new("access_token", caller.Token!)]));
        Assert.Equal(401, form.Status);
        var cookie = await nobody.SendAsync(HttpMethod.Get, "/v1/customers", null, Ct, request =>
            request.Headers.TryAddWithoutValidation("Cookie", $"sid={caller.Token}; access_token={caller.Token}"));
        Assert.Equal(401, cookie.Status);
    }

    private static async Task ActAsync(ApiCaller caller, Buyer buyer)
    {
        var path = $"/v1/accounts/{buyer.Account.Id}";
        var etag = (await caller.GetAsync(path, Ct)).Etag;
        Assert.Equal(
            200, (await caller.PatchAsync(path, """{ "email": "new@b.example" }""", etag, Ct)).Status);
    }

    private static async Task<string> LogAsync(ApiCaller caller)
    {
        var answer = await caller.GetAsync("/v1/audit-log?limit=200", Ct);
        Assert.True(answer.Status == 200, answer.Body);
        return answer.Body;
    }

    private static async Task<string> PriceAsync(ApiCaller caller)
    {
        var answer = await caller.GetAsync("/v1/services/productivity-suite-business", Ct);
        return answer.Json["plans"]![0]!["unitPrice"]!.ToJsonString();
    }

    private static string[] IdsOf(Party party) =>
    [
        party.Id.ToString(), party.Canary, party.First.Canary, party.Second.Canary,
        .. new[] { party.First, party.Second }.SelectMany(buyer => new[]
        {
            buyer.Account.Id.ToString(), buyer.Customer.CustomerId.ToString(), buyer.Order.Id.ToString(),
        }),
    ];

    private static (int Status, string? Type) Of(Answer answer) => (answer.Status, answer.Type);
}
