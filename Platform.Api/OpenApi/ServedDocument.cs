using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace Crayon.Platform.Api.OpenApi;

/// <summary>
/// GET /openapi/v1.json: the document as bytes, built at the first request and the same for every host and caller.
/// </summary>
internal sealed class ServedDocument
{
    private const string CachedFor = "public, max-age=300";
    private readonly Lazy<Task<(byte[] Bytes, EntityTagHeaderValue Tag)>> document;

    public ServedDocument([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider provider) =>
        document = new(() => BuildAsync(provider));

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet($"/openapi/{ApiDocument.Name}.json", HandleAsync).AllowAnonymous().ExcludeFromDescription();

    // The tag is of the content: replicas of one version agree, and another version is seen as soon as it is asked for.
    internal static async Task<FileContentHttpResult> HandleAsync(HttpContext context, ServedDocument served)
    {
        var (bytes, tag) = await served.document.Value;
        context.Response.Headers.CacheControl = CachedFor;
        return TypedResults.Bytes(bytes, "application/json;charset=utf-8", entityTag: tag);
    }

    // Nobody's request: one that is given up must not take the document with it for those who wait too.
    private static async Task<(byte[] Bytes, EntityTagHeaderValue Tag)> BuildAsync(IOpenApiDocumentProvider provider)
    {
        var built = await provider.GetOpenApiDocumentAsync(CancellationToken.None);
        using var stream = new MemoryStream();
        await built.SerializeAsJsonAsync(stream, OpenApiSpecVersion.OpenApi3_1, CancellationToken.None);
        var bytes = stream.ToArray();
        return (bytes, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..16])}\""));
    }
}
