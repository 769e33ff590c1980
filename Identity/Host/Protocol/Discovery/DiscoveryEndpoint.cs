using Crayon.Identity.Host.Realms;

namespace Crayon.Identity.Host.Protocol.Discovery;

/// <summary>GET /id/.well-known/openid-configuration, and the same document where RFC 8414 looks for it.</summary>
internal static class DiscoveryEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Routes.Discovery, Routes.Reading, HandleAsync).AllowAnonymous();
        routes.MapMethods(Routes.Metadata, Routes.Reading, HandleAsync).AllowAnonymous();
    }

    private static async Task HandleAsync(HttpContext context, DiscoveryDocuments documents)
    {
        var document = await documents.OfAsync(CurrentRealm.Of(context), context.RequestAborted);
        await PublishedDocument.WriteAsync(context.Response, document, context.RequestAborted);
    }
}
