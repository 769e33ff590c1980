using Crayon.Ccp.Simulator.Pricing;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>Seats of one offer that a customer holds, with term, batches and locked price.</summary>
internal sealed class Subscription
{
    public long Seq { get; init; }
    public required string Id { get; init; }
    public required string CustomerId { get; init; }
    public required string OrderId { get; init; }
    public required string OfferId { get; init; }
    public required string OfferName { get; init; }
    public string? FriendlyName { get; set; }
    public string? ParentSubscriptionId { get; init; }
    public string? PartnerIdOnRecord { get; init; }
    public required string UnitType { get; init; }
    public required string TermDuration { get; init; }
    public required string BillingCycle { get; init; }
    public required string Currency { get; init; }
    public required bool IsTrial { get; init; }
    public required bool IsUsage { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required int Quantity { get; set; }
    public required decimal UnitPrice { get; set; }
    public required bool AutoRenew { get; set; }
    public string Status { get; set; } = SubscriptionStatus.Active;

    /// <summary>Day from which all terms and cycles are counted.</summary>
    public required DateOnly Anchor { get; init; }

    /// <summary>Months between the anchor and the start of the current term.</summary>
    public int MonthsRun { get; set; }

    /// <summary>Purchase or last renewal.</summary>
    public required DateTimeOffset TermStartedAt { get; set; }

    /// <summary>First instant after the term.</summary>
    public DateTimeOffset TermEnd { get; set; }

    /// <summary>Whether the end of the term is still to be acted on: active or suspended.</summary>
    public bool IsRunning { get; set; } = true;
    public DateTimeOffset? EndedAt { get; set; }
    public int Version { get; set; } = 1;
    public List<SeatBatch> Batches { get; init; } = [];

    public DayPeriod Term => new(Anchor.AddMonths(MonthsRun), Anchor.AddMonths(MonthsRun + Terms.Months(TermDuration)));

    public DateTimeOffset CancellationAllowedUntil => TermStartedAt + ReturnWindow.Partial;

    public DayPeriod CycleOn(DateOnly day) => Terms.CycleOn(Anchor, Terms.CycleMonths(BillingCycle), day);

    public int RefundableOn(DateTimeOffset now) => Batches.Where(b => b.IsOpen(now)).Sum(b => b.Quantity);
}
