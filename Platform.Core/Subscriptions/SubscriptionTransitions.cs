using System.Collections.Frozen;
using System.Linq.Expressions;
using Kind = Crayon.Platform.Core.Subscriptions.SubscriptionChangeKind;

namespace Crayon.Platform.Core.Subscriptions;

/// <summary>
/// The subscription's life as two tables: where it may go from each state, and what may be asked for in it. What is not
/// listed is refused.
/// </summary>
public static class SubscriptionTransitions
{
    private static readonly FrozenDictionary<SubscriptionStatus, SubscriptionStatus[]> Next =
        new Dictionary<SubscriptionStatus, SubscriptionStatus[]>
    {
        [SubscriptionStatus.Pending] = [SubscriptionStatus.Active, SubscriptionStatus.Cancelled],
        [SubscriptionStatus.Active] =
            [SubscriptionStatus.Suspended, SubscriptionStatus.ExtendedTerm, SubscriptionStatus.Expired,
                SubscriptionStatus.Cancelled, SubscriptionStatus.Converted],
        [SubscriptionStatus.Suspended] =
            [SubscriptionStatus.Active, SubscriptionStatus.Expired, SubscriptionStatus.Cancelled],
        // Back to Active: an extended term was moved to a plan.
        [SubscriptionStatus.ExtendedTerm] =
            [SubscriptionStatus.Active, SubscriptionStatus.Expired, SubscriptionStatus.Cancelled],
        [SubscriptionStatus.Expired] = [],
        [SubscriptionStatus.Cancelled] = [],
        [SubscriptionStatus.Converted] = [],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<SubscriptionStatus, Kind[]> Changes =
        new Dictionary<SubscriptionStatus, Kind[]>
    {
        [SubscriptionStatus.Pending] = [],
        [SubscriptionStatus.Active] =
            [Kind.AddSeats, Kind.ReturnSeats, Kind.Cancel, Kind.AutoRenew, Kind.Suspend, Kind.Schedule,
                Kind.Unschedule, Kind.Upgrade, Kind.Extension],
        // The supplier goes on charging, and a suspended term renews like any other: that can still be turned off.
        [SubscriptionStatus.Suspended] = [Kind.Resume, Kind.Cancel, Kind.AutoRenew, Kind.Extension],
        // What runs on after its term can be left or moved to a plan, nothing else.
        [SubscriptionStatus.ExtendedTerm] = [Kind.Cancel, Kind.Upgrade],
        [SubscriptionStatus.Expired] = [],
        [SubscriptionStatus.Cancelled] = [],
        [SubscriptionStatus.Converted] = [],
    }.ToFrozenDictionary();

    /// <summary>Rows whose term is running, for queries.</summary>
    public static Expression<Func<AccountSubscription, bool>> IsRunning { get; } = row =>
        row.Status == SubscriptionStatus.Active || row.Status == SubscriptionStatus.Suspended
        || row.Status == SubscriptionStatus.ExtendedTerm;

    /// <summary>Whether a subscription may go from one state to another.</summary>
    public static bool Allows(SubscriptionStatus from, SubscriptionStatus to) => Next[from].Contains(to);

    /// <summary>Whether a change may be asked for in a state.</summary>
    public static bool Allows(SubscriptionStatus status, SubscriptionChangeKind kind) =>
        Changes[status].Contains(kind);

    /// <summary>Whether nothing comes after a state.</summary>
    public static bool IsFinal(SubscriptionStatus status) => Next[status].Length == 0;

    /// <summary>
    /// Whether a change, once it is made, deletes what was scheduled for the next term: all do that take effect at once
    /// on seats, plan or renewal.
    /// </summary>
    public static bool DeletesSchedule(SubscriptionChangeKind kind, bool? toAutoRenew) => kind switch
    {
        Kind.AddSeats or Kind.ReturnSeats or Kind.Upgrade or Kind.Cancel or Kind.Unschedule => true,
        Kind.AutoRenew => toAutoRenew == false,
        _ => false,
    };
}
