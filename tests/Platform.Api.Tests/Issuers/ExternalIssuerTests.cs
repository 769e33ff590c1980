using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Tests.Issuers;

/// <summary>The API under the tokens of an independent provider.</summary>
public sealed class ExternalIssuerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_tenants_own_provider_gives_tokens_once_staff_approve_and_until_it_is_removed(
        DatabaseEngine engine)
    {
        await using var other = await OtherProvider.StartAsync(engine, Ct);
        var (world, north) = (other.World, other.World.North);
        await other.ServeAsync(
            Ct, new OtherClient(
            "shop", new { roles = new[] { "buyer" }, customer = north.First.Customer.CustomerId.ToString() }));
        var (tenant, staff) = (
            await world.CallerAsync(north, ApiScopes.ForTenants, Ct),
            await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct));

        var asked = await tenant.PostAsync(
            "/v1/issuers", other.Body("""{ "claim": "customer" }""", OtherProvider.ByRole), Ct);
        Assert.Equal((201, "Pending"), (asked.Status, asked.Json["state"]!.GetValue<string>()));
        var shop = await other.CallerAsync("shop", Ct);
        Assert.Equal("urn:problem:unauthorized", (await shop.GetAsync("/v1/services", Ct)).Type);
        Assert.Equal(0, await other.FetchesAsync(Ct)); // nobody asks a provider that staff have not approved

        var path = $"/v1/admin/tenants/{north.Id}/issuers/{asked.Json["id"]}";
        var approved = await staff.PostAsync($"{path}/approve", "{}", Ct);
        Assert.Equal((200, "Approved"), (approved.Status, approved.Json["state"]!.GetValue<string>()));
        await DrivesTheApiAsync(other, shop);

        Assert.Equal(412, (await RemoveAsync(staff, path, asked.Etag!)).Status);
        var read = await staff.GetAsync(path, Ct);
        Assert.Equal((200, approved.Etag), (read.Status, read.Etag));
        Assert.Equal(204, (await RemoveAsync(staff, path, read.Etag!)).Status);
        Assert.Equal(401, (await shop.GetAsync("/v1/services", Ct)).Status);
        Assert.Equal(
            ["issuer.approved", "issuer.asked", "issuer.removed"],
            await AuditAsync(world, asked.Json["id"]!.GetValue<Guid>()));
    }

    private static async Task DrivesTheApiAsync(OtherProvider other, ApiCaller shop)
    {
        var north = other.World.North;
        Assert.Contains("1258", (await shop.GetAsync("/v1/services", Ct)).Body);
        Assert.Contains("1258", (await shop.On("api.localhost").GetAsync("/v1/services", Ct)).Body);
        Assert.Equal(401, (await shop.On(other.World.South.Host).GetAsync("/v1/services", Ct)).Status);
        var placed = await shop.PostAsync("/v1/orders", Order(other.World, north.First), Ct);
        Assert.Equal(202, placed.Status);
        Assert.Equal(200, (await shop.GetAsync($"/v1/orders/{placed.Json["id"]}", Ct)).Status);
        var customers = (await shop.GetAsync("/v1/customers", Ct)).Body;
        Assert.Contains(north.First.Canary, customers);
        Assert.DoesNotContain(north.Second.Canary, customers);
        Assert.Equal(404, (await shop.PostAsync("/v1/orders", Order(other.World, north.Second), Ct)).Status);
        Assert.Equal(403, (await shop.GetAsync("/v1/subscriptions", Ct)).Status); // the role does not bring that scope
        var actor = await other.World.AsPlatformAsync<PlatformDbContext, string>(db => db.Orders
            .Where(row => row.TenantId == north.Id).OrderBy(row => row.DateCreated).Select(row => row.CreatedBy)
                .LastAsync(Ct));
        Assert.Matches("^client:[0-9a-f]{32}:shop$", actor);
    }

    [Theory, EachEngine]
    public async Task Asking_is_held_to_the_rules(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.StartAsync(engine, Ct);
        var (tenant, staff) = (
            await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct),
            await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct));
        const string good = """
            { "issuer": "https://id.example", "audience": "api",
              "customer": { "wholeTenant": true }, "scope": { "claim": "scope", "always": [] } }
            """;
        var findings = new List<string>();
        foreach (var (from, to) in new[]
        {
            ("https://id.example", "http://id.example"), ("https://id.example", "https://north.localhost:8080/id"),
            ("https://id.example", "https://SOUTH.localhost/id"), ("https://id.example", "https://a@id.example"),
            ("https://id.example", "https://id.example?x=1"), ("https://id.example", "/id"),
            ("\"api\"", "\"two words\""), ("""{ "wholeTenant": true }""", "{ }"),
                ("""{ "wholeTenant": true }""", """{ "wholeTenant": true, "claim": "customer" }"""),
            ("\"always\": []", "\"always\": [\"admin.write\"]"), ("\"always\": []", "\"always\": [\"identity.write\"]"),
            ("\"always\": []", "\"values\": [ { \"value\": \"x\", \"scopes\": [\"platform.operator\"] } ]"),
            ("\"audience\"", "\"tokenType\": \"logout+jwt\", \"audience\""),
                ("\"audience\"", "\"algorithms\": [\"HS256\"], \"audience\""),
            ("\"audience\"", "\"algorithms\": [\"none\"], \"audience\""),
            ("""{ "wholeTenant": true }, "scope": { "claim": "scope", "always": [] }""",
                """{ "claim": "c" }, "scope": { "always": ["prices.write"] }"""),
            ("""{ "wholeTenant": true }, "scope": { "claim": "scope", "always": [] }""",
                """{ "claim": "c" }, "scope": { "always": ["identity.read"] }"""),
        })
        {
            var answer = await tenant.PostAsync("/v1/issuers", good.Replace(from, to, StringComparison.Ordinal), Ct);
            if (answer.Status != 422) findings.Add($"{to}: {answer.Status} {answer.Body}");
        }
        Assert.Empty(findings);
        var ofStaff = await staff.PostAsync($"/v1/admin/tenants/{world.Admin.Id}/issuers", good, Ct);
        Assert.Equal((422, "urn:problem:invalid-issuer"), (ofStaff.Status, ofStaff.Type));
        Assert.Equal(
            404, (await staff.PostAsync($"/v1/admin/tenants/{Guid.CreateVersion7()}/issuers", good, Ct)).Status);
        Assert.Equal(201, (await tenant.PostAsync("/v1/issuers", good, Ct)).Status);
    }

    [Theory, EachEngine]
    public async Task One_pair_is_one_tenants_and_asking_for_it_tells_nothing(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.StartAsync(engine, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        const string body =
            """
            { "issuer": "https://id.example", "audience": "api", "customer": { "wholeTenant": true },
              "scope": { "claim": "scope" } }
            """;
        var paths = new List<string>();
        foreach (var party in new[] { world.North, world.South })
        {
            var asked = await (await world.CallerAsync(party, ApiScopes.ForTenants, Ct))
                .PostAsync("/v1/issuers", body, Ct);
            Assert.Equal(201, asked.Status);
            paths.Add($"/v1/admin/tenants/{party.Id}/issuers/{asked.Json["id"]}");
        }
        Assert.Equal(200, (await staff.PostAsync($"{paths[0]}/approve", "{}", Ct)).Status);
        var second = await staff.PostAsync($"{paths[1]}/approve", "{}", Ct);
        Assert.Equal((409, "urn:problem:issuer-taken"), (second.Status, second.Type));
        Assert.Equal(409, (await staff.PostAsync($"{paths[0]}/refuse", "{}", Ct)).Status); // decided before
        Assert.Equal(204, (await RemoveAsync(staff, paths[0], "*")).Status);
        Assert.Equal(200, (await staff.PostAsync($"{paths[1]}/approve", "{}", Ct)).Status);
        var crossed = paths[1].Replace(world.South.Id.ToString(), world.North.Id.ToString(), StringComparison.Ordinal);
        Assert.Equal(404, (await staff.PostAsync($"{crossed}/refuse", "{}", Ct)).Status);
    }

    [Theory, EachEngine]
    public async Task Of_two_approved_at_the_same_moment_one_is_refused_as_taken(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.StartAsync(engine, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var callers = new List<(Party Party, ApiCaller Caller)>();
        foreach (var party in new[] { world.North, world.South })
            callers.Add((party, await world.CallerAsync(party, ApiScopes.ForTenants, Ct)));
        // More than one pair, so that at least one meets whatever the machine does.
        foreach (var number in Enumerable.Range(0, 5))
        {
            var body = $$"""
                { "issuer": "https://id-{{number}}.example", "audience": "api", "customer": { "wholeTenant": true },
                  "scope": { "claim": "scope" } }
                """;
            var asked = await Task.WhenAll(callers.Select(async one => (one.Party,
                (await one.Caller.PostAsync("/v1/issuers", body, Ct)).Json["id"]!.GetValue<string>())));
            var decided = await Task.WhenAll(asked.Select(one =>
                staff.PostAsync($"/v1/admin/tenants/{one.Party.Id}/issuers/{one.Item2}/approve", "{}", Ct)));
            Assert.Equal([(200, null), (409, "urn:problem:issuer-taken")],
                decided.Select(answer => (answer.Status, answer.Type)).OrderBy(answer => answer.Status));
        }
    }

    [Theory, EachEngine]
    public async Task A_refusal_reaches_the_tenant_with_its_reason(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.StartAsync(engine, Ct);
        var (tenant, staff) = (
            await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct),
            await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct));
        var refused = await staff.PostAsync(
            $"/v1/admin/tenants/{world.North.Id}/issuers/{world.North.Issuer.Id}/refuse",
            """{ "reason": "Not your domain." }""", Ct);
        Assert.Equal((200, "Refused"), (refused.Status, refused.Json["state"]!.GetValue<string>()));
        Assert.Contains("\"Refused\"", (await tenant.GetAsync($"/v1/issuers/{world.North.Issuer.Id}", Ct)).Body);
        Assert.Contains("Not your domain.", (await tenant.GetAsync("/v1/audit-log?limit=200", Ct)).Body);
        var listed = (await staff.GetAsync($"/v1/admin/tenants/{world.North.Id}/issuers", Ct)).Body;
        Assert.Contains("canary-north-issuer", listed);
        Assert.DoesNotContain("canary-south-issuer", listed);
        Assert.Equal(204, (await RemoveAsync(tenant, $"/v1/issuers/{world.North.Issuer.Id}", refused.Etag!)).Status);
    }

    private static Task<Answer> RemoveAsync(ApiCaller caller, string path, string etag) =>
        caller.SendAsync(HttpMethod.Delete, path, null, Ct,
        request => request.Headers.TryAddWithoutValidation("If-Match", etag));

    private static string Order(ApiWorld world, Buyer buyer) =>
        $$"""
        { "accountId": "{{buyer.Account.Id}}",
          "lines": [ { "planId": "{{world.Goods.Plan.Id}}", "quantity": 3 } ] }
        """;

    // By name: a machine's clock may be set back between two of them.
    private static Task<List<string>> AuditAsync(ApiWorld world, Guid issuer) =>
        world.AsPlatformAsync<PlatformDbContext, List<string>>(db =>
        db.AuditEvents.Where(row => row.SubjectId == issuer.ToString() && row.TenantId == world.North.Id)
            .OrderBy(row => row.Action).Select(row => row.Action).ToListAsync(Ct));
}
