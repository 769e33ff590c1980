using System.Runtime.InteropServices;
using Crayon.Ccp.Simulator.Pricing;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>What happened, when, and by which request; null for what time alone brought about.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Cause(string Type, DateTimeOffset At, string? RequestId);

/// <summary>Every change raises the version and leaves one entry that tells how the subscription stands now.</summary>
internal static class HistoryRecording
{
    public static HistoryEntry Record(this Subscription subscription, Cause cause, int before, Charge? charge)
    {
        subscription.Version++;
        return new HistoryEntry
        {
            SubscriptionId = subscription.Id,
            Type = cause.Type,
            At = cause.At,
            RequestId = cause.RequestId,
            QuantityBefore = before,
            QuantityAfter = subscription.Quantity,
            OfferId = subscription.OfferId,
            Status = subscription.Status,
            AutoRenew = subscription.AutoRenew,
            TermEnd = subscription.TermEnd,
            Anchor = subscription.Anchor,
            MonthsRun = subscription.MonthsRun,
            Currency = subscription.Currency,
            UnitPrice = charge?.UnitPrice,
            ProratedPrice = charge?.ProratedPrice,
            ExtendedPrice = charge?.ExtendedPrice,
            ChargeStart = charge?.Period.Start,
            ChargeEnd = charge?.Period.End,
        };
    }
}
