using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Progress;
using Crayon.Platform.Core.Exports;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Exports;

/// <summary>
/// GET /v1/exports, GET /v1/exports/{exportId}, …/events and …/file, and under /v1/admin those of the operator:
/// what was asked for, how far it is, once or each time that it gets on, and its file.
/// </summary>
internal static class ReadExports
{
    private const string Path = "/exports";
    private static readonly PageOrder<Export, ExportId> Order = new(row => row.DateCreated, row => row.Id);

    private static readonly ProgressKind Kind = ProgressKind.OfRows((db, ids) =>
    {
        var wanted = ids.Select(id => new ExportId(id)).ToList();
        return db.Exports.AsNoTracking().Where(row => wanted.Contains(row.Id))
            .Select(row => new FollowedRow(row.Id.Value, row.RowVersion));
    });

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ListAsync).RequireScope(ApiScopes.InvoicesRead)
            .WithName("ListExports").WithSummary("Lists exports.");
        routes.MapGet($"{Path}/{{exportId:guid}}", GetAsync).RequireScope(ApiScopes.InvoicesRead)
            .WithName("GetExport").WithSummary("Reads how far an export is.");
        routes.MapGet($"{Path}/{{exportId:guid}}/events", FollowAsync)
            .RequireScope(ApiScopes.InvoicesRead).ShowsProgress<ExportView>()
            .WithName("FollowExport").WithSummary("Tells how an export gets on.");
        File(routes.MapGet($"{Path}/{{exportId:guid}}/file", SendAsync)).RequireScope(ApiScopes.InvoicesRead)
            .WithName("GetExportFile").WithSummary("Downloads an export.");
    }

    public static void MapStaff(IEndpointRouteBuilder routes)
    {
        routes.MapGet($"/admin{Path}", ListAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("ListOperatorExports").WithSummary("Lists exports of the operator's books.");
        routes.MapGet($"/admin{Path}/{{exportId:guid}}", GetAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("GetOperatorExport").WithSummary("Reads how far an export of the operator's books is.");
        routes.MapGet($"/admin{Path}/{{exportId:guid}}/events", FollowAsync)
            .RequireScope(ApiScopes.AdminRead, CallerKind.Staff).ShowsProgress<ExportView>()
            .WithName("FollowOperatorExport").WithSummary("Tells how an export of the operator's books gets on.");
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

    internal static Task<IResult> FollowAsync(
        Guid exportId, HttpContext context, ExportDesk desk, ProgressStreams streams) =>
        streams.OpenAsync(context, Kind, async ct => await desk.FindAsync(exportId, context, ct) is { } export
            ? new ProgressAt<ExportView>(exportId, export,
                export.Status is ExportStatus.Finished or ExportStatus.Expired, ExportView.Of(export))
            : null);

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
