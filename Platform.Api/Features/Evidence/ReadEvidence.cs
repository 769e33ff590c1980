using System.Net.Mime;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Features.Documents;
using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Evidence;

/// <summary>
/// GET /v1/invoices/{invoiceId}/evidence, and the same under /v1/admin for staff: what stands behind an issued invoice,
/// as a ZIP archive with the hashes of its files.
/// </summary>
internal static class ReadEvidence
{
    private const string Path = "/invoices/{invoiceId:guid}/evidence";

    public static void Map(IEndpointRouteBuilder routes) => Conventions(routes.MapGet(Path, HandleAsync))
        .RequireScope(ApiScopes.InvoicesRead).WithName("GetInvoiceEvidence")
        .WithSummary("Downloads what stands behind an invoice.");

    public static void MapStaff(IEndpointRouteBuilder routes) =>
        Conventions(routes.MapGet($"/admin{Path}", HandleAsync)).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("GetAnyInvoiceEvidence").WithSummary("Downloads what stands behind an invoice of any tenant.");

    internal static async Task<IResult> HandleAsync(
        Guid invoiceId, HttpContext context, PlatformDbContext db, DocumentDesk desk, EvidencePack pack,
        CancellationToken ct)
    {
        var issued = IssuedId.Invoice(invoiceId);
        // An archive without the document would prove nothing: until it is drawn there is none.
        var files = new List<DocumentFile>();
        foreach (var format in (string[])["pdf", "ubl"])
            if (await desk.FindAsync(issued, format, ct) is { } file) files.Add(file);
            else return HostProblems.NotFound.Result();
        if (await desk.FindAsync(issued, "lines", ct) is { } lines) files.Add(lines);
        var invoice = await db.Invoices.AsNoTracking().SingleAsync(row => row.Id == issued.Id, ct);
        // The archive's own bytes are written synchronously, which the body refuses and its pipe takes.
        var to = context.Response.BodyWriter.AsStream(leaveOpen: true);
        return Results.Stream(
            _ => pack.WriteAsync(invoice, files, Caller.Of(context), to, ct), MediaTypeNames.Application.Zip,
            $"{invoice.Number}.zip");
    }

    private static RouteHandlerBuilder Conventions(RouteHandlerBuilder endpoint) => endpoint
        .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Zip)
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
