using Crayon.Ccp.Simulator.Catalogue;

namespace Crayon.Ccp.Simulator.Promotions;

/// <summary>A discount on the plans of one product for the first term of what is bought while it runs.</summary>
internal sealed class Promotion
{
    public required string Id { get; init; }
    public required string Name { get; set; }
    public required string ProductId { get; set; }

    /// <summary>Term and cycle of the plans it is for; all of the product's when null.</summary>
    public string? TermDuration { get; set; }
    public string? BillingCycle { get; set; }

    /// <summary>Market it is for; all of them when null.</summary>
    public string? Market { get; set; }

    /// <summary>Part of the list price that is taken off, above 0 and up to 100.</summary>
    public required decimal DiscountPercent { get; set; }
    public required DateOnly StartsOn { get; set; }

    /// <summary>First day on which it no longer holds; null while it is open.</summary>
    public DateOnly? EndsOn { get; set; }
    public int MinimumQuantity { get; set; } = 1;
    public int? MaximumQuantity { get; set; }

    /// <summary>Whether it is only for customers that have never held the product.</summary>
    public bool IsForNewCustomers { get; set; }

    public decimal PriceOf(decimal listPrice) => listPrice * (100 - DiscountPercent) / 100;

    public bool IsFor(Availability offer) =>
        !offer.Sku.IsTrial && !offer.Sku.Product.IsUsage && offer.Sku.Product.Id == ProductId
        && (TermDuration is null || TermDuration == offer.Sku.TermDuration)
        && (BillingCycle is null || BillingCycle == offer.Sku.BillingCycle)
        && (Market is null || Market == offer.Market.Code);

    /// <summary>What stands in the way of a purchase; empty when nothing does.</summary>
    public IReadOnlyList<PromotionObstacle> Obstacles(PromotionPurchase purchase)
    {
        var found = new List<PromotionObstacle>();
        if (!IsFor(purchase.Offer))
            found.Add(new("Product", "The promotion is for other plans."));
        if (purchase.Day < StartsOn || purchase.Day >= EndsOn)
            found.Add(new("Date", "The promotion does not run on this day."));
        if (purchase.Quantity < MinimumQuantity || purchase.Quantity > MaximumQuantity)
            found.Add(new("Seats", $"The promotion is for {MinimumQuantity} to {MaximumQuantity ?? 10_000} seats."));
        if (IsForNewCustomers && purchase.HasHeldProduct)
            found.Add(new("FirstPurchase", "The promotion is for customers that are new to the product."));
        return found;
    }
}

/// <summary>What a promotion is to be used for.</summary>
internal sealed record PromotionPurchase(Availability Offer, int Quantity, DateOnly Day, bool HasHeldProduct);

/// <summary>One reason why a promotion does not hold.</summary>
internal sealed record PromotionObstacle(string Type, string Description);
