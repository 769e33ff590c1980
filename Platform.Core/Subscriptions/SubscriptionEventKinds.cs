namespace Crayon.Platform.Core.Subscriptions;

/// <summary>The kinds of events in a subscription's history.</summary>
public static class SubscriptionEventKinds
{
    /// <summary>The provider confirmed it; the first term has started.</summary>
    public const string Activated = "activated";

    /// <summary>It ran at the provider already, and was taken over.</summary>
    public const string Adopted = "adopted";

    /// <summary>Seats were added.</summary>
    public const string SeatsAdded = "seats-added";

    /// <summary>Seats were returned.</summary>
    public const string SeatsReturned = "seats-returned";

    /// <summary>It was cancelled.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>Auto-renew was switched.</summary>
    public const string AutoRenewChanged = "auto-renew-changed";

    /// <summary>It was stopped for a time.</summary>
    public const string Suspended = "suspended";

    /// <summary>It runs again.</summary>
    public const string Resumed = "resumed";

    /// <summary>Something was scheduled for the next term.</summary>
    public const string ChangeScheduled = "change-scheduled";

    /// <summary>What was scheduled for the next term is not any more.</summary>
    public const string ScheduleRemoved = "scheduled-change-removed";

    /// <summary>All seats or some moved to another plan.</summary>
    public const string Upgraded = "upgraded";

    /// <summary>Seats came out of another subscription, and made this one.</summary>
    public const string MovedHere = "moved-here";

    /// <summary>Whether it runs on after its term was switched.</summary>
    public const string ExtensionChanged = "extension-changed";

    /// <summary>A next term has started.</summary>
    public const string Renewed = "renewed";

    /// <summary>A trial became a paid plan at its end.</summary>
    public const string Converted = "converted";

    /// <summary>The term ended and it runs on by a month.</summary>
    public const string Extended = "extended";

    /// <summary>The term ended and no other followed.</summary>
    public const string Expired = "expired";

    /// <summary>It was something else at the provider than here, and is now as it is there.</summary>
    public const string Reconciled = "reconciled";

    internal static string Of(SubscriptionChangeKind kind) => kind switch
    {
        SubscriptionChangeKind.AddSeats => SeatsAdded,
        SubscriptionChangeKind.ReturnSeats => SeatsReturned,
        SubscriptionChangeKind.Cancel => Cancelled,
        SubscriptionChangeKind.AutoRenew => AutoRenewChanged,
        SubscriptionChangeKind.Suspend => Suspended,
        SubscriptionChangeKind.Resume => Resumed,
        SubscriptionChangeKind.Schedule => ChangeScheduled,
        SubscriptionChangeKind.Unschedule => ScheduleRemoved,
        SubscriptionChangeKind.Upgrade => Upgraded,
        SubscriptionChangeKind.Extension => ExtensionChanged,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
