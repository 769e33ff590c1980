using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Payments;

/// <summary>
/// POST /v1/invoices/{invoiceId}/payments, and under /v1/admin for any invoice: the seller records what it received.
/// </summary>
internal static class PayInvoice
{
    [Example("""
        { "amount": { "amountMinor": 38055, "currency": "EUR" }, "method": "bank", "reference": "NW-2026-000123",
          "receivedAt": "2026-04-01T00:00:00Z" }
        """)]
    internal sealed record Request : IRequestBody
    {
        /// <summary>How much, above zero; what is more than is owed stays the buyer's.</summary>
        public required MoneyBody Amount { get; init; }

        /// <summary>How it came: bank, or other.</summary>
        [JsonConverter(typeof(CamelCaseEnum<PaymentMethod>))]
        public required PaymentMethod Method { get; init; }

        /// <summary>What the buyer or the bank wrote on it.</summary>
        [StringLength(140, MinimumLength = 1)]
        public string? Reference { get; init; }

        /// <summary>When it was received; now when it is left out.</summary>
        public DateTimeOffset? ReceivedAt { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) => Conventions(
        routes.MapPost("/invoices/{invoiceId:guid}/payments", HandleAsync)
            .RequireScope(ApiScopes.PaymentsWrite, CallerKind.TenantOnly))
        .WithName(nameof(PayInvoice)).WithSummary("Records a payment of an invoice.");

    public static void MapStaff(IEndpointRouteBuilder routes) => Conventions(
        routes.MapPost("/admin/invoices/{invoiceId:guid}/payments", HandleAsync)
            .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff))
        .WithName("PayAnyInvoice").WithSummary("Records a payment of any invoice.");

    internal static async Task<Created<PaymentView>> HandleAsync(
        Guid invoiceId, Request request, PaymentLedger ledger, PaymentDesk desk, BusinessClock clock,
        CancellationToken ct)
    {
        // A card is charged, not written down.
        if (request.Method == PaymentMethod.Card)
            throw new DomainRuleException(PaymentRefusals.MethodNotTaken, "Only who owes an invoice pays it by card.");
        var payment = await ledger.RecordAsync(
            new DocumentId(invoiceId),
            new NewPayment(request.Amount.ToMoney(), request.Method, request.ReceivedAt ?? clock.Now)
            {
                Reference = request.Reference,
            }, ct);
        return TypedResults.Created($"/v1/payments/{payment.Id}", await desk.ViewAsync(payment, ct));
    }

    private static RouteHandlerBuilder Conventions(RouteHandlerBuilder endpoint) => endpoint.OnceByKey()
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
