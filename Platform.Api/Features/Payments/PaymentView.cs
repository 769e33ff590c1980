using System.Text.Json.Serialization;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Features.Payments.Cards;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Payments;

namespace Crayon.Platform.Api.Features.Payments;

/// <summary>What was paid, and what became of it.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-0000000000c0", "method": "bank", "status": "Received",
      "customerId": "0199a3c0-0000-7000-8000-000000000010", "reference": "NW-2026-000123",
      "receivedAt": "2026-04-20T00:00:00Z",
      "amount": { "amountMinor": 40000, "currency": "EUR", "exponent": 2 },
      "allocated": { "amountMinor": 38055, "currency": "EUR", "exponent": 2 },
      "refunded": { "amountMinor": 0, "currency": "EUR", "exponent": 2 },
      "disputed": { "amountMinor": 0, "currency": "EUR", "exponent": 2 },
      "unallocated": { "amountMinor": 1945, "currency": "EUR", "exponent": 2 },
      "allocations": [ { "invoiceId": "0199a3c0-0000-7000-8000-0000000000a0",
        "amount": { "amountMinor": 38055, "currency": "EUR", "exponent": 2 } } ],
      "refunds": [], "disputes": [] }
    """)]
internal sealed record PaymentView(
    Guid Id, [property: JsonConverter(typeof(CamelCaseEnum<PaymentMethod>))] PaymentMethod Method,
    PaymentStatus Status, Guid? CustomerId, string? Reference)
{
    public required DateTimeOffset ReceivedAt { get; init; }

    public required MoneyView Amount { get; init; }

    /// <summary>Laid against invoices.</summary>
    public required MoneyView Allocated { get; init; }

    /// <summary>Given back, or on the way back.</summary>
    public required MoneyView Refunded { get; init; }

    /// <summary>Taken back by the bank of the card's holder, for now or for good.</summary>
    public required MoneyView Disputed { get; init; }

    /// <summary>Laid against no invoice and neither given nor taken back.</summary>
    public required MoneyView Unallocated { get; init; }

    public required IReadOnlyList<AllocationView> Allocations { get; init; }

    public required IReadOnlyList<RefundView> Refunds { get; init; }

    public required IReadOnlyList<CardDisputeView> Disputes { get; init; }
}

/// <summary>What of a payment is laid against an invoice.</summary>
internal sealed record AllocationView(Guid InvoiceId, MoneyView Amount);

/// <summary>What of a payment was given back.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-0000000000c1", "status": "Done",
      "amount": { "amountMinor": 1945, "currency": "EUR", "exponent": 2 }, "reason": "Paid twice",
      "requestedAt": "2026-04-21T08:00:00Z", "endedAt": "2026-04-21T08:00:00Z" }
    """)]
internal sealed record RefundView(Guid Id, RefundStatus Status, MoneyView Amount, string Reason)
{
    public required DateTimeOffset RequestedAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    public static RefundView Of(PaymentRefund row, string currency) =>
        new(row.Id.Value, row.Status, MoneyView.Of(row.AmountMinor, currency), row.Reason)
        {
            RequestedAt = row.RequestedAt, EndedAt = row.EndedAt,
        };
}
