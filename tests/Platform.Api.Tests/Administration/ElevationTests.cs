using System.Text.Json.Nodes;
using Crayon.Identity.Store.Realms;
using Crayon.Identity.Store.Sessions;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Crayon.Platform.Api.Tests.Administration;

/// <summary>Staff at work in a tenant.</summary>
public sealed class ElevationTests
{
    private const string Elevations = "/v1/admin/elevations";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task ISO_26_X_22_Only_a_person_who_is_signed_in_well_enough_goes_to_work_in_a_tenant(
        DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var body = Body(world.North.Id.ToString(), ApiScopes.OrdersRead);
        var program = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var forged = await world.TokenAsync(
            world.Admin, new JsonWebToken(program.Token).Subject, ApiScopes.ForStaffPeople, null, Ct);
        Assert.Equal((403, "urn:problem:insufficient-scope"),
            Of(await program.With(forged).PostAsync(Elevations, body, Ct))); // a program has no level

        foreach (var level in new[] { AuthenticationLevels.OneFactor, AuthenticationLevels.TwoFactors })
            Assert.Equal(Challenge(AuthenticationLevels.PhishingResistant),
                await ChallengeAsync(await StaffAsync(world, level), body));
        var lesser = await world.PersonAsync(
            world.Admin, world.Staff, ApiScopes.ForStaff, AuthenticationLevels.OneFactor, Ct);
        Assert.Equal((403, "urn:problem:insufficient-scope"), Of(await lesser.PostAsync(Elevations, body, Ct)));
        var passkey = await StaffAsync(world, AuthenticationLevels.PhishingResistant);
        Assert.Equal(201, (await passkey.PostAsync(Elevations, body, Ct)).Status);

        await world.AsPlatformAsync<RealmPolicyRows, bool>(async policies =>
        {
            var policy = await policies.ReadAsync(world.Admin.Id, Ct);
            policy.Factors = FactorDemand.TwoForAll;
            await policies.SaveAsync(policy, Ct);
            return true;
        });
        Assert.Equal(Challenge(AuthenticationLevels.TwoFactors),
            await ChallengeAsync(await StaffAsync(world, AuthenticationLevels.OneFactor), body));
        var two = await StaffAsync(world, AuthenticationLevels.TwoFactors);
        Assert.Equal(201, (await two.PostAsync(Elevations, body, Ct)).Status);
    }

    [Theory, EachEngine]
    public async Task ISO_26_A_leave_is_given_once_seen_by_the_tenant_and_ended(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (north, staff) = (world.North, await StaffAsync(world, AuthenticationLevels.PhishingResistant));
        var body = Body(north.Id.ToString(), ApiScopes.OrdersRead);
        var made = await staff.PostAsync(Elevations, body, Ct, "once");
        Assert.Equal((201, north.Id.ToString(), world.Staff.PersonId.ToString()),
            (made.Status, Text(made.Json["tenantId"]), Text(made.Json["staffId"])));
        Assert.Equal(made.Body, (await staff.PostAsync(Elevations, body, Ct, "once")).Body);
        var id = Text(made.Json["elevation"]!["id"]);

        var tenant = await world.CallerAsync(north, ApiScopes.ForTenants, Ct);
        var seen = (await tenant.GetAsync("/v1/elevations", Ct)).Json["items"]!.AsArray();
        Assert.Equal([north.Elevation.ElevationId.ToString(), id], seen.Select(row => Text(row!["id"])));
        Assert.DoesNotContain(world.Staff.PersonId.ToString(), seen.ToJsonString());
        Assert.Contains("elevation.started", (await tenant.GetAsync("/v1/audit-log?limit=200", Ct)).Body);

        var atWork = await AtWorkAsync(world, staff, id, [ApiScopes.OrdersRead]);
        Assert.Equal(200, (await atWork.GetAsync("/v1/orders", Ct)).Status);
        Assert.Contains("staff.ListOrders", (await tenant.GetAsync("/v1/audit-log?limit=200", Ct)).Body);
        var path = $"{Elevations}/{id}";
        var colleague = await world.PersonAsync(world.Admin, world.North.Owner, [ApiScopes.AdminElevate],
            AuthenticationLevels.PhishingResistant, Ct);
        Assert.Equal((403, "urn:problem:insufficient-scope"), Of(await EndAsync(colleague, path, "*")));
        Assert.Equal(428, (await staff.SendAsync(HttpMethod.Delete, path, null, Ct)).Status);
        Assert.Equal(204, (await EndAsync(staff, path, (await staff.GetAsync(path, Ct)).Etag)).Status);
        Assert.Equal(401, (await atWork.GetAsync("/v1/orders", Ct)).Status);
        Assert.NotNull((await staff.GetAsync(path, Ct)).Json["elevation"]!["endedAt"]);
        Assert.Equal([id], (await staff.GetAsync($"{Elevations}?tenantId={north.Id}", Ct)).Json["items"]!.AsArray()
            .Select(row => Text(row!["elevation"]!["id"])).Where(found => found == id));
    }

