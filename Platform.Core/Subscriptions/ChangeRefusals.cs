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

    /// <summary>A change is exactly one wish, and changes something. 422.</summary>
    public const string NotOneChange = "change-not-single";

    /// <summary>The term has ended; its renewal is under way. 409.</summary>
    public const string RenewalInProgress = "renewal-in-progress";

    /// <summary>A trial becomes paid only with the customer's consent. 409.</summary>
    public const string ConsentRequired = "trial-consent-required";

    /// <summary>Seats cannot move to this plan, now or with the next term. 422.</summary>
    public const string PlanNotReachable = "plan-not-reachable";

    /// <summary>Only a subscription that renews can be changed with its next term. 409.</summary>
    public const string AutoRenewRequired = "auto-renew-required";

    /// <summary>An add-on never has more seats than its base service. 409.</summary>
    public const string AddOnSeats = "add-on-seats";

    /// <summary>The base service of the add-on is suspended. 409.</summary>
    public const string BaseSuspended = "base-suspended";

    /// <summary>A term can end only at one of the ends that are offered. 422.</summary>
    public const string TermEndNotOffered = "term-end-not-offered";

    /// <summary>A trial or an extended term moves as a whole. 409.</summary>
    public const string MovesAsAWhole = "moves-as-a-whole";

    /// <summary>Only seats that are paid for can run on after their term. 409.</summary>
    public const string CannotRunOn = "cannot-run-on";

    /// <summary>The subscription cannot take this step from where it stands. 409.</summary>
    public const string StepNotAllowed = "subscription-step-not-allowed";

    /// <summary>Somebody changed the subscription at the supplier. A failure of a change, not of a request.</summary>
    public const string ChangedElsewhere = "subscription-changed";

    /// <summary>Every code with its status, for the table of problems.</summary>
    public static IReadOnlyDictionary<string, int> Statuses { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [NotFound] = 404, [InProgress] = 409, [NotActive] = 409, [WindowClosed] = 409, [ReductionNotAllowed] = 409,
        [QuantityOutOfRange] = 422, [NotOneChange] = 422, [RenewalInProgress] = 409, [ConsentRequired] = 409,
        [PlanNotReachable] = 422, [AutoRenewRequired] = 409, [AddOnSeats] = 409, [BaseSuspended] = 409,
        [TermEndNotOffered] = 422, [MovesAsAWhole] = 409, [CannotRunOn] = 409, [StepNotAllowed] = 409,
    };
}
