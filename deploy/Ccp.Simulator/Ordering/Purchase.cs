using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Idempotency;
using Crayon.Ccp.Simulator.Subscriptions;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Ordering;

/// <summary>What an order is to be made of.</summary>
internal sealed record OrderDraft(string? AlternateId, IReadOnlyList<LineRequest> Lines);

/// <summary>Makes orders and their subscriptions, in memory of the write's context only.</summary>
internal sealed class Purchase(PurchaseRules rules)
{
    /// <summary>An order of all the lines, or the refusal of the first line that cannot be bought.</summary>
    public async Task<(Order? Order, Answer Refusal)> PlaceAsync(
        OrderDraft draft, Customer customer, WriteScope scope, CancellationToken ct)
    {
        var offers = new List<BuyableOffer>();
        foreach (var line in draft.Lines)
        {
            var (offer, refusal) = await rules.JudgeAsync(line, offers, customer, scope, ct);
            if (offer is null)
                return (null, refusal);
            offers.Add(offer);
        }
        if (offers.Select(o => o.Availability.Sku.BillingCycle).Distinct(StringComparer.Ordinal).Count() > 1)
            return (null, Refusals.InvalidInput("All lines of an order have one billing cycle.", "lineItems"));

        var order = new Order
        {
            Id = Guid.CreateVersion7().ToString(),
            CustomerId = customer.Id,
            AlternateId = draft.AlternateId,
            BillingCycle = offers[0].Availability.Sku.BillingCycle,
            Currency = offers[0].Availability.Market.Currency,
            CreatedAt = scope.Now,
        };
        foreach (var (index, line) in draft.Lines.Index())
            order.Lines.Add(Fulfil(order, line, index, offers[index], scope));
        scope.Db.Orders.Add(order);
        return (order, Refusals.InternalServerError());
    }

    private static OrderLine Fulfil(Order order, LineRequest line, int index, BuyableOffer offer, WriteScope scope)
    {
        var subscription = ToSubscription(order, line, offer, scope.Now);
        var entry = subscription.Start(scope.Call.RequestId);
        scope.Db.Subscriptions.Add(subscription);
        scope.Db.History.Add(entry);
        return new OrderLine
        {
            LineItemNumber = line.LineItemNumber ?? index,
            OfferId = line.OfferId,
            TermDuration = subscription.TermDuration,
            Quantity = line.Quantity,
            SubscriptionId = subscription.Id,
            ParentSubscriptionId = line.ParentSubscriptionId,
            FriendlyName = line.FriendlyName,
            PartnerIdOnRecord = line.PartnerIdOnRecord,
            UnitPrice = subscription.UnitPrice,
            ListPrice = offer.ListPrice,
            PromotionId = offer.PromotionId,
            CustomTermEnd = line.CustomTermEndDate,
            RenewsToOfferId = offer.RenewsTo?.OfferId,
            AttestationAccepted = line.AttestationAccepted,
            ProratedPrice = entry.ProratedPrice ?? 0,
            ExtendedPrice = entry.ExtendedPrice ?? 0,
        };
    }

    private static Subscription ToSubscription(Order order, LineRequest line, BuyableOffer offer, DateTimeOffset now)
    {
        var sku = offer.Availability.Sku;
        return new Subscription
        {
            Id = Guid.CreateVersion7().ToString(),
            CustomerId = order.CustomerId,
            OrderId = order.Id,
            OfferId = line.OfferId,
            OfferName = sku.Title,
            FriendlyName = line.FriendlyName ?? sku.Title,
            ParentSubscriptionId = line.ParentSubscriptionId,
            PartnerIdOnRecord = line.PartnerIdOnRecord,
            UnitType = sku.UnitType,
            TermDuration = sku.TermDuration,
            BillingCycle = sku.BillingCycle,
            Currency = order.Currency,
            IsTrial = sku.IsTrial,
            IsUsage = sku.Product.IsUsage,
            StartedAt = now,
            TermStartedAt = now,
            Anchor = offer.Frame?.Anchor ?? now.UtcDay(),
            MonthsRun = offer.Frame?.MonthsRun ?? 0,
            Quantity = line.Quantity,
            UnitPrice = offer.UnitPrice,
            PromotionId = offer.PromotionId,
            AutoRenew = sku.IsTrial
                ? line is { AttestationAccepted: true, AutoRenewEnabled: not false }
                : line.AutoRenewEnabled ?? true,
            ConsentedAt = sku.IsTrial && line.AttestationAccepted ? now : null,
            ExtendsAtEnd = line.ExtendedTermEnabled && sku is { IsTrial: false, Product.IsUsage: false },
            NextTerm = NextTermOf(offer, now),
        };
    }

    private static NextTerm? NextTermOf(BuyableOffer offer, DateTimeOffset now) => offer.RenewsTo is { } next
        ? new NextTerm { ScheduledAt = now, OfferId = next.OfferId, TermDuration = next.Sku.TermDuration }
        : null;
}
