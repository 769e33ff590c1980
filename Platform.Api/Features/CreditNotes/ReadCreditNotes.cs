using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.CreditNotes;

/// <summary>GET /v1/credit-notes and GET /v1/credit-notes/{creditNoteId}: what was taken back of invoices.</summary>
internal static class ReadCreditNotes
{
    private static readonly PageOrder<CreditNote, DocumentId> Order = new(row => row.DateCreated, row => row.Id);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/credit-notes", ListAsync).RequireScope(ApiScopes.InvoicesRead)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("ListCreditNotes").WithSummary("Lists credit notes.");
        routes.MapGet("/credit-notes/{creditNoteId:guid}", GetAsync).RequireScope(ApiScopes.InvoicesRead)
            .WithName("GetCreditNote").WithSummary("Reads a credit note.");
    }

    internal static async Task<Results<Ok<Page<CreditNoteView>>, ProblemHttpResult>> ListAsync(
        [Description("Only of this invoice.")] Guid? invoiceId, [AsParameters] PageQuery page, HttpContext context,
        PlatformDbContext db, CancellationToken ct)
    {
        DocumentId? invoice = invoiceId is { } id ? new DocumentId(id) : null;
        if (invoice is not null && !await db.Invoices.AnyAsync(row => row.Id == invoice, ct))
            return HostProblems.NotFound.Result();
        return TypedResults.Ok(await db.CreditNotes.AsNoTracking().Include(row => row.Lines)
            .Where(row => invoice == null || row.InvoiceId == invoice)
            .ReadPageAsync(Order, new PageRequest(context, page), CreditNoteView.Of, ct));
    }

    internal static async Task<Results<Ok<CreditNoteView>, ProblemHttpResult>> GetAsync(
        Guid creditNoteId, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        var id = new DocumentId(creditNoteId);
        if (await db.CreditNotes.AsNoTracking().Include(row => row.Lines).FirstOrDefaultAsync(row => row.Id == id, ct)
            is not { } note) return HostProblems.NotFound.Result();
        ETags.Show(context, note);
        return TypedResults.Ok(CreditNoteView.Of(note));
    }
}
