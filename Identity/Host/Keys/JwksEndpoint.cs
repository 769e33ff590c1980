using Crayon.Identity.Host.Protocol;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Store.Keys;

namespace Crayon.Identity.Host.Keys;

/// <summary>GET /id/jwks: the public keys of the realm (RFC 7517).</summary>
internal static class JwksEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods(Routes.Jwks, Routes.Reading, HandleAsync).AllowAnonymous();

    private static async Task HandleAsync(HttpContext context, RealmKeyRing keys)
    {
        var document = await keys.JwksAsync(CurrentRealm.Of(context).Id, context.RequestAborted);
        await PublishedDocument.WriteAsync(context.Response, document, context.RequestAborted);
    }
}
