using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Payments;

/// <summary>
/// POST /v1/payments/{paymentId}/allocations lays what is left of a payment against another invoice, POST
/// /v1/payments/{paymentId}/refunds gives it back; under /v1/admin those of all sellers.
/// </summary>
internal static class MovePayment
{
    [Example("""
        { "invoiceId": "0199a3c0-0000-7000-8000-0000000000a0", "amount": { "amountMinor": 1945, "currency": "EUR" } }
        """)]
    internal sealed record AllocationRequest : IRequestBody
    {
        public required Guid InvoiceId { get; init; }

        /// <summary>How much; as much as fits when it is left out.</summary>
        public MoneyBody? Amount { get; init; }
    }

    [Example("""{ "amount": { "amountMinor": 1945, "currency": "EUR" }, "reason": "Paid twice" }""")]
    internal sealed record RefundRequest : IRequestBody
    {
        /// <summary>How much, above zero.</summary>
        public required MoneyBody Amount { get; init; }

        /// <summary>Why, in words for the buyer.</summary>
        [StringLength(400, MinimumLength = 1)]
        public required string Reason { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        Conventions(routes.MapPost("/payments/{paymentId:guid}/allocations", AllocateAsync)
            .RequireScope(ApiScopes.PaymentsWrite, CallerKind.TenantOnly))
            .WithName("AllocatePayment").WithSummary("Lays what is left of a payment against an invoice.");
        Conventions(routes.MapPost("/payments/{paymentId:guid}/refunds", RefundAsync)
            .RequireScope(ApiScopes.PaymentsWrite, CallerKind.TenantOnly))
            .WithName("RefundPayment").WithSummary("Refunds a payment.");
    }

    public static void MapStaff(IEndpointRouteBuilder routes)
    {
        Conventions(routes.MapPost("/admin/payments/{paymentId:guid}/allocations", AllocateAsync)
            .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff))
            .WithName("AllocateAnyPayment").WithSummary("Lays what is left of any payment against an invoice.");
        Conventions(routes.MapPost("/admin/payments/{paymentId:guid}/refunds", RefundAsync)
            .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff))
            .WithName("RefundAnyPayment").WithSummary("Refunds any payment.");
    }

    internal static async Task<Created<PaymentView>> AllocateAsync(
        Guid paymentId, AllocationRequest request, PaymentLedger ledger, PaymentDesk desk, CancellationToken ct)
    {
        var payment = await ledger.AllocateAsync(
            new PaymentId(paymentId), new DocumentId(request.InvoiceId), request.Amount?.ToMoney(), ct);
        return TypedResults.Created($"/v1/payments/{paymentId}", await desk.ViewAsync(payment, ct));
    }

    internal static async Task<Created<RefundView>> RefundAsync(
        Guid paymentId, RefundRequest request, RefundPayment refunds, CancellationToken ct)
    {
        var amount = request.Amount.ToMoney();
        var refund = await refunds.RefundAsync(new PaymentId(paymentId), amount, request.Reason, ct);
        return TypedResults.Created($"/v1/payments/{paymentId}", RefundView.Of(refund, amount.Currency.Code));
    }

    private static RouteHandlerBuilder Conventions(RouteHandlerBuilder endpoint) => endpoint.OnceByKey()
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
