using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Documents.Delivering;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Documents;

/// <summary>
/// POST /v1/invoices/{invoiceId}/mail and POST /v1/credit-notes/{creditNoteId}/mail: mails what was issued to its buyer
/// once more.
/// </summary>
internal static class MailDocument
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Conventions(routes.MapPost("/invoices/{invoiceId:guid}/mail", OfInvoiceAsync))
            .WithName("MailInvoice").WithSummary("Mails an invoice to its buyer once more.");
        Conventions(routes.MapPost("/credit-notes/{creditNoteId:guid}/mail", OfCreditNoteAsync))
            .WithName("MailCreditNote").WithSummary("Mails a credit note to its buyer once more.");
    }

    internal static Task<Accepted<DeliveryView>> OfInvoiceAsync(
        Guid invoiceId, DocumentMail mail, CancellationToken ct) => SendAsync(invoiceId, mail, ct);

    internal static Task<Accepted<DeliveryView>> OfCreditNoteAsync(
        Guid creditNoteId, DocumentMail mail, CancellationToken ct) => SendAsync(creditNoteId, mail, ct);

    private static async Task<Accepted<DeliveryView>> SendAsync(Guid id, DocumentMail mail, CancellationToken ct)
    {
        var delivery = await mail.SendAgainAsync(new DocumentId(id), ct);
        return TypedResults.Accepted((string?)null, DeliveryView.Of(delivery));
    }

    private static RouteHandlerBuilder Conventions(RouteHandlerBuilder endpoint) => endpoint
        .RequireScope(ApiScopes.InvoicesWrite, CallerKind.TenantOnly).OnceWhereKeyed()
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
