namespace Crayon.Platform.Core.Ordering;

/// <summary>
/// Codes of the refusals around quotes and orders, each with its HTTP status; neutral, because customers read them.
/// </summary>
public static class OrderRefusals
{
    /// <summary>The account, order or quote does not exist for the caller. 404.</summary>
    public const string NotFound = "not-found";

    /// <summary>An order has 1 to 50 lines. 422.</summary>
    public const string LineCount = "order-line-count";

    /// <summary>The plan is not sold to the caller, or does not exist. 422.</summary>
    public const string PlanNotAvailable = "plan-not-available";

    /// <summary>The quantity is outside the plan's limits. 422.</summary>
    public const string QuantityOutOfRange = "quantity-out-of-range";

    /// <summary>The customer has had this trial. 409.</summary>
    public const string TrialUsed = "trial-already-used";

    /// <summary>The add-on needs a running subscription of its base service. 409.</summary>
    public const string AddOnNeedsBase = "add-on-needs-base";

    /// <summary>Nobody has accepted the supplier's customer agreement yet. 409.</summary>
    public const string AgreementRequired = "agreement-required";

    /// <summary>The customer's link to an existing customer at the supplier is not confirmed. 409.</summary>
    public const string CustomerNotLinked = "customer-not-linked";

    /// <summary>The price is no longer the quoted one. 409, with a new quote.</summary>
    public const string QuoteChanged = "quote-changed";

    /// <summary>The quote is older than 24 hours. 409, with a new quote.</summary>
    public const string QuoteExpired = "quote-expired";

    /// <summary>The order has been sent and can no longer be called back. 409.</summary>
    public const string NotCancellable = "order-not-cancellable";

    /// <summary>The order cannot take this step from where it stands. 409.</summary>
    public const string StepNotAllowed = "order-step-not-allowed";

    /// <summary>An order can be scheduled for a later time within a year. 422.</summary>
    public const string DateOutOfRange = "scheduled-date-out-of-range";

    /// <summary>What is added passes the spend limit of the month: it has to be ordered and approved. 409.</summary>
    public const string LimitPassed = "spend-limit-passed";

    /// <summary>Every code with its status, for the table of problems.</summary>
    public static IReadOnlyDictionary<string, int> Statuses { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [NotFound] = 404, [LineCount] = 422, [PlanNotAvailable] = 422, [QuantityOutOfRange] = 422, [TrialUsed] = 409,
        [AddOnNeedsBase] = 409, [AgreementRequired] = 409, [CustomerNotLinked] = 409, [QuoteChanged] = 409,
        [QuoteExpired] = 409, [NotCancellable] = 409, [StepNotAllowed] = 409,
        [DateOutOfRange] = 422, [LimitPassed] = 409,
    };
}
