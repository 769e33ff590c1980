using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Host.Protocol.Tokens;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Elevations;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;

namespace Crayon.Identity.Host.Protocol.Token;

/// <summary>
/// Changes the token of a member of Crayon's staff into one of a tenant's realm (RFC 8693), for as long as the leave to
/// work there is open. Offered by the operator's realm alone; the token says who acts.
/// </summary>
internal sealed class StaffGrant(
    AccessTokenValidator validator, TenantRegistry registry, OpenElevations elevations, TokenSigner signer,
    HostSettings settings) : ITokenGrant
{
    private const string AccessTokenType = "urn:ietf:params:oauth:token-type:access_token";

    public async ValueTask<(TokenAnswer? Answer, ProtocolError? Error)> AnswerAsync(
        RegisteredTenant realm, KnownClient client, ProtocolForm form, CancellationToken ct)
    {
        if (realm.Kind != TenantKind.Operator || !client.GrantTypes.Contains(Grants.TokenExchange))
            return (null, ProtocolError.GrantNotAllowed);
        if (form["subject_token_type"] != AccessTokenType
            || form["requested_token_type"] is not (null or AccessTokenType))
            return (null, ProtocolError.BadRequest("Only access tokens are exchanged, and for access tokens."));
        if (await StaffAsync(realm, client, form["subject_token"], ct) is not { Person: { } person } staff)
            return (null,
                ProtocolError.BadRequest(
                    "The subject_token is not a token of a person of this realm for this client."));
        if (await TenantAsync(form["audience"], ct) is not { } tenant) return (null, ProtocolError.BadTarget);
        // Which of several leaves is meant; a leave that is not theirs, or not in this tenant, is none.
        Guid? named = form["elevation"] is not { } id ? null : Guid.TryParse(id, out var read) ? read : Guid.Empty;
        if (await elevations.FindAsync(tenant.Id, person.PersonId, named, ct) is not { } elevation)
            return (null, ProtocolError.BadTarget);
        return await IssueAsync((staff, person, realm), (elevation, tenant), form["scope"], ct);
    }

    private async ValueTask<AccessToken?> StaffAsync(RegisteredTenant realm, KnownClient client, string? token,
        CancellationToken ct) =>
        token is not null
            && (await validator.ValidateAsync(token, settings.Public, ct)).Token is { Person: not null } staff
        && staff.Realm.Id == realm.Id && staff.ClientId == client.ClientId
            ? staff
            : null;

    private async ValueTask<RegisteredTenant?> TenantAsync(string? audience, CancellationToken ct)
    {
        if (!Uri.TryCreate(audience, UriKind.Absolute, out var issuer)
            || settings.Public.IssuerOf(issuer.Host) != audience) return null;
        var tenant = await registry.FindByIssuerAsync($"{issuer.Host}/id", AccessTokens.ApiAudience, ct);
        return tenant is { IsActive: true } && tenant.Kind != TenantKind.Operator ? tenant : null;
    }

    private async ValueTask<(TokenAnswer? Answer, ProtocolError? Error)> IssueAsync(
        (AccessToken Token, AccessTokenPerson Person, RegisteredTenant Realm) staff,
        (Elevation Leave, RegisteredTenant Tenant) at, string? asked, CancellationToken ct)
    {
        var scopes = asked?.Split(' ').Distinct(StringComparer.Ordinal).ToList() ?? at.Leave.Scopes;
        if (!scopes.All(at.Leave.Scopes.Contains)) return (null, ProtocolError.BadScope);
        var scope = string.Join(' ', scopes);
        var claims = TokenClaims.ForStaff(
            staff.Token, staff.Person, at.Leave, signer.IssuerOf(staff.Realm), scope);
        var token = await signer.AccessAsync(at.Tenant, claims, at.Leave.EndsAt, ct);
        await elevations.RecordAsync(at.Leave, "staff.token-issued", ct);
        return (new TokenAnswer(token.Token, token.Seconds, scope) { IssuedTokenType = AccessTokenType }, null);
    }
}
