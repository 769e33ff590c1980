using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Payments.Cards.Rows;

namespace Crayon.Platform.Api.Features.Payments.Cards;

/// <summary>
/// A payment of an invoice by card: ask again while it is Processing; send the holder to nextActionUrl when it
/// RequiresAction.
/// </summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-0000000000d0", "status": "RequiresAction", "failure": null,
      "invoiceId": "0199a3c0-0000-7000-8000-0000000000a0", "customerId": "0199a3c0-0000-7000-8000-000000000010",
      "paymentMethodId": "0199a3c0-0000-7000-8000-0000000000d1", "paymentId": null,
      "amount": { "amountMinor": 38055, "currency": "EUR", "exponent": 2 },
      "nextActionUrl": "https://hooks.stripe.com/3d_secure_2/hosted?payment_intent=pi_1",
      "acceptedAt": "2026-04-20T09:00:00Z", "endedAt": null }
    """)]
internal sealed record CardPaymentView(Guid Id, CardPaymentStatus Status, CardFailure? Failure)
{
    public required Guid InvoiceId { get; init; }

    /// <summary>The customer that pays; null for a tenant that pays its own supplier.</summary>
    public required Guid? CustomerId { get; init; }

    public required Guid PaymentMethodId { get; init; }

    /// <summary>What was recorded of it, once the money is here.</summary>
    public required Guid? PaymentId { get; init; }

    public required MoneyView Amount { get; init; }

    /// <summary>Where the holder proves to be the holder; for who pays only, and while it RequiresAction.</summary>
    public required Uri? NextActionUrl { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    public static CardPaymentView Of(CardPayment row, Uri? nextAction) => new(row.Id.Value, row.Status, row.Failure)
    {
        InvoiceId = row.InvoiceId.Value, CustomerId = row.CustomerId?.Value, PaymentMethodId = row.CardId.Value,
        PaymentId = row.PaymentId?.Value, Amount = MoneyView.Of(row.AmountMinor, row.Currency),
        NextActionUrl = nextAction, AcceptedAt = row.DateCreated, EndedAt = row.EndedAt,
    };
}

/// <summary>A card that the payment provider keeps.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-0000000000d1", "customerId": "0199a3c0-0000-7000-8000-000000000010",
      "type": "card", "brand": "visa", "last4": "4242", "expiryMonth": 12, "expiryYear": 2035, "isDefault": true }
    """)]
internal sealed record PaymentMethodView(Guid Id, Guid? CustomerId, string Brand, string Last4)
{
    public string Type => "card";

    /// <summary>1 to 12.</summary>
    public required int ExpiryMonth { get; init; }

    public required int ExpiryYear { get; init; }

    /// <summary>Whether it is charged where no card is named.</summary>
    public required bool IsDefault { get; init; }

    public static PaymentMethodView Of(SavedCard row, bool isDefault) =>
        new(row.Id.Value, row.CustomerId?.Value, row.Brand, row.Last4)
        {
            ExpiryMonth = row.ExpiryMonth, ExpiryYear = row.ExpiryYear, IsDefault = isDefault,
        };
}

/// <summary>
/// The keeping of a card: send the person to url once it is Open; no card's number passes through here.
/// </summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-0000000000d2", "status": "Open",
      "url": "https://checkout.stripe.com/c/pay/cs_1", "paymentMethodId": null }
    """)]
internal sealed record CardSetupView(Guid Id, CardSetupStatus Status, Uri? Url, Guid? PaymentMethodId)
{
    public static CardSetupView Of(CardSetup row, Uri? url) => new(row.Id.Value, row.Status, url, row.CardId?.Value);
}

/// <summary>What the holder of a card wants back from its bank.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-0000000000d3", "status": "Open", "reason": "fraudulent",
      "amount": { "amountMinor": 38055, "currency": "EUR", "exponent": 2 },
      "openedAt": "2026-04-21T08:00:00Z", "endedAt": null }
    """)]
internal sealed record CardDisputeView(Guid Id, DisputeStatus Status, string Reason, MoneyView Amount)
{
    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    public static CardDisputeView Of(CardDispute row, string currency) =>
        new(row.Id.Value, row.Status, row.Reason, MoneyView.Of(row.AmountMinor, currency))
        {
            OpenedAt = row.OpenedAt, EndedAt = row.EndedAt,
        };
}
