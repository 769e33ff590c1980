namespace Crayon.Platform.Core.Subscriptions;

/// <summary>What a change brings along that somebody may not expect, as stable codes.</summary>
public static class ChangeWarnings
{
    /// <summary>What was scheduled for the next term is deleted; it can be asked for again.</summary>
    public const string ScheduleDeleted = "scheduled-change-deleted";

    /// <summary>The supplier goes on charging while a subscription is suspended.</summary>
    public const string StillCharged = "charged-while-suspended";

    /// <summary>The price is today's; the one of the day on which the next term begins will count.</summary>
    public const string PriceOfTheDay = "price-of-the-day";

    /// <summary>The order passes the month's spend limit: it would wait for somebody's approval.</summary>
    public const string NeedsApproval = "approval-needed";

    /// <summary>The warnings of a change that was accepted.</summary>
    public static IReadOnlyList<string> Of(SubscriptionChange change) =>
        Of(change.Kind, change.Unscheduled is not null);

    internal static IReadOnlyList<string> Of(PricedChange change) =>
        Of(change.Kind, change.Unscheduled is not null);

    private static List<string> Of(SubscriptionChangeKind kind, bool deletesSchedule)
    {
        var warnings = new List<string>();
        // Who takes a schedule back or cancels expects it to go.
        if (deletesSchedule && kind is not (SubscriptionChangeKind.Unschedule or SubscriptionChangeKind.Cancel))
            warnings.Add(ScheduleDeleted);
        if (kind == SubscriptionChangeKind.Suspend) warnings.Add(StillCharged);
        if (kind == SubscriptionChangeKind.Schedule) warnings.Add(PriceOfTheDay);
        return warnings;
    }
}
