using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;

namespace Crayon.Platform.Api.Features.Documents;

/// <summary>
/// GET /v1/invoices/{invoiceId}/document, GET /v1/credit-notes/{creditNoteId}/document, and for staff the same under
/// /v1/admin: what was issued, as PDF, as UBL 2.1, or the lines of a large one as CSV.
/// </summary>
internal static class ReadDocument
{
    private const string Formats = "pdf, the default, ubl, or lines: all lines as CSV, where the PDF sums them up.";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Conventions(routes.MapGet("/invoices/{invoiceId:guid}/document", OfInvoiceAsync))
            .RequireScope(ApiScopes.InvoicesRead)
            .WithName("GetInvoiceDocument").WithSummary("Downloads an invoice.");
        Conventions(routes.MapGet("/credit-notes/{creditNoteId:guid}/document", OfCreditNoteAsync))
            .RequireScope(ApiScopes.InvoicesRead)
            .WithName("GetCreditNoteDocument").WithSummary("Downloads a credit note.");
    }

    public static void MapStaff(IEndpointRouteBuilder routes) =>
        Conventions(routes.MapGet("/admin/invoices/{invoiceId:guid}/document", OfInvoiceAsync))
            .RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("GetAnyInvoiceDocument").WithSummary("Downloads an invoice of any tenant.");

    internal static Task<IResult> OfInvoiceAsync(
        Guid invoiceId, [Description(Formats)] string? format, DocumentDesk desk, CancellationToken ct) =>
        SendAsync(IssuedId.Invoice(invoiceId), format, desk, ct);

    internal static Task<IResult> OfCreditNoteAsync(
        Guid creditNoteId, [Description(Formats)] string? format, DocumentDesk desk, CancellationToken ct) =>
        SendAsync(IssuedId.CreditNote(creditNoteId), format, desk, ct);

    private static async Task<IResult> SendAsync(
        IssuedId issued, string? format, DocumentDesk desk, CancellationToken ct) =>
        await desk.FindAsync(issued, format, ct) is { } file
            ? await desk.SendAsync(file, ct)
            : HostProblems.NotFound.Result();

    private static RouteHandlerBuilder Conventions(RouteHandlerBuilder endpoint) => endpoint
        .Produces(
            StatusCodes.Status200OK, contentType: DocumentWords.Pdf,
            additionalContentTypes: [DocumentWords.Xml, DocumentWords.Csv])
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
