using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Subscriptions.Changing;

namespace Crayon.Platform.Core.Subscriptions;

/// <summary>What seats bought together give back if they are returned, now and later.</summary>
/// <param name="Now">What all of them give back now.</param>
/// <param name="Later">What they give back until each of the coming instants; it falls from day to day.</param>
public sealed record UndoClock(Money Now, IReadOnlyList<UndoStep> Later)
{
    /// <summary>
    /// The clock of a batch; null where its seats cannot be returned: its window has closed, the subscription does not
    /// run, or usage is paid.
    /// </summary>
    public static UndoClock? Of(
        AccountSubscription subscription, Plan plan, SubscriptionSeatBatch batch, DateTimeOffset now)
    {
        if (subscription.Status != SubscriptionStatus.Active || plan.Kind == PlanKind.Usage || batch.Quantity == 0
            || now >= batch.RefundableUntil) return null;
        var steps = new List<UndoStep>();
        for (var until = batch.RefundableUntil; until > now; until -= TimeSpan.FromDays(1))
            steps.Insert(0, new UndoStep(until, At(until.AddTicks(-1))));
        return new UndoClock(At(now), steps);

        Money At(DateTimeOffset instant) => BatchCredits.ForBatch(subscription, plan, batch, instant);
    }
}

/// <summary>What comes back before an instant.</summary>
/// <param name="Until">First instant at which it is less.</param>
/// <param name="Amount">What comes back before it.</param>
public sealed record UndoStep(DateTimeOffset Until, Money Amount);
