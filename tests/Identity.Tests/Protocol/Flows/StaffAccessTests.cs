using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Elevations;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Realms;
using Crayon.Identity.Store.Tokens;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Crayon.Identity.Tests.Protocol.Flows;

/// <summary>Staff change their own token into a tenant's while their leave to work there is open (RFC 8693).</summary>
public sealed class StaffAccessTests(SharedFlow shared)
{
    private const string TokenType = "urn:ietf:params:oauth:token-type:access_token";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FlowWorld World => shared.World;

    private TestRealm Admin => World.Provider.Admin;

    [Fact]
    public async Task ISO_26_Staff_with_an_open_leave_get_a_token_of_the_tenant_that_names_them()
    {
        var (flow, staff, token) = await StaffAsync();
        var elevation = await LeaveAsync(staff, TimeSpan.FromMinutes(2));
        var answer = await ExchangeAsync(flow, token);
        Assert.True(answer.Status == 200, answer.Body);
        Assert.Equal((TokenType, "orders.read"), (answer.Text("issued_token_type"), answer.Text("scope")));
        Assert.InRange(answer.Json.GetProperty("expires_in").GetInt32(), 60, 120);
        var read = new JsonWebToken(answer.Text("access_token"));
        Assert.Equal(
            (World.North.Issuer, $"staff:{staff}", elevation.ToString()),
            (read.Issuer, read.Subject, read.GetClaim("elevation").Value));
        Assert.Equal($$"""{"iss":"{{Admin.Issuer}}","sub":"{{staff}}"}""", read.GetClaim("act").Value);

        var result = await World.Provider.Services.ValidateAsync(read.EncodedToken, Ct);
        Assert.Equal(
            (null, World.North.Id, elevation, staff),
            (result.Refusal, result.Token?.Realm.Id, result.Token?.Staff?.ElevationId,
                result.Token?.Staff?.Person.PersonId));
        Assert.Equal(401, (await World.Of(FlowWorld.Portal).UserInfoAsync(read.EncodedToken)).Status);
        var actors =
            await World.ReadAsync(
                db => db.AuditEvents
                    .Where(row => row.TenantId == World.North.Id && row.SubjectId == elevation.ToString())
            .Select(row => $"{row.Actor} {row.Action}").ToListAsync(Ct));
        Assert.Equal([$"staff:{staff} staff.token-issued"], actors);
    }

    [Fact]
    public async Task ISO_26_Without_an_open_leave_for_that_tenant_there_is_no_token()
    {
        var (flow, staff, token) = await StaffAsync();
        var ended = await LeaveAsync(staff, TimeSpan.FromMinutes(5), ended: true);
        Assert.Equal("invalid_target", (await ExchangeAsync(flow, token)).Error);
        await LeaveAsync(staff, TimeSpan.FromMinutes(-1));
        Assert.Equal("invalid_target", (await ExchangeAsync(flow, token)).Error);
        var open = await LeaveAsync(staff, TimeSpan.FromMinutes(5));
        var (_, colleague, _) = await StaffAsync();
        var theirs = await LeaveAsync(colleague, TimeSpan.FromMinutes(5));
        foreach (var named in new[] { $"{ended}", $"{theirs}", $"{Guid.CreateVersion7()}", "x" })
            Assert.Equal("invalid_target", (await ExchangeAsync(flow, token, ("elevation", named))).Error);
        var meant = new JsonWebToken(
            (await ExchangeAsync(flow, token, ("elevation", open.ToString()))).Text("access_token"));
        Assert.Equal(open.ToString(), meant.GetClaim("elevation").Value);
        string[] elsewhere =
            [World.Fuji.Issuer, Admin.Issuer, TestProvider.Public.IssuerOf("nowhere.localhost"),
                World.North.Issuer + "/", "north"];
        foreach (var audience in elsewhere)
            Assert.Equal("invalid_target", (await ExchangeAsync(flow, token, ("audience", audience))).Error);
        Assert.Equal("invalid_scope", (await ExchangeAsync(flow, token, ("scope", "orders.read orders.write"))).Error);
        Assert.Equal(200, (await ExchangeAsync(flow, token)).Status);
    }

