using Crayon.Platform.Core.Catalogue;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>
/// Judges and prices a change from what we know: the same answer for a quote, a request and its confirmation.
/// </summary>
internal static class ChangeJudge
{
    /// <summary>The change priced at the scene's instant, or the refusal that the provider would give.</summary>
    public static PricedChange Judge(ChangeScene scene, ChangeRequest request)
    {
        var kind = KindOf(scene.Subscription, request);
        CheckMoment(scene, kind);
        return kind switch
        {
            SubscriptionChangeKind.Cancel => Cancel(scene),
            SubscriptionChangeKind.AutoRenew => Renewal(scene, request),
            SubscriptionChangeKind.Suspend or SubscriptionChangeKind.Resume => Stop(scene, kind),
            SubscriptionChangeKind.Extension => Extension(scene, request.ExtendsAtEnd == true),
            SubscriptionChangeKind.Schedule => ScheduleJudge.Schedule(scene, request.NextTerm ?? new NextTermWish()),
            SubscriptionChangeKind.Unschedule => ScheduleJudge.Unschedule(scene),
            SubscriptionChangeKind.Upgrade => UpgradeJudge.Upgrade(scene, request.Seats),
            _ => SeatJudge.Seats(scene, request.Quantity.GetValueOrDefault()),
        };
    }

    /// <summary>What a request asks for; refused when that is not exactly one thing.</summary>
    public static SubscriptionChangeKind KindOf(AccountSubscription subscription, ChangeRequest request)
    {
        (bool IsAsked, SubscriptionChangeKind Kind)[] wishes =
        [
            (request.Quantity is not null, request.Quantity > subscription.Quantity
                ? SubscriptionChangeKind.AddSeats
                : SubscriptionChangeKind.ReturnSeats),
            (request.AutoRenew is not null, SubscriptionChangeKind.AutoRenew),
            (request.Cancel, SubscriptionChangeKind.Cancel),
            (request.PlanId is not null, SubscriptionChangeKind.Upgrade),
            (request.Suspend == true, SubscriptionChangeKind.Suspend),
            (request.Suspend == false, SubscriptionChangeKind.Resume),
            (request.NextTerm is not null, SubscriptionChangeKind.Schedule),
            (request.ClearsNextTerm, SubscriptionChangeKind.Unschedule),
            (request.ExtendsAtEnd is not null, SubscriptionChangeKind.Extension),
        ];
        return wishes.Where(wish => wish.IsAsked).ToList() is [var only]
            ? only.Kind
            : throw ChangeScene.Refuse(ChangeRefusals.NotOneChange, "A change is one thing at a time.");
    }

    private static void CheckMoment(ChangeScene scene, SubscriptionChangeKind kind)
    {
        var subscription = scene.Subscription;
        if (!SubscriptionTransitions.Allows(subscription.Status, kind))
            throw ChangeScene.Refuse(
                ChangeRefusals.NotActive, $"A subscription that is {subscription.Status} does not take this change.");
        if (subscription.PendingChangeId is not null)
            throw ChangeScene.Refuse(ChangeRefusals.InProgress, "Another change is under way.");
        if (scene.Now >= subscription.EndDate)
            throw ChangeScene.Refuse(
                ChangeRefusals.RenewalInProgress, "The term has ended; ask again when its renewal is done.");
    }

    private static PricedChange Cancel(ChangeScene scene)
    {
        var (subscription, plan) = (scene.Subscription, scene.Plan);
        if (scene.Family.AddOnSeats > 0)
            throw ChangeScene.Refuse(ChangeRefusals.AddOnSeats, "The add-ons of this subscription have to end first.");
        var isExtended = subscription.Status == SubscriptionStatus.ExtendedTerm;
        if (!isExtended && scene.Now >= subscription.CancellableUntil)
            throw ChangeScene.Refuse(
                ChangeRefusals.WindowClosed, "The time for cancelling has passed; auto-renew can be switched off.");
        var credits = isExtended
            ? BatchCredits.ForExtension(subscription, plan, scene.Now)
            : BatchCredits.ForAll(subscription, plan, scene.Now);
        return new PricedChange(subscription, plan, SubscriptionChangeKind.Cancel, subscription.Quantity, 0, credits);
    }

    private static PricedChange Renewal(ChangeScene scene, ChangeRequest request)
    {
        var (subscription, renews) = (scene.Subscription, request.AutoRenew == true);
        if (renews == subscription.AutoRenew)
            throw ChangeScene.Refuse(ChangeRefusals.NotOneChange, "Auto-renew is set so already.");
        if (renews && scene.Plan.IsTrial && request.Consent is null && subscription.ConsentedAt is null)
            throw ChangeScene.Refuse(
                ChangeRefusals.ConsentRequired, "A trial becomes paid only with the customer's consent.");
        return Unpriced(scene, SubscriptionChangeKind.AutoRenew) with
        {
            ToAutoRenew = renews, Consent = scene.Plan.IsTrial && renews ? request.Consent : null,
        };
    }

    private static PricedChange Stop(ChangeScene scene, SubscriptionChangeKind kind) =>
        kind == SubscriptionChangeKind.Resume && scene.Family.Base is { Status: SubscriptionStatus.Suspended }
            ? throw ChangeScene.Refuse(ChangeRefusals.BaseSuspended, "The base service is suspended.")
            : Unpriced(scene, kind);

    private static PricedChange Extension(ChangeScene scene, bool extends)
    {
        if (extends == scene.Subscription.ExtendsAtEnd)
            throw ChangeScene.Refuse(ChangeRefusals.NotOneChange, "It is set so already.");
        return scene.Plan.IsTrial || scene.Plan.Kind == PlanKind.Usage
            ? throw ChangeScene.Refuse(ChangeRefusals.CannotRunOn, "Only seats that are paid for can run on.")
            : Unpriced(scene, SubscriptionChangeKind.Extension) with { ToExtendsAtEnd = extends };
    }

    private static PricedChange Unpriced(ChangeScene scene, SubscriptionChangeKind kind) => new(
        scene.Subscription, scene.Plan, kind, scene.Subscription.Quantity, scene.Subscription.Quantity, []);
}
