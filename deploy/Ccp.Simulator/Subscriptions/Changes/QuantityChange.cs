using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Http;

namespace Crayon.Ccp.Simulator.Subscriptions.Changes;

/// <summary>Adds seats, or gives back those whose windows are open; what was scheduled is deleted by it.</summary>
internal sealed class QuantityChange(ProviderCatalogue catalogue)
{
    public Answer? Apply(ChangeScope change, int? wanted)
    {
        var subscription = change.Subscription;
        if (wanted is not { } quantity || quantity == subscription.Quantity)
            return null;
        if (subscription.Status != SubscriptionStatus.Active)
            return Refusals.SubscriptionNotActive();
        return CheckBounds(catalogue.FindOffer(subscription.OfferId)?.Sku, quantity)
            ?? (quantity > subscription.Quantity
                ? Add(change, quantity - subscription.Quantity)
                : Return(change, quantity));
    }

    public static Answer? CheckBounds(Sku? sku, int quantity)
    {
        if (quantity < (sku?.MinimumQuantity ?? 1))
            return Refusals.MinimumQuantityNotMet(sku?.MinimumQuantity ?? 1);
        return sku is not null
            && quantity > sku.MaximumQuantity ? Refusals.MaxSeatsExceeded(sku.MaximumQuantity) : null;
    }

    private static Answer? Add(ChangeScope change, int seats)
    {
        if (change.Subscription.Quantity + seats > change.Family.Base?.Quantity)
            return Refusals.AddOnSeatsExceedBase();
        change.Unschedule();
        change.Add(change.Subscription.AddSeats(seats, change.Now, change.RequestId));
        return null;
    }

    private static Answer? Return(ChangeScope change, int quantity)
    {
        if (quantity < change.Family.AddOnSeats)
            return Refusals.AddOnSeatsExceedBase();
        var (seats, refundable) =
            (change.Subscription.Quantity - quantity, change.Subscription.RefundableOn(change.Now));
        if (seats > refundable)
            return Refusals.QuantityReductionNotAllowed(refundable);
        change.Unschedule();
        change.Add(change.Subscription.ReturnSeats(seats, change.Now, change.RequestId));
        return null;
    }
}
