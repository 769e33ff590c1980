namespace Crayon.Platform.Core.Payments;

/// <summary>Codes of the refusals around payments, each with its HTTP status.</summary>
public static class PaymentRefusals
{
    /// <summary>More is laid against an invoice, or given back, than there is. 409.</summary>
    public const string TooHigh = "payment-too-high";

    /// <summary>A payment or refund that is none: its amount, time or way. 422.</summary>
    public const string Invalid = "payment-invalid";

    /// <summary>Nothing is owed on the invoice. 409.</summary>
    public const string NothingOwed = "nothing-owed";

    /// <summary>Payment and invoice are of different buyers. 409.</summary>
    public const string OtherBuyer = "other-buyer";

    /// <summary>Somebody changed the payment or invoice at the same time: look again. 409.</summary>
    public const string Busy = "payment-changed";

    /// <summary>It was recorded before. 409.</summary>
    public const string Recorded = "payment-recorded";

    /// <summary>The seller does not take payments in this way. 409.</summary>
    public const string MethodNotTaken = "payment-method-not-taken";

    /// <summary>A bank statement that cannot be read. 422.</summary>
    public const string StatementUnreadable = "statement-unreadable";

    /// <summary>The bank's entry was decided on before. 409.</summary>
    public const string Decided = "bank-entry-decided";

    /// <summary>Settings of dunning that make no sense together. 422.</summary>
    public const string DunningInvalid = "dunning-settings-invalid";

    /// <summary>The invoice is disputed already. 409.</summary>
    public const string DisputeOpen = "dispute-open";

    /// <summary>Only who owes an invoice can do so. 409.</summary>
    public const string NotTheBuyer = "not-the-buyer";

    /// <summary>The invoice is not disputed. 409.</summary>
    public const string NoDispute = "no-open-dispute";

    /// <summary>No card is kept that could be charged. 409.</summary>
    public const string NoCard = "payment-method-needed";

    /// <summary>Another payment of the invoice by card is on its way. 409.</summary>
    public const string CardPaymentOpen = "card-payment-open";

    /// <summary>The payment by card has ended. 409.</summary>
    public const string CardEnded = "card-payment-ended";

    /// <summary>The tenant needs no payment account, or can have none. 409.</summary>
    public const string NoAccountNeeded = "payment-account-not-needed";

    /// <summary>Every code with its status, for the table of problems.</summary>
    public static IReadOnlyDictionary<string, int> Statuses { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [TooHigh] = 409, [Invalid] = 422, [NothingOwed] = 409, [OtherBuyer] = 409, [Busy] = 409, [Recorded] = 409,
        [MethodNotTaken] = 409, [StatementUnreadable] = 422, [Decided] = 409,
        [DunningInvalid] = 422, [DisputeOpen] = 409, [NotTheBuyer] = 409, [NoDispute] = 409,
        [NoCard] = 409, [CardPaymentOpen] = 409, [CardEnded] = 409, [NoAccountNeeded] = 409,
    };
}
