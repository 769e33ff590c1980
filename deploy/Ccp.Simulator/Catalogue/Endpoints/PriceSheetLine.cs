using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Catalogue.Endpoints;

/// <summary>One line of a price sheet as it is sent, in JSON and CSV alike.</summary>
internal sealed record PriceSheetLine(
    string ProductId, string SkuId, string AvailabilityId, string ProductSlug, string ProductTitle, string SkuTitle,
    string Publisher, string Category, string TermDuration, string BillingCycle, decimal UnitPrice, string Currency,
    decimal EstimatedRetailPrice, string RetailCurrency, string UnitType, bool IsUsage, int MinimumQuantity,
    int MaximumQuantity, string Segment, bool IsTrial, IReadOnlyList<string> AddOnOf, DateTimeOffset EffectiveStartDate,
    DateTimeOffset? EffectiveEndDate, string ChangeIndicator)
{
    public static PriceSheetLine Of(PriceLine line)
    {
        var (offer, sku, product) = (line.Offer, line.Offer.Sku, line.Offer.Sku.Product);
        return new PriceSheetLine(
            product.Id, sku.Id, offer.Id, product.Slug, product.Title, sku.Title,
            product.Publisher, product.Category, sku.TermDuration, sku.BillingCycle, line.Price.UnitPrice,
            offer.Market.Currency,
            line.Price.RetailPrice, offer.Market.RetailCurrency, sku.UnitType, product.IsUsage, sku.MinimumQuantity,
            sku.MaximumQuantity, product.Segment, sku.IsTrial, product.AddOnOf, line.Price.Effective.AtMidnight(),
            line.End?.AtMidnight(), line.ChangeFlag);
    }
}

/// <summary>A price sheet as it is sent in JSON.</summary>
internal sealed record PriceSheetBody(
    string Market, string Currency, string RetailCurrency, DateOnly SheetDate, int TotalCount,
    IReadOnlyList<PriceSheetLine> Items);
