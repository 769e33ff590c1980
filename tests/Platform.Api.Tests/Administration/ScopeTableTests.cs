using System.Text.Json.Nodes;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Crayon.Platform.Api.Tests.Administration;

/// <summary>Which scope each operation on people, programs and realms needs: the table is the specification.</summary>
public sealed class ScopeTableTests
{
    private static readonly string[] Areas =
        ["/v1/team", "/v1/api-clients", "/v1/identity", "/v1/elevations", "/v1/admin/realms", "/v1/admin/elevations",
            "/v1/branding"];

    private static readonly (string Operation, string Scope)[] Table =
    [
        ("GET /v1/team", ApiScopes.TeamRead),
        ("GET /v1/team/{memberId}", ApiScopes.TeamRead),
        ("PATCH /v1/team/{memberId}", ApiScopes.TeamWrite),
        ("DELETE /v1/team/{memberId}", ApiScopes.TeamWrite),
        ("POST /v1/team/{memberId}/disable", ApiScopes.TeamWrite),
        ("POST /v1/team/{memberId}/enable", ApiScopes.TeamWrite),
        ("GET /v1/team/invitations", ApiScopes.TeamRead),
        ("POST /v1/team/invitations", ApiScopes.TeamWrite),
        ("GET /v1/team/invitations/{invitationId}", ApiScopes.TeamRead),
        ("DELETE /v1/team/invitations/{invitationId}", ApiScopes.TeamWrite),
        ("POST /v1/team/invitations/{invitationId}/resend", ApiScopes.TeamWrite),
        ("GET /v1/api-clients", ApiScopes.ClientsRead),
        ("POST /v1/api-clients", ApiScopes.ClientsWrite),
        ("GET /v1/api-clients/{apiClientId}", ApiScopes.ClientsRead),
        ("DELETE /v1/api-clients/{apiClientId}", ApiScopes.ClientsWrite),
        ("POST /v1/api-clients/{apiClientId}/rotate-secret", ApiScopes.ClientsWrite),
        ("POST /v1/api-clients/{apiClientId}/disable", ApiScopes.ClientsWrite),
        ("POST /v1/api-clients/{apiClientId}/enable", ApiScopes.ClientsWrite),
        ("GET /v1/identity/policy", ApiScopes.IdentityRead),
        ("PATCH /v1/identity/policy", ApiScopes.IdentityWrite),
        ("GET /v1/identity/providers", ApiScopes.IdentityRead),
        ("POST /v1/identity/providers", ApiScopes.IdentityWrite),
        ("GET /v1/identity/providers/{providerId}", ApiScopes.IdentityRead),
        ("PATCH /v1/identity/providers/{providerId}", ApiScopes.IdentityWrite),
        ("DELETE /v1/identity/providers/{providerId}", ApiScopes.IdentityWrite),
        ("GET /v1/identity/domains", ApiScopes.IdentityRead),
        ("POST /v1/identity/domains", ApiScopes.IdentityWrite),
        ("GET /v1/identity/domains/{domainId}", ApiScopes.IdentityRead),
        ("PATCH /v1/identity/domains/{domainId}", ApiScopes.IdentityWrite),
        ("DELETE /v1/identity/domains/{domainId}", ApiScopes.IdentityWrite),
        ("POST /v1/identity/domains/{domainId}/verify", ApiScopes.IdentityWrite),
        ("GET /v1/elevations", ApiScopes.IdentityRead),
        ("GET /v1/branding", ApiScopes.BrandingRead),
        ("PUT /v1/branding/draft", ApiScopes.BrandingWrite),
        ("DELETE /v1/branding/draft", ApiScopes.BrandingWrite),
        ("PUT /v1/branding/draft/logo", ApiScopes.BrandingWrite),
        ("GET /v1/branding/draft/logo", ApiScopes.BrandingRead),
        ("POST /v1/branding/preview", ApiScopes.BrandingRead),
        ("POST /v1/branding/publish", ApiScopes.BrandingWrite),
        ("GET /v1/branding/versions", ApiScopes.BrandingRead),
        ("POST /v1/branding/versions/{versionNumber}/restore", ApiScopes.BrandingWrite),
        ("GET /v1/admin/realms", ApiScopes.AdminRead),
        ("GET /v1/admin/realms/{tenantId}", ApiScopes.AdminRead),
        ("POST /v1/admin/realms/{tenantId}/rotate-keys", ApiScopes.AdminWrite),
        ("POST /v1/admin/realms/{tenantId}/keys/{keyId}/revoke", ApiScopes.AdminWrite),
        ("GET /v1/admin/elevations", ApiScopes.AdminRead),
        ("POST /v1/admin/elevations", ApiScopes.AdminElevate),
        ("GET /v1/admin/elevations/{elevationId}", ApiScopes.AdminRead),
        ("DELETE /v1/admin/elevations/{elevationId}", ApiScopes.AdminElevate),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Every_operation_is_refused_without_its_scope_and_passes_with_it_alone(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var tenant = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var staff = await world.PersonAsync(world.Admin, world.Staff, ApiScopes.ForStaffPeople, "phr", Ct);
        Assert.Equal(Listed((await tenant.GetAsync("/openapi/v1.json", Ct)).Json), Table.Select(row => row.Operation)
            .Order(StringComparer.Ordinal));
        foreach (var (operation, scope) in Table)
        {
            var isStaffs = ApiScopes.ForStaffPeople.Contains(scope);
            var (caller, all) = isStaffs ? (staff, ApiScopes.ForStaffPeople) : (tenant, ApiScopes.ForTenants);
            var without = await SendAsync(world, caller, [.. all.Except([scope])], operation);
            Assert.True((without.Status, without.Type) == (403, "urn:problem:insufficient-scope"),
                $"{operation} without {scope}: {without.Status} {without.Body}");
            Assert.Equal($"Bearer error=\"insufficient_scope\", scope=\"{scope}\"",
                without.Headers.WwwAuthenticate.ToString());
            var with = await SendAsync(world, caller, [scope], operation);
            Assert.True(with.Status is not (401 or 403 or >= 500), $"{operation} with {scope} alone: {with.Status} {with.Body}");
        }
    }

    // Ids are of nothing that there is: nothing is changed, and what passes the scope is not found or incomplete.
    private static async Task<Answer> SendAsync(
        ApiWorld world, ApiCaller caller, IReadOnlyList<string> scopes, string operation)
    {
        var (method, path) = (operation.Split(' ')[0], operation.Split(' ')[1]);
        foreach (var name in path.Split('{').Skip(1).Select(part => part.Split('}')[0]))
            path = path.Replace($"{{{name}}}", name.EndsWith("Number", StringComparison.Ordinal)
                ? "4711" : Guid.CreateVersion7().ToString(), StringComparison.Ordinal);
        var party = caller.Host == world.Admin.Host ? world.Admin : world.North;
        var token = new JsonWebToken(caller.Token);
        var limited = await world.TokenAsync(party, token.GetClaim("client_id").Value, scopes, null, Ct, descriptor =>
        {
            foreach (var claim in token.Claims.Where(claim => claim.Type is "sub" or "sid" or "gid" or "acr"))
                descriptor.Claims[claim.Type] = claim.Value;
            if (token.TryGetPayloadValue("auth_time", out long at)) descriptor.Claims["auth_time"] = at;
        });
        return await caller.With(limited).SendAsync(HttpMethod.Parse(method), path, null, Ct);
    }

    private static IEnumerable<string> Listed(JsonObject document) => document["paths"]!.AsObject()
        .Where(path => Areas.Any(area => path.Key == area || path.Key.StartsWith($"{area}/", StringComparison.Ordinal)))
        .SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {path.Key}"))
        .Order(StringComparer.Ordinal);
}
