using Crayon.Platform.Core.Exports;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Crayon.Platform.Hosting.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Exports;

/// <summary>
/// GET /v1/export-links/{word}: the export that a link names, for anyone who has it. A link that is forged, too old or
/// of another tenant answers like one that never was, and so does one to a file that is no longer kept.
/// </summary>
internal static class OpenExportLink
{
    /// <summary>Where links begin.</summary>
    public const string Folder = "/v1/export-links/";

    private static readonly Actor By = Actor.System("export-link");

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Folder + "{word}", HandleAsync).AllowAnonymous()
        .ExcludeFromDescription().WithName(nameof(OpenExportLink));

    internal static async Task<IResult> HandleAsync(
        string word, HttpContext context, ExportLinks links, TenantScopes scopes, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        if (RequestHost.Of(context).Tenant is not { IsActive: true } tenant
            || links.Read(tenant.Id, word) is not { } id)
            return HostProblems.NotFound.Result();
        await using var scope = scopes.ForTenant(tenant.Id, By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var wanted = new ExportId(id);
        if (await db.Exports.AsNoTracking().FirstOrDefaultAsync(
                row => row.Id == wanted && row.Status == ExportStatus.Finished, ct) is not { } export)
            return HostProblems.NotFound.Result();
        return await scope.ServiceProvider.GetRequiredService<ExportDesk>().SendAsync(export, ct)
            ?? HostProblems.NotFound.Result();
    }
}
