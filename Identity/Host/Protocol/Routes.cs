namespace Crayon.Identity.Host.Protocol;

/// <summary>Where the protocol answers, below a realm's origin.</summary>
internal static class Routes
{
    public const string Discovery = "/id/.well-known/openid-configuration";

    /// <summary>RFC 8414 section 3.1: the well-known part goes before the issuer's path.</summary>
    public const string Metadata = "/.well-known/oauth-authorization-server/id";

    public const string Jwks = "/id/jwks";
    public const string Token = "/id/token";

    public static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
}
