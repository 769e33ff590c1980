namespace Crayon.Identity.Host.Protocol;

/// <summary>Where the protocol answers, below a realm's origin.</summary>
internal static class Routes
{
    public const string Discovery = "/id/.well-known/openid-configuration";

    /// <summary>RFC 8414 section 3.1: the well-known part goes before the issuer's path.</summary>
    public const string Metadata = "/.well-known/oauth-authorization-server/id";

    public const string Jwks = "/id/jwks";
    public const string Token = "/id/token";

    public const string Authorize = "/id/authorize";
    public const string PushedRequests = "/id/par";
    public const string UserInfo = "/id/userinfo";
    public const string Revoke = "/id/revoke";
    public const string Introspect = "/id/introspect";
    public const string Logout = "/id/logout";

    /// <summary>Where a relying party that proves itself ends a session that it has an ID token of.</summary>
    public const string EndSession = "/id/sessions/end";

    /// <summary>
    /// Where pages send the browser when the person has done what they asked: the request is judged anew.
    /// </summary>
    public const string Continue = "/id/continue";

    public const string SignIn = "/id/signin";
    public const string External = "/id/external/{provider}";
    public const string ExternalCallback = Store.Federation.ExternalProviders.CallbackPath;
    public const string Consent = "/id/consent";
    public const string Organisation = "/id/organisation";

    public static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
}
