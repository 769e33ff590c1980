namespace Crayon.Platform.Core.Billing;

/// <summary>Codes of the refusals around invoices, each with its HTTP status.</summary>
public static class BillingRefusals
{
    /// <summary>There is no such invoice or line for the caller. 404.</summary>
    public const string NotFound = "not-found";

    /// <summary>More is credited than is left. 409.</summary>
    public const string CreditTooHigh = "credit-too-high";

    /// <summary>A credit names no line, one twice, or an amount that is none. 422.</summary>
    public const string CreditInvalid = "credit-invalid";

    /// <summary>Somebody changed the invoice at the same time: look again. 409.</summary>
    public const string Busy = "invoice-changed";

    /// <summary>The month is not over, or its drafts are still open. 409.</summary>
    public const string MonthOpen = "billing-month-open";

    /// <summary>A statement over no days, or over too many. 422.</summary>
    public const string StatementInvalid = "statement-invalid";

    /// <summary>A company that sells is missing. Never an answer to a request.</summary>
    public const string NoSeller = "seller-missing";

    /// <summary>Every code with its status, for the table of problems.</summary>
    public static IReadOnlyDictionary<string, int> Statuses { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [NotFound] = 404, [CreditTooHigh] = 409, [CreditInvalid] = 422, [Busy] = 409, [MonthOpen] = 409,
        [NoSeller] = 409, [StatementInvalid] = 422,
    };
}
