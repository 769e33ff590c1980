using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Pricing;
using Crayon.Ccp.Simulator.Promotions;
using Crayon.Ccp.Simulator.Subscriptions;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Ordering;

/// <summary>Settles the price of a line and how its terms go: promotion, custom end, and what it renews to.</summary>
internal sealed class PurchaseTerms(PromotionBook promotions, NextTermChoice choice)
{
    public async Task<(BuyableOffer? Offer, Answer Refusal)> SettleAsync(
        PurchaseLine asked, decimal listPrice, CancellationToken ct)
    {
        var offer = new BuyableOffer(asked.Offer, listPrice, listPrice);
        if (CheckWishes(asked) is { } refused)
            return (null, refused);
        if (asked.Line.PromotionId is { } promotionId)
        {
            if (promotions.Find(promotionId) is not { } promotion
                || !await HoldsAsync(asked, promotion, ct))
                return (null, Refusals.OfferNotPurchasable("The promotion does not hold for this line.", promotionId));
            offer = offer with { UnitPrice = promotion.PriceOf(listPrice), PromotionId = promotion.Id };
        }
        if (asked.Line.CustomTermEndDate is { } wanted)
        {
            if (await FindEndAsync(asked, wanted, ct) is not { } end)
                return (null, Refusals.InvalidCustomTermEndDate());
            offer = offer with { Frame = end.Frame };
        }
        if (asked.Line.RenewsTo is { } next)
        {
            var (plan, refusal) = choice.Resolve(asked.Offer, next, asked.Scope.Now.UtcDay());
            if (plan is null)
                return (null, refusal);
            offer = offer with { RenewsTo = plan == asked.Offer ? null : plan };
        }
        return (offer, Refusals.InternalServerError());
    }

    private static Answer? CheckWishes(PurchaseLine asked)
    {
        var (line, sku) = (asked.Line, asked.Sku);
        if (line.CustomTermEndDate is not null && (sku.IsTrial || sku.Product.IsUsage))
            return Refusals.InvalidCustomTermEndDate();
        var renews = sku.IsTrial ? line is { AttestationAccepted: true, AutoRenewEnabled: not false }
            : line.AutoRenewEnabled ?? true;
        return line.RenewsTo is not null && !renews ? Refusals.ScheduledChangeRequiresAutoRenew() : null;
    }

    private static async Task<bool> HoldsAsync(PurchaseLine asked, Promotion promotion, CancellationToken ct)
    {
        var hasHeld = await PromotionRoutes.HasHeldAsync(asked.Scope.Db, asked.Customer, promotion.ProductId, ct);
        var purchase = new PromotionPurchase(asked.Offer, asked.Line.Quantity, asked.Scope.Now.UtcDay(), hasHeld);
        return promotion.Obstacles(purchase).Count == 0;
    }

    private static async Task<CustomTermEnd?> FindEndAsync(
        PurchaseLine asked, DateTimeOffset wanted, CancellationToken ct)
    {
        var anchors = await CustomTermEnds.AnchorsAsync(asked.Scope.Db, asked.Customer.Id, ct);
        return CustomTermEnds.Find(
            wanted, asked.Scope.Now.UtcDay(), Terms.Months(asked.Sku.TermDuration), anchors);
    }
}
