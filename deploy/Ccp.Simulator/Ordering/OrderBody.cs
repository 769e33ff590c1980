using Crayon.Ccp.Simulator.Subscriptions;

namespace Crayon.Ccp.Simulator.Ordering;

/// <summary>An order as it is sent.</summary>
internal sealed record OrderBody(
    string Id, string? AlternateId, string ReferenceCustomerId, string BillingCycle, string CurrencyCode,
    DateTimeOffset CreationDate, string Status, string TransactionType, decimal TotalPrice,
    IReadOnlyList<OrderLineBody> LineItems)
{
    public static OrderBody Of(Order order) => new(
        order.Id, order.AlternateId, order.CustomerId, order.BillingCycle, order.Currency, order.CreatedAt,
        "completed", "New", order.Lines.Sum(l => l.ExtendedPrice),
        [.. order.Lines.OrderBy(l => l.LineItemNumber).Select(OrderLineBody.Of)]);
}

/// <summary>A line of an order as it is sent.</summary>
internal sealed record OrderLineBody(
    int LineItemNumber, string OfferId, string SubscriptionId, string? ParentSubscriptionId, string TermDuration,
    int Quantity, string? FriendlyName, string? PartnerIdOnRecord, PricingBody Pricing, string? PromotionId,
    DateTimeOffset? CustomTermEndDate, NextTermProduct? RenewsTo, bool AttestationAccepted)
{
    public static OrderLineBody Of(OrderLine line) => new(
        line.LineItemNumber, line.OfferId, line.SubscriptionId, line.ParentSubscriptionId, line.TermDuration,
        line.Quantity,
        line.FriendlyName, line.PartnerIdOnRecord,
        new PricingBody(line.ListPrice ?? line.UnitPrice, line.UnitPrice, line.ProratedPrice, line.ExtendedPrice),
        line.PromotionId, line.CustomTermEnd, RenewsToOf(line.RenewsToOfferId), line.AttestationAccepted);

    private static NextTermProduct? RenewsToOf(string? offerId) => offerId?.Split(':') is { } ids
        ? new NextTermProduct(ids[0], ids[1], ids[2])
        : null;
}

/// <summary>Unit prices of one billing cycle, and what the first charge came to.</summary>
internal sealed record PricingBody(
    decimal ListPrice, decimal DiscountedPrice, decimal ProratedPrice, decimal ExtendedPrice);