    [Theory, EachEngine]
    public async Task ISO_26_A_leave_is_for_tenants_and_for_nothing_that_lasts(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var staff = await StaffAsync(world, AuthenticationLevels.PhishingResistant);
        foreach (var nobody in new[] { world.Admin.Id.ToString(), Guid.CreateVersion7().ToString() })
            Assert.Equal((404, "urn:problem:tenant-not-found"),
                Of(await staff.PostAsync(Elevations, Body(nobody, ApiScopes.OrdersRead), Ct)));
        string[] lasting =
            [ApiScopes.TeamWrite, ApiScopes.ClientsWrite, ApiScopes.IdentityWrite, ApiScopes.AdminRead, "nothing"];
        foreach (var scope in lasting)
            Assert.Equal((422, "urn:problem:invalid-elevation"),
                Of(await staff.PostAsync(Elevations, Body(world.North.Id.ToString(), scope), Ct)));
    }

    private static Task<ApiCaller> StaffAsync(ApiWorld world, string level) =>
        world.PersonAsync(world.Admin, world.Staff, ApiScopes.ForStaffPeople, level, Ct);

    // As the identity host exchanges the token of staff for one of the tenant (RFC 8693).
    private static async Task<ApiCaller> AtWorkAsync(
        ApiWorld world, ApiCaller staff, string elevation, IReadOnlyList<string> scopes)
    {
        var home = new JsonWebToken(staff.Token);
        var token = await world.TokenAsync(
            world.North, home.GetClaim("client_id").Value, scopes, null, Ct, descriptor =>
            {
                foreach (var claim in home.Claims.Where(claim => claim.Type is "sid" or "gid" or "acr"))
                    descriptor.Claims[claim.Type] = claim.Value;
                descriptor.Claims["auth_time"] = home.GetPayloadValue<long>("auth_time");
                descriptor.Claims["sub"] = $"staff:{home.Subject}";
                descriptor.Claims["act"] = new Dictionary<string, object>
                {
                    ["iss"] = home.Issuer, ["sub"] = home.Subject,
                };
                descriptor.Claims["elevation"] = elevation;
            });
        return new ApiCaller(world, world.North.Host, token);
    }

    private static async Task<(int, string?, string)> ChallengeAsync(ApiCaller caller, string body)
    {
        var answer = await caller.PostAsync(Elevations, body, Ct);
        return (answer.Status, answer.Type, answer.Headers.WwwAuthenticate.ToString());
    }

    // RFC 9470 section 3.
    private static (int, string?, string) Challenge(string level) => (401,
        "urn:problem:insufficient-user-authentication",
        $"Bearer error=\"insufficient_user_authentication\", acr_values=\"{level}\"");

    private static Task<Answer> EndAsync(ApiCaller caller, string path, string? etag) => caller.SendAsync(
        HttpMethod.Delete, path, null, Ct, request => request.Headers.TryAddWithoutValidation("If-Match", etag));

    private static string Body(string tenant, string scope) =>
        $$"""
        { "tenantId": "{{tenant}}", "reason": "Ticket 4711: an order that does not end.", "minutes": 30,
          "scopes": ["{{scope}}"] }
        """;

    private static (int Status, string? Type) Of(Answer answer) => (answer.Status, answer.Type);

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
