using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Elevations;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Tokens;

namespace Crayon.Identity.Host.Protocol.Tokens;

/// <summary>The claims of tokens, but for issuer, audience, id and times: pure functions of what was granted.</summary>
internal static class TokenClaims
{
    /// <summary>Of a client's own access token (RFC 9068 section 2.2).</summary>
    public static Dictionary<string, object> ForClient(KnownClient client, string scope)
    {
        var claims = Access(client.ClientId, client.ClientId, scope);
        if (client.CustomerId is { } customer) claims[AccessTokens.OrganisationClaim] = customer.ToString();
        return claims;
    }

    /// <summary>Of a person's access token.</summary>
    public static Dictionary<string, object> ForPerson(Grant grant, string scope)
    {
        var claims = Access(grant.PersonId.ToString(), grant.ClientId, scope);
        (claims["sid"], claims["gid"]) = (grant.SessionId.ToString(), grant.GrantId.ToString());
        if (grant.OrganisationId is { } customer) claims[AccessTokens.OrganisationClaim] = customer.ToString();
        return With(claims, grant.Authentication.At, grant.Authentication.Level,
            grant.Authentication.Methods.Split(' '));
    }

    /// <summary>Of the access token by which staff are at work in a tenant (RFC 8693 section 4.1).</summary>
    public static Dictionary<string, object> ForStaff(
        AccessToken staff, AccessTokenPerson person, Elevation elevation, string issuer, string scope)
    {
        var claims = Access($"{AccessTokens.StaffPrefix}{person.PersonId}", staff.ClientId, scope);
        (claims["sid"], claims["gid"]) = (person.SessionId.ToString(), person.GrantId.ToString());
        claims[AccessTokens.ActorClaim] = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = issuer, ["sub"] = person.PersonId.ToString(),
        };
        claims[AccessTokens.ElevationClaim] = elevation.ElevationId.ToString();
        return With(claims, person.AuthenticatedAt, person.Level, [.. person.Methods]);
    }

    /// <summary>
    /// Of an ID token: who signed in, when, how and in which session; what else is known is told at userinfo.
    /// </summary>
    public static Dictionary<string, object> ForIdToken(HonouredGrant honoured, string accessToken)
    {
        var grant = honoured.Grant;
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["sub"] = grant.PersonId.ToString(), ["sid"] = grant.SessionId.ToString(),
            ["at_hash"] = IdTokens.HashOf(accessToken),
        };
        if (honoured.Nonce is { } nonce) claims["nonce"] = nonce;
        return With(claims, grant.Authentication.At, grant.Authentication.Level,
            grant.Authentication.Methods.Split(' '));
    }

    private static Dictionary<string, object> Access(string subject, string client, string scope) =>
        new(StringComparer.Ordinal) { ["sub"] = subject, ["client_id"] = client, ["scope"] = scope };

    private static Dictionary<string, object> With(
        Dictionary<string, object> claims, DateTimeOffset at, string level, string[] methods)
    {
        (claims["auth_time"], claims["acr"], claims["amr"]) = (at.ToUnixTimeSeconds(), level, methods);
        return claims;
    }
}
