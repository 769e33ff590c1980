using Stripe;

namespace Crayon.Platform.Core.Payments.Cards.Provider;

/// <summary>Turns what Stripe tells into the words of the port.</summary>
internal static class StripeMapping
{
    /// <summary>Names our row in the metadata of what was made for it.</summary>
    public const string Row = "crayon_row";

    public static Dictionary<string, string> Named(Guid key) =>
        new(StringComparer.Ordinal) { [Row] = key.ToString() };

    public static Guid? KeyOf(IDictionary<string, string>? metadata) =>
        metadata is not null && metadata.TryGetValue(Row, out var text) && Guid.TryParse(text, out var key)
            ? key
            : null;

    public static ChargeState ToCharge(this PaymentIntent intent) => new(intent.Id, StageOf(intent))
    {
        Key = KeyOf(intent.Metadata), ReceivedMinor = intent.AmountReceived,
        NextAction = intent.NextAction?.RedirectToUrl?.Url is { Length: > 0 } url ? new Uri(url) : null,
        Failure = intent.Status == "succeeded" ? null : FailureOf(intent.LastPaymentError),
    };

    public static SellerAccountState ToState(this Account account) =>
        new(account.Id, account.ChargesEnabled, account.DetailsSubmitted);

    public static RefundState ToState(this Refund refund) => new(refund.Id, refund.Status switch
    {
        "succeeded" => RefundStatus.Done,
        "failed" or "canceled" => RefundStatus.Failed,
        _ => RefundStatus.Requested,
    })
    {
        Key = KeyOf(refund.Metadata), ChargeId = refund.PaymentIntentId ?? "", AmountMinor = refund.Amount,
    };

    public static DisputeState ToState(this Dispute dispute) => new(
        dispute.Id, dispute.PaymentIntentId ?? "", dispute.Status switch
    {
        "won" or "warning_closed" => DisputeStatus.Won,
        "lost" => DisputeStatus.Lost,
        _ => DisputeStatus.Open,
    })
    {
        AmountMinor = dispute.Amount, Reason = dispute.Reason ?? "general",
    };

    public static ProviderCard ToCard(this Stripe.PaymentMethod method) => new(
        method.Id, method.Card?.Brand ?? "card", method.Card?.Last4 ?? "", (int)(method.Card?.ExpMonth ?? 0),
        (int)(method.Card?.ExpYear ?? 0));

    /// <summary>Why a card was refused; what a thief should not learn is a plain no.</summary>
    public static CardFailure? FailureOf(StripeError? error) => error is null ? null
        : (error.DeclineCode ?? error.Code) switch
    {
        "insufficient_funds" or "card_velocity_exceeded" or "withdrawal_count_limit_exceeded" =>
            CardFailure.InsufficientFunds,
        "expired_card" => CardFailure.Expired,
        "authentication_required" or "payment_intent_authentication_failure" => CardFailure.NotAuthenticated,
        "incorrect_cvc" or "invalid_cvc" or "incorrect_number" or "invalid_number" or "invalid_expiry_month"
            or "invalid_expiry_year" => CardFailure.WrongDetails,
        _ => CardFailure.Declined,
    };

    private static ChargeStage StageOf(PaymentIntent intent) => intent.Status switch
    {
        "succeeded" => ChargeStage.Succeeded,
        "canceled" => ChargeStage.Cancelled,
        "requires_action" => ChargeStage.NeedsAction,
        "requires_payment_method" => ChargeStage.Failed,
        _ => ChargeStage.Processing,
    };
}
