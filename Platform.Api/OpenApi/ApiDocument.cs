using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Crayon.Platform.Api.OpenApi;

/// <summary>GET /openapi/v1.json: the contract of the API, from which clients are generated.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";
    public const string Scheme = "bearer";

    public static void AddApiDocument(this IServiceCollection services) => services.AddSingleton<ServedDocument>()
        .AddOpenApi(Name, Describe);

    private static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.CreateSchemaReferenceId = SchemaDocument.NameOf;
        options.AddSchemaTransformer<SchemaDocument>();
        options.AddOperationTransformer<OperationDocument>();
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Cloud services API", Version = Name, Description = Introduction,
            };
            // Relative: the API is where the document was read, on each tenant's own host.
            document.Servers = [new OpenApiServer { Url = "/" }];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(
                StringComparer.Ordinal);
            document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT",
                Description = "An access token of the tenant's realm, by client credentials at its token endpoint.",
            };
            return Task.CompletedTask;
        });
    }

    private const string Introduction = """
        Refusals are problem details (RFC 9457) with a stable type. Lists are paged by cursor. What is changed needs
        the ETag of the
        last read as If-Match. What creates or pays needs an Idempotency-Key: repeated, it answers as the first time.
        Money is
        whole minor units; rates and percentages are decimal text. An id of somebody else's is answered as one that
        does not exist.
        """;
}
