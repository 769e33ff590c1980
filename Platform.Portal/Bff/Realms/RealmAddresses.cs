using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Portal.Bff.Realms;

/// <summary>Where a tenant's realm answers; all from the registry, nothing from a request.</summary>
internal sealed class RealmAddresses(PublicEndpoint outside)
{
    public const string PushedRequests = "/id/par";
    public const string Token = "/id/token";
    public const string UserInfo = "/id/userinfo";
    public const string Revoke = "/id/revoke";
    public const string EndSession = "/id/sessions/end";
    public const string Keys = "/id/jwks";

    /// <summary>The realm's issuer.</summary>
    public string IssuerOf(RegisteredTenant tenant) => outside.IssuerOf(tenant.PrimaryHost);

    /// <summary>Where the browser is sent to sign in.</summary>
    public string AuthorizeOf(RegisteredTenant tenant) => $"{IssuerOf(tenant)}/authorize";

    /// <summary>The page that says that somebody is signed out.</summary>
    public string SignedOutOf(RegisteredTenant tenant) => $"{IssuerOf(tenant)}/signed-out";

    /// <summary>Where people look after their account.</summary>
    public string AccountOf(RegisteredTenant tenant) => $"{IssuerOf(tenant)}/account";

    /// <summary>Where the browser comes back to at a host of the tenant.</summary>
    public string CallbackAt(string host) => outside.OriginOf(host) + BffPaths.Callback;

    /// <summary>What a realm's host is called in a request, with its port.</summary>
    public string AuthorityOf(RegisteredTenant tenant) => new Uri(outside.OriginOf(tenant.PrimaryHost)).Authority;
}
