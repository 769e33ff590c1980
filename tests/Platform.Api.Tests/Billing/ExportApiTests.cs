using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;

namespace Crayon.Platform.Api.Tests.Billing;

/// <summary>Exports over the API: asked for once, looked at, downloaded, by those who may.</summary>
public sealed class ExportApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task An_export_is_asked_for_once_and_waits_for_its_file(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var buyer = world.North.First;
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var (body, key) = ($$"""
            { "kind": "invoice-lines", "format": "xlsx", "customerId": "{{buyer.Customer.CustomerId}}",
              "from": "2026-03-01", "to": "2026-03-31" }
            """, Guid.CreateVersion7().ToString());
        var made = await reseller.PostAsync("/v1/exports", body, Ct, key);
        var again = await reseller.PostAsync("/v1/exports", body, Ct, key);
        Assert.True(made.Status == 202, made.Body);
        Assert.Equal((202, made.Body), (again.Status, again.Body));
        var path = $"/v1/exports/{made.Json["id"]}";
        Assert.Equal(path, made.Headers.Location?.ToString());
        var read = (await reseller.GetAsync(path, Ct)).Json;
        Assert.Equal(("invoice-lines", "xlsx", "Waiting", "2026-03-31"), (read["kind"]!.GetValue<string>(),
            read["format"]!.GetValue<string>(), read["status"]!.GetValue<string>(), read["to"]!.GetValue<string>()));
        Assert.Contains(made.Json["id"]!.GetValue<string>(), (await reseller.GetAsync("/v1/exports", Ct)).Body,
            StringComparison.Ordinal);
        var early = await reseller.GetAsync($"{path}/file", Ct);
        Assert.Equal((409, "urn:problem:export-not-ready"), (early.Status, early.Type));
        Assert.NotNull(early.Headers.RetryAfter);
        // What the tenant asked for is not its customer's, though it is about it.
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, buyer);
        Assert.Equal(404, (await customer.GetAsync(path, Ct)).Status);
    }

    [Fact]
    public async Task What_is_no_export_is_refused()
    {
        await using var world = await ApiWorld.ShareAsync(DatabaseEngine.Sqlite, Ct);
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.First);
        foreach (var (caller, body, known) in new[]
        {
            (reseller, """{ "kind": "costs" }""", (400, "invalid-parameter")),
            (reseller, """{ "kind": "payments", "format": "pdf" }""", (400, "invalid-parameter")),
            (reseller, """{ "kind": "payments", "from": "2026-04-01", "to": "2026-03-31" }""", (422, "export-invalid")),
            (customer, """{ "kind": "journal" }""", (422, "export-invalid")),
            (reseller, $$"""{ "kind": "payments", "customerId": "{{world.South.First.Customer.CustomerId}}" }""",
                (404, "not-found")),
        })
        {
            var answer = await caller.PostAsync("/v1/exports", body, Ct, Guid.CreateVersion7().ToString());
            Assert.Equal((known.Item1, $"urn:problem:{known.Item2}"), (answer.Status, answer.Type));
        }
        var keyless = await reseller.PostAsync("/v1/exports", """{ "kind": "payments" }""", Ct, key: null);
        Assert.Equal(400, keyless.Status);
    }

    [Theory, EachEngine]
    public async Task ISO_17_A_file_is_had_by_those_who_may_and_by_a_link_while_it_works(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var buyer = world.North.First;
        var path = $"/v1/exports/{buyer.Export}";
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, buyer);
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        foreach (var one in new[] { customer, reseller })
        {
            var file = await one.GetAsync($"{path}/file", Ct);
            Assert.Equal((200, "text/csv", buyer.Canary), (file.Status, file.MediaType, file.Body));
            Assert.Equal($"\"{(await one.GetAsync(path, Ct)).Json["file"]!["sha256"]}\"", file.Etag);
        }
        foreach (var stranger in new[]
        {
            await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.Second),
            await world.CallerAsync(world.South, ApiScopes.ForTenants, Ct),
        })
            Assert.Equal(404, (await stranger.GetAsync($"{path}/file", Ct)).Status);

        var made = await customer.PostAsync($"{path}/links", """{ "minutes": 10 }""", Ct, key: null);
        Assert.True(made.Status == 201, made.Body);
        var link = new Uri(made.Json["url"]!.GetValue<string>()).AbsolutePath;
        var anybody = customer.With(null);
        Assert.Equal((200, buyer.Canary), await KnownAsync(anybody, link));
        Assert.Equal(404, (await anybody.On(world.South.Host).GetAsync(link, Ct)).Status);
        // A word of one purpose is none of the other.
        Assert.Equal(404, (await anybody.GetAsync(
            link.Replace("/export-links/", "/document-links/", StringComparison.Ordinal), Ct)).Status);
        world.Platform.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(404, (await anybody.GetAsync(link, Ct)).Status);
    }

    [Theory, EachEngine]
    public async Task Staff_export_the_operators_books_and_see_no_tenants_exports(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var made = await staff.PostAsync(
            "/v1/admin/exports", $$"""{ "kind": "journal", "tenantId": "{{world.North.Id}}" }""", Ct,
            Guid.CreateVersion7().ToString());
        Assert.True(made.Status == 202, made.Body);
        Assert.Equal(world.North.Id.ToString(), made.Json["tenantId"]!.GetValue<string>());
        Assert.Equal(200, (await staff.GetAsync($"/v1/admin/exports/{made.Json["id"]}", Ct)).Status);
        Assert.Equal(404, (await staff.GetAsync($"/v1/admin/exports/{world.North.First.Export}", Ct)).Status);
        Assert.DoesNotContain(world.North.First.Export.ToString(),
            (await staff.GetAsync("/v1/admin/exports", Ct)).Body, StringComparison.Ordinal);
        var own = await ExportSeed.AddAsync(world, world.Admin, buyer: null, Ct);
        Assert.Equal((200, world.Admin.Canary), await KnownAsync(staff, $"/v1/admin/exports/{own}/file"));
        var absent = await staff.PostAsync(
            "/v1/admin/exports", $$"""{ "kind": "journal", "tenantId": "{{Guid.CreateVersion7()}}" }""", Ct,
            Guid.CreateVersion7().ToString());
        Assert.Equal(404, absent.Status);
    }

    private static async Task<(int Status, string Body)> KnownAsync(ApiCaller caller, string path)
    {
        var answer = await caller.GetAsync(path, Ct);
        return (answer.Status, answer.Body);
    }
}
