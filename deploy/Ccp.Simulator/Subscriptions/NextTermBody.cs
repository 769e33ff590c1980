namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>A plan named by its ids, or by another term and cycle of the same product.</summary>
internal sealed record NextTermProduct(
    string? ProductId = null, string? SkuId = null, string? AvailabilityId = null, string? TermDuration = null,
    string? BillingCycle = null, string? PromotionId = null);

/// <summary>What is to be different from the next term on, as it is sent both ways.</summary>
internal sealed record NextTermBody(
    NextTermProduct? Product = null, int? Quantity = null, DateTimeOffset? CustomTermEndDate = null)
{
    public static NextTermBody? Of(NextTerm? next)
    {
        if (next is null)
            return null;
        var ids = next.OfferId?.Split(':');
        var product = ids is null && next.PromotionId is null
            ? null
            : new NextTermProduct(ids?[0], ids?[1], ids?[2], PromotionId: next.PromotionId);
        return new NextTermBody(product, next.Quantity, next.CustomTermEnd);
    }
}
