using Crayon.Platform.Core.Pricing.Calculation;

namespace Crayon.Platform.Core.Subscriptions;

/// <summary>Codes of the refusals around subscription changes, each with its HTTP status.</summary>
public static class ChangeRefusals
{
    /// <summary>The subscription does not exist for the caller. 404.</summary>
    public const string NotFound = "not-found";

    /// <summary>Another change is under way. 409.</summary>
    public const string InProgress = "change-in-progress";

    /// <summary>The subscription is not running. 409.</summary>
    public const string NotActive = "subscription-not-active";

    /// <summary>168 hours have passed since the purchase or renewal. 409.</summary>
    public const string WindowClosed = PricingRefusals.WindowClosed;

    /// <summary>Too few seats can still be returned. 409.</summary>
    public const string ReductionNotAllowed = PricingRefusals.ReductionNotAllowed;

    /// <summary>The quantity is outside the plan's limits. 422.</summary>
    public const string QuantityOutOfRange = Ordering.OrderRefusals.QuantityOutOfRange;

    /// <summary>A change is exactly one of quantity, auto-renew and cancel, and changes something. 422.</summary>
    public const string NotOneChange = "change-not-single";

    /// <summary>A trial ends with its term. 409.</summary>
    public const string TrialDoesNotRenew = "trial-does-not-renew";

    /// <summary>Changing the plan is not offered. 422.</summary>
    public const string PlanChangeNotOffered = "plan-change-not-offered";

    /// <summary>Somebody changed the subscription at the supplier. A failure of a change, not of a request.</summary>
    public const string ChangedElsewhere = "subscription-changed";

    /// <summary>Every code with its status, for the table of problems.</summary>
    public static IReadOnlyDictionary<string, int> Statuses { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [NotFound] = 404, [InProgress] = 409, [NotActive] = 409, [WindowClosed] = 409, [ReductionNotAllowed] = 409,
        [QuantityOutOfRange] = 422, [NotOneChange] = 422, [TrialDoesNotRenew] = 409, [PlanChangeNotOffered] = 422,
    };
}
