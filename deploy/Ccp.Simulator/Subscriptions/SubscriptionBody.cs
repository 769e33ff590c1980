using Crayon.Ccp.Simulator.Idempotency;
using Crayon.Ccp.Simulator.Pricing;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>A subscription as it is sent. All ends are exclusive: the first instant after.</summary>
internal sealed record SubscriptionBody(
    string Id, string EntitlementId, string CustomerId, string OrderId, string OfferId, string OfferName,
    string? FriendlyName,
    int Quantity, string UnitType, string? ParentSubscriptionId, string? PartnerIdOnRecord, DateTimeOffset CreationDate,
    DateTimeOffset EffectiveStartDate, DateTimeOffset TermStartDate, DateTimeOffset CommitmentEndDate,
    DateTimeOffset CancellationAllowedUntilDate, DateTimeOffset BillingCycleEndDate, string Status,
    bool AutoRenewEnabled,
    string BillingCycle, string TermDuration, string RenewalTermDuration, bool IsTrial, decimal UnitPrice,
    string CurrencyCode,
    IReadOnlyList<RefundOption> RefundOptions, RefundableQuantity RefundableQuantity, IReadOnlyList<BatchBody> Batches,
    IReadOnlyList<string> SuspensionReasons, string? PromotionId, NextTermBody? ScheduledNextTermInstructions,
    bool ExtendedTermEnabled, DateTimeOffset? AttestationAcceptedDate, DateTimeOffset? EndedDate, string Etag)
{
    public static SubscriptionBody Of(Subscription s, DateTimeOffset now) => new(
        s.Id, s.Id, s.CustomerId, s.OrderId, s.OfferId, s.OfferName, s.FriendlyName,
        s.Quantity, s.UnitType, s.ParentSubscriptionId, s.PartnerIdOnRecord, s.StartedAt,
        s.StartedAt, s.TermStartedAt, s.TermEnd,
        s.CancellationAllowedUntil, CycleEnd(s, now), s.Status, s.AutoRenew,
        s.BillingCycle, s.TermDuration, s.NextTerm?.TermDuration ?? s.TermDuration, s.IsTrial, s.UnitPrice, s.Currency,
        Options(s, now), RefundableQuantity.Of(s, now), BatchBody.Of(s.Batches),
        s.Status == SubscriptionStatus.Suspended ? [s.SuspensionReason ?? Subscriptions.SuspensionReasons.Partner] : [],
        s.PromotionId, NextTermBody.Of(s.NextTerm), s.ExtendsAtEnd, s.ConsentedAt, s.EndedAt, ETags.Of(s.Version));

    // After the end the last cycle stays; before a late renewal has run the old term's last cycle does.
    private static DateTimeOffset CycleEnd(Subscription s, DateTimeOffset now)
    {
        var lastDay = s.Term.End.AddDays(-1);
        var day = (s.EndedAt ?? now).UtcDay();
        return s.CycleOn(day > lastDay ? lastDay : day).EndsAt;
    }

    private static IReadOnlyList<RefundOption> Options(Subscription s, DateTimeOffset now)
    {
        if (!s.IsRunning || s.IsExtended)
            return [];
        RefundOption[] all =
            [new("Full", s.TermStartedAt + ReturnWindow.Full), new("Partial", s.TermStartedAt + ReturnWindow.Partial)];
        return [.. all.Where(option => now < option.ExpiresAt)];
    }
}

/// <summary>How much a cancellation gives back until when.</summary>
internal sealed record RefundOption(string Type, DateTimeOffset ExpiresAt);

/// <summary>Seats bought at one moment.</summary>
internal sealed record BatchBody(int Quantity, DateTimeOffset PurchasedDateTime, DateTimeOffset AllowedUntilDateTime)
{
    public static IReadOnlyList<BatchBody> Of(IEnumerable<SeatBatch> batches) =>
        [.. batches.OrderBy(b => b.PurchasedAt).Select(b => new BatchBody(b.Quantity, b.PurchasedAt, b.AllowedUntil))];
}

/// <summary>Seats that can be returned now, by window.</summary>
internal sealed record RefundableQuantity(int TotalQuantity, IReadOnlyList<RefundableDetail> Details)
{
    public static RefundableQuantity Of(Subscription s, DateTimeOffset now) => s.IsRunning && !s.IsExtended
        ? new(s.RefundableOn(now), [.. s.Batches.Where(b => b.IsOpen(now)).OrderBy(b => b.PurchasedAt)
            .Select(b => new RefundableDetail(b.Quantity, b.AllowedUntil))])
        : new(0, []);
}

/// <summary>Seats of one open window.</summary>
internal sealed record RefundableDetail(int Quantity, DateTimeOffset AllowedUntilDateTime);
