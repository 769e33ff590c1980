using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Core.Exports;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Exports;

/// <summary>
/// GET /v1/exports, GET /v1/exports/{exportId} and GET /v1/exports/{exportId}/file, and under /v1/admin those of the
/// operator: what was asked for, how far it is, and its file.
/// </summary>
internal static class ReadExports
{
    private const string Path = "/exports";
    private static readonly PageOrder<Export, ExportId> Order = new(row => row.DateCreated, row => row.Id);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ListAsync).RequireScope(ApiScopes.InvoicesRead)
            .WithName("ListExports").WithSummary("Lists exports.");
        routes.MapGet($"{Path}/{{exportId:guid}}", GetAsync).RequireScope(ApiScopes.InvoicesRead)
            .WithName("GetExport").WithSummary("Reads how far an export is.");
        File(routes.MapGet($"{Path}/{{exportId:guid}}/file", SendAsync)).RequireScope(ApiScopes.InvoicesRead)
            .WithName("GetExportFile").WithSummary("Downloads an export.");
    }

    public static void MapStaff(IEndpointRouteBuilder routes)
    {
        routes.MapGet($"/admin{Path}", ListAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("ListOperatorExports").WithSummary("Lists exports of the operator's books.");
        routes.MapGet($"/admin{Path}/{{exportId:guid}}", GetAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("GetOperatorExport").WithSummary("Reads how far an export of the operator's books is.");
        File(routes.MapGet($"/admin{Path}/{{exportId:guid}}/file", SendAsync))
            .RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("GetOperatorExportFile").WithSummary("Downloads an export of the operator's books.");
    }

    internal static async Task<Ok<Page<ExportView>>> ListAsync(
        [AsParameters] PageQuery page, HttpContext context, ExportDesk desk, CancellationToken ct) =>
        TypedResults.Ok(await (await desk.RowsAsync(context, ct))
            .ReadPageAsync(Order, new PageRequest(context, page), ExportView.Of, ct));

    internal static async Task<Results<Ok<ExportView>, ProblemHttpResult>> GetAsync(
        Guid exportId, HttpContext context, ExportDesk desk, CancellationToken ct) =>
        await desk.FindAsync(exportId, context, ct) is { } export
            ? TypedResults.Ok(ExportView.Of(export))
            : HostProblems.NotFound.Result();

    internal static async Task<IResult> SendAsync(
        Guid exportId, HttpContext context, ExportDesk desk, CancellationToken ct)
    {
        if (await desk.FindAsync(exportId, context, ct) is not { } export) return HostProblems.NotFound.Result();
        ExportDesk.EnsureIsThere(export);
        return await desk.SendAsync(export, ct) ?? HostProblems.NotFound.Result();
    }

    private static RouteHandlerBuilder File(RouteHandlerBuilder endpoint) => endpoint
        .Produces(
            StatusCodes.Status200OK, contentType: ExportWords.MediaTypeOf(ExportFormat.Csv),
            additionalContentTypes:
            [
                ExportWords.MediaTypeOf(ExportFormat.Xlsx), ExportWords.MediaTypeOf(ExportFormat.Json),
            ])
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
