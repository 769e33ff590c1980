using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Pricing;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>Seats of one offer that a customer holds, with term, batches and locked price.</summary>
internal sealed class Subscription : ISequenced
{
    public long Seq { get; init; }
    public required string Id { get; init; }
    public required string CustomerId { get; init; }
    public required string OrderId { get; init; }
    public required string OfferId { get; set; }
    public required string OfferName { get; set; }
    public string? FriendlyName { get; set; }
    public string? ParentSubscriptionId { get; init; }
    public string? PartnerIdOnRecord { get; init; }
    public required string UnitType { get; init; }
    public required string TermDuration { get; set; }
    public required string BillingCycle { get; set; }
    public required string Currency { get; init; }
    public required bool IsTrial { get; set; }
    public required bool IsUsage { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required int Quantity { get; set; }

    /// <summary>Price of one seat and cycle, a promotion taken off; locked for the term.</summary>
    public required decimal UnitPrice { get; set; }
    public string? PromotionId { get; set; }
    public required bool AutoRenew { get; set; }
    public string Status { get; set; } = SubscriptionStatus.Active;

    /// <summary>Who suspended it; null while it is active.</summary>
    public string? SuspensionReason { get; set; }

    /// <summary>Whether it runs on month by month after its last term instead of ending.</summary>
    public bool ExtendsAtEnd { get; set; }

    /// <summary>When the customer agreed that a trial becomes a paid plan.</summary>
    public DateTimeOffset? ConsentedAt { get; set; }

    /// <summary>What is to be different from the next term on.</summary>
    public NextTerm? NextTerm { get; set; }

    /// <summary>Day from which all terms and cycles are counted.</summary>
    public required DateOnly Anchor { get; set; }

    /// <summary>Months between the anchor and the start of the current term; below zero where the first term was cut
    /// short to end with something else.</summary>
    public int MonthsRun { get; set; }

    /// <summary>Purchase or last renewal.</summary>
    public required DateTimeOffset TermStartedAt { get; set; }

    /// <summary>First instant after the term.</summary>
    public DateTimeOffset TermEnd { get; set; }

    /// <summary>Whether the end of the term is still to be acted on: active, suspended or extended.</summary>
    public bool IsRunning { get; set; } = true;
    public DateTimeOffset? EndedAt { get; set; }
    public int Version { get; set; } = 1;
    public List<SeatBatch> Batches { get; init; } = [];

    public bool IsExtended => Status == SubscriptionStatus.Extended;

    public TermFrame Frame => new(Anchor, MonthsRun);

    public DayPeriod Term => Frame.Of(Terms.Months(TermDuration));

    // An extended term can be left at any time.
    public DateTimeOffset CancellationAllowedUntil => IsExtended ? TermEnd : TermStartedAt + ReturnWindow.Partial;

    public string ProductId => OfferId.Split(':')[0];

    public DayPeriod CycleOn(DateOnly day) => Terms.CycleOn(Anchor, Terms.CycleMonths(BillingCycle), day, MonthsRun);

    public int RefundableOn(DateTimeOffset now) =>
        IsExtended ? 0 : Batches.Where(b => b.IsOpen(now)).Sum(b => b.Quantity);

    /// <summary>Whether the term is over and its renewal waits in the queue, where nothing can be changed.</summary>
    public bool IsBeingRenewed(DateTimeOffset now) => IsRunning && AutoRenew && TermEnd <= now;

    public void TakePlan(Availability plan)
    {
        (OfferId, OfferName) = (plan.OfferId, plan.Sku.Title);
        (TermDuration, BillingCycle) = (plan.Sku.TermDuration, plan.Sku.BillingCycle);
        IsTrial = plan.Sku.IsTrial;
    }

    /// <summary>Starts a term in the frame; all seats become one batch with one new window.</summary>
    public void BeginTerm(TermFrame frame, DateTimeOffset at)
    {
        (Anchor, MonthsRun, TermStartedAt) = (frame.Anchor, frame.MonthsRun, at);
        TermEnd = Term.EndsAt;
        Batches.Clear();
        Batches.Add(new SeatBatch { Quantity = Quantity, PurchasedAt = at });
    }
}
