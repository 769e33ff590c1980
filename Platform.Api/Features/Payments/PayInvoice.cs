using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.Features.Payments.Cards;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Payments;

/// <summary>
/// POST /v1/invoices/{invoiceId}/payments: who owes an invoice pays it by card, which goes on behind the answer; the
/// seller, and under /v1/admin staff, record what was received in another way.
/// </summary>
internal static class PayInvoice
{
    [Example("""
        { "amount": { "amountMinor": 38055, "currency": "EUR" }, "method": "bank", "reference": "NW-2026-000123",
          "receivedAt": "2026-04-01T00:00:00Z" }
        """)]
    internal sealed record Request : IRequestBody
    {
        /// <summary>
        /// How much, above zero. By card all that is owed when it is left out, and not more than that; of what is
        /// recorded, what is more than is owed stays the buyer's.
        /// </summary>
        public MoneyBody? Amount { get; init; }

        /// <summary>How it is paid: by card; or how it came: bank, or other.</summary>
        [JsonConverter(typeof(CamelCaseEnum<PaymentMethod>))]
        public required PaymentMethod Method { get; init; }

        /// <summary>What the buyer or the bank wrote on it.</summary>
        [StringLength(140, MinimumLength = 1)]
        public string? Reference { get; init; }

        /// <summary>When it was received; now when it is left out.</summary>
        public DateTimeOffset? ReceivedAt { get; init; }

        /// <summary>The card; the default one when it is left out.</summary>
        public Guid? PaymentMethodId { get; init; }

        /// <summary>Where on the storefront's host the holder comes back to, should it have to act.</summary>
        [StringLength(200, MinimumLength = 1)]
        public string? ReturnPath { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) => Conventions(
        routes.MapPost("/invoices/{invoiceId:guid}/payments", HandleAsync)
            .RequireScope(ApiScopes.PaymentsWrite))
        .WithName(nameof(PayInvoice)).WithSummary("Pays an invoice by card, or records a payment of it.");

    public static void MapStaff(IEndpointRouteBuilder routes) => Conventions(
        routes.MapPost("/admin/invoices/{invoiceId:guid}/payments", RecordAsync)
            .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff))
        .WithName("PayAnyInvoice").WithSummary("Records a payment of any invoice.");

    internal static async Task<Results<Created<PaymentView>, Accepted<CardPaymentView>>> HandleAsync(
        Guid invoiceId, Request request, HttpContext context, PaymentEntry entry, CancellationToken ct)
    {
        var invoice = new DocumentId(invoiceId);
        if (request.Method == PaymentMethod.Card) return await entry.ChargeAsync(invoice, request, ct);
        if (Caller.Of(context).Customer is not null) throw await entry.RefusedAsync(invoice, ct);
        return await entry.RecordAsync(invoice, request, ct);
    }

    internal static Task<Created<PaymentView>> RecordAsync(
        Guid invoiceId, Request request, PaymentEntry entry, CancellationToken ct) =>
        entry.RecordAsync(new DocumentId(invoiceId), request, ct);

    private static RouteHandlerBuilder Conventions(RouteHandlerBuilder endpoint) => endpoint.OnceByKey()
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
