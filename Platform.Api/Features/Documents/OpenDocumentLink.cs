using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Crayon.Platform.Hosting.Tenancy;

namespace Crayon.Platform.Api.Features.Documents;

/// <summary>
/// GET /v1/document-links/{word}: the file that a link names, for anyone who has it. A link that is forged, too old or
/// of another tenant answers like one that never was.
/// </summary>
internal static class OpenDocumentLink
{
    /// <summary>Where links begin.</summary>
    public const string Folder = "/v1/document-links/";

    private static readonly Actor By = Actor.System("document-link");

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Folder + "{word}", HandleAsync).AllowAnonymous()
        .ExcludeFromDescription().WithName(nameof(OpenDocumentLink));

    internal static async Task<IResult> HandleAsync(
        string word, HttpContext context, DocumentLinks links, TenantScopes scopes, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        if (RequestHost.Of(context).Tenant is not { IsActive: true } tenant
            || links.Read(tenant.Id, word) is not { } id)
            return HostProblems.NotFound.Result();
        await using var scope = scopes.ForTenant(tenant.Id, By);
        if (scope.ServiceProvider.GetService<DocumentShelf>() is not { } shelf
            || await shelf.FindAsync(id, ct) is not { } file) return HostProblems.NotFound.Result();
        return DocumentWords.Answer(file, await shelf.ReadAsync(file, ct));
    }
}
