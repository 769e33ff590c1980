using System.Text.Json.Nodes;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Tests.Staff;

/// <summary>Staff make a reseller, stop it and let it go on.</summary>
public sealed class TenantTests
{
    private const string Path = "/v1/admin/tenants/tailspin";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_reseller_is_made_once_however_often_it_is_asked_for_and_its_owner_is_invited(
        DatabaseEngine engine)
    {
        await using var world = await ApiWorld.StartAsync(engine, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        Assert.Equal(404, (await staff.GetAsync($"{Path}/steps", Ct)).Status);
        foreach (var _ in (int[])[1, 2])
        {
            var made = await staff.SendAsync(HttpMethod.Put, Path, Body().ToJsonString(), Ct);
            Assert.Equal((201, "Active"), (made.Status, made.Json["state"]!.GetValue<string>()));
            Assert.All(made.Json["steps"]!.AsArray(), step => Assert.Equal("Done", step!["state"]!.GetValue<string>()));
            Assert.Equal(made.Body, (await staff.GetAsync($"{Path}/steps", Ct)).Body);
        }
        var id = (await staff.GetAsync($"{Path}/steps", Ct)).Json["id"]!.GetValue<Guid>();
        var tenant = new TenantId(id);
        var invitations = await world.AsPlatformAsync<IdentityDbContext, List<string>>(db => db.Invitations
            .Where(row => row.TenantId == tenant).Select(row => row.Email + " " + row.Role).ToListAsync(Ct));
        Assert.Equal(["owner@tailspin.example reseller.owner"], invitations);
        Assert.Equal(2, await world.AsPlatformAsync<PlatformDbContext, int>(db => db.PriceRules
            .CountAsync(rule => rule.TenantId == tenant || rule.BuyerTenantId == tenant, Ct)));
    }

    [Theory, EachEngine]
    public async Task What_cannot_be_made_is_refused_and_leaves_nothing(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        foreach (var (member, bad) in ((string, JsonNode)[])[
            ("timeZone", "Mars/Olympus"), ("language", "!!"), ("hosts", new JsonArray("No Host")),
            ("currency", "XXQ"), ("theme", "?"), ("retailPercent", "-200"), ("ownerEmail", "nobody")])
        {
            var body = Body();
            body[member] = bad;
            var refused = await staff.SendAsync(HttpMethod.Put, Path, body.ToJsonString(), Ct);
            Assert.True(refused.Status is 400 or 422, $"{member}: {refused}");
            Assert.Contains(member, refused.Body, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Equal(404, (await staff.GetAsync($"{Path}/steps", Ct)).Status);
        Assert.Equal(422, (await staff.SendAsync(HttpMethod.Put, "/v1/admin/tenants/Bad_Name",
            Body().ToJsonString(), Ct)).Status);
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        Assert.Equal(403, (await reseller.SendAsync(HttpMethod.Put, Path, Body().ToJsonString(), Ct)).Status);
    }

    [Theory, EachEngine]
    public async Task A_host_that_leads_elsewhere_is_refused_and_the_rest_goes_on_with_another(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.StartAsync(engine, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var body = Body();
        body["hosts"] = new JsonArray(world.North.Host);
        var refused = await staff.SendAsync(HttpMethod.Put, Path, body.ToJsonString(), Ct);
        Assert.Equal(409, refused.Status);
        Assert.EndsWith("host-taken", refused.Type, StringComparison.Ordinal);
        var steps = (await staff.GetAsync($"{Path}/steps", Ct)).Json;
        Assert.NotEqual("Active", steps["state"]!.GetValue<string>());
        Assert.Contains(steps["steps"]!.AsArray(), step => step!["state"]!.GetValue<string>() == "Failed");
        var made = await staff.SendAsync(HttpMethod.Put, Path, Body().ToJsonString(), Ct);
        Assert.Equal((201, "Active"), (made.Status, made.Json["state"]!.GetValue<string>()));
    }

    [Theory, EachEngine]
    public async Task A_tenant_that_is_stopped_is_refused_until_it_goes_on(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        foreach (var (move, state, status) in ((string, string, int)[])[
            ("suspend", "Suspended", 403), ("suspend", "Suspended", 403), ("resume", "Active", 200)])
        {
            var moved = await staff.PostAsync($"/v1/admin/tenants/{world.North.Id}/{move}", "", Ct);
            Assert.Equal((200, state), (moved.Status, moved.Json["state"]!.GetValue<string>()));
            world.Platform.Time.Advance(TimeSpan.FromSeconds(2));
            Assert.Equal(status, (await reseller.GetAsync("/v1/customers", Ct)).Status);
        }
        var ours = (await staff.GetAsync("/v1/admin/tenants", Ct)).Json["items"]!.AsArray()
            .First(row => row!["kind"]!.GetValue<string>() == "Operator")!["id"];
        Assert.Equal(409, (await staff.PostAsync($"/v1/admin/tenants/{ours}/suspend", "", Ct)).Status);
        Assert.Equal(404, (await staff.PostAsync($"/v1/admin/tenants/{Guid.CreateVersion7()}/suspend", "", Ct)).Status);
    }

    private static JsonObject Body() => JsonNode.Parse("""
        { "name": "Tailspin", "hosts": ["tailspin.localhost"], "currency": "EUR", "market": "NL", "language": "nl",
          "timeZone": "Europe/Amsterdam", "seller": { "name": "Tailspin B.V.", "countryCode": "NL", "numberPrefix": "TS" },
          "wholesalePercent": "7.5", "retailPercent": "12", "ownerEmail": "owner@tailspin.example" }
        """)!.AsObject();
}