    [Fact]
    public async Task Only_a_persons_own_token_of_the_staff_realm_is_changed()
    {
        var (flow, staff, token) = await StaffAsync();
        await LeaveAsync(staff, TimeSpan.FromMinutes(5));
        var own = await World.Provider.Wire.TokenAsync(Admin, Ct);
        var tenants = (await World.Of(FlowWorld.Portal).TokensAsync(await World.SignInAsync(Ct))).Text("access_token");
        var elevated = (await ExchangeAsync(flow, token)).Text("access_token");
        foreach (var wrong in new[] { own, tenants, elevated, "x" })
            Assert.Equal("invalid_request", (await ExchangeAsync(flow, wrong)).Error);
        Assert.Equal(
            "invalid_request",
            (await ExchangeAsync(
                flow, token, ("subject_token_type", "urn:ietf:params:oauth:token-type:id_token"))).Error);
        Assert.Equal("unauthorized_client", (await ExchangeAsync(World.Of(FlowWorld.Portal), token)).Error);
    }

    [Theory]
    [InlineData(RevocationKind.Elevation)]
    [InlineData(RevocationKind.Person)]
    public async Task ISO_26_The_token_dies_with_the_leave_and_with_the_person(RevocationKind kind)
    {
        var (flow, staff, token) = await StaffAsync();
        var elevation = await LeaveAsync(staff, TimeSpan.FromMinutes(5));
        var elevated = (await ExchangeAsync(flow, token)).Text("access_token");
        Assert.Null((await World.Provider.Services.ValidateAsync(elevated, Ct)).Refusal);
        await World.Provider.AsPlatformAsync<Revocations>(revocations => kind == RevocationKind.Elevation
            ? revocations.AddAsync(World.North.Id, kind, elevation.ToString(), Ct)
            : revocations.AddAsync(Admin.Id, kind, staff.ToString(), Ct));
        Assert.Equal(AccessTokenRefusal.Revoked, (await World.Provider.Services.ValidateAsync(elevated, Ct)).Refusal);
    }

    private async Task<(Flow Flow, PersonId Staff, string Token)> StaffAsync()
    {
        var party = new RelyingParty($"console-{Guid.CreateVersion7():N}", "https://console.example/cb");
        await World.EditAsync(async db =>
        {
            FlowWorld.AddClient(db, Admin.Id, party, client =>
            {
                client.GrantTypes.Add(Grants.TokenExchange);
                (client.Scopes, client.IdTokenAlgorithm) = ([OpenIdScopes.OpenId, ApiScopes.AdminRead], "ES256");
                return client;
            });
            // The demo's policy: password and a code of the authenticator app.
            if (!await db.RealmPolicies.AnyAsync(row => row.TenantId == Admin.Id, Ct))
                db.RealmPolicies.Add(new RealmPolicy { TenantId = Admin.Id, Factors = FactorDemand.TwoForAll });
        }, Ct);
        var staff = await World.AddPersonAsync(Admin, "platform.operator", null, Ct);
        var flow = World.Of(party, Admin);
        var cookie = await World.SignInAsync(Ct, new SignInRow { Realm = Admin, Person = staff });
        return (flow, staff, (await flow.TokensAsync(cookie, "openid admin.read")).Text("access_token"));
    }

    private async Task<Guid> LeaveAsync(PersonId staff, TimeSpan life, bool ended = false)
    {
        var now = TimeProvider.System.GetUtcNow();
        var elevation = new Elevation
        {
            TenantId = World.North.Id, StaffId = staff, Reason = "Helps with an order.",
                Scopes = [ApiScopes.OrdersRead],
            StartsAt = now.AddMinutes(-10), EndsAt = now + life, EndedAt = ended ? now : null,
        };
        await World.EditAsync(db =>
        {
            db.Elevations.Add(elevation);
            return Task.CompletedTask;
        }, Ct);
        return elevation.ElevationId;
    }

    private Task<Answer> ExchangeAsync(Flow flow, string token, params (string Name, string? Value)[] changes) =>
        flow.PostAsync("/id/token", Flow.Form(
        [("grant_type", Grants.TokenExchange), ("subject_token", token), ("subject_token_type", TokenType),
            ("audience", World.North.Issuer)], changes));
}
