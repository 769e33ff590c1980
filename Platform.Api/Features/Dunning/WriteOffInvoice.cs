using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.Features.Invoices;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Dunning;

/// <summary>
/// POST /v1/invoices/{invoiceId}/write-off, and under /v1/admin for any invoice: the seller gives up what is owed, or
/// a part of it. What is paid after all is taken off it again.
/// </summary>
internal static class WriteOffInvoice
{
    [Example("""
        { "reason": "The company was dissolved.", "amount": { "amountMinor": 1522, "currency": "EUR" } }
        """)]
    internal sealed record Body : IRequestBody
    {
        /// <summary>Why, for the seller's own log.</summary>
        [NoteRule]
        public required string Reason { get; init; }

        /// <summary>How much; all that is owed when it is left out.</summary>
        public MoneyBody? Amount { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) => Conventions(
        routes.MapPost("/invoices/{invoiceId:guid}/write-off", HandleAsync)
            .RequireScope(ApiScopes.PaymentsWrite, CallerKind.TenantOnly))
        .WithName(nameof(WriteOffInvoice)).WithSummary("Gives up what is owed on an invoice.");

    public static void MapStaff(IEndpointRouteBuilder routes) => Conventions(
        routes.MapPost("/admin/invoices/{invoiceId:guid}/write-off", HandleAsync)
            .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff))
        .WithName("WriteOffAnyInvoice").WithSummary("Gives up what is owed on any invoice.");

    private static async Task<Ok<InvoiceView>> HandleAsync(
        Guid invoiceId, Body request, WriteOffs writeOffs, BusinessClock clock, CancellationToken ct) =>
        TypedResults.Ok(InvoiceView.Of(
            await writeOffs.WriteOffAsync(
                new DocumentId(invoiceId), request.Amount?.ToMoney(), request.Reason, ct), clock.Now));

    private static RouteHandlerBuilder Conventions(RouteHandlerBuilder endpoint) => endpoint.OnceWhereKeyed()
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
