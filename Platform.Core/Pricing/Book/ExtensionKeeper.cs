using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Calculation.Returns;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Pricing.Book;

/// <summary>
/// Keeps the buying price of a month after a term whose service is no longer sold: the last one bears the surcharge, as
/// the price above it does. Once for each price.
/// </summary>
internal sealed class ExtensionKeeper(BuyingPriceId last, int months)
{
    public async Task<BuyingPriceId> KeepAsync(PlatformDbContext db, CancellationToken ct)
    {
        var price = await db.BuyingPrices.AsNoTracking().SingleAsync(row => row.Id == last, ct);
        var fingerprint = $"extension:{last}";
        var kept = await db.BuyingPrices.AsNoTracking()
            .Where(row => row.BuyerTenantId == price.BuyerTenantId && row.PlanId == price.PlanId
                && row.Fingerprint == fingerprint)
            .Select(row => row.Id).ToListAsync(ct);
        if (kept is [var known, ..]) return known;
        var cost = await db.BuyingPriceCosts.AsNoTracking().SingleAsync(row => row.BuyingPriceId == last, ct);
        var month = MonthOf(price, fingerprint);
        db.BuyingPrices.Add(month);
        db.BuyingPriceCosts.Add(CostOf(month.Id, cost));
        await db.SaveChangesAsync(ct);
        return month.Id;
    }

    private BuyingPrice MonthOf(BuyingPrice price, string fingerprint) => new()
    {
        SellerTenantId = price.SellerTenantId,
        BuyerTenantId = price.BuyerTenantId,
        PlanId = price.PlanId,
        UnitPriceMinor = Surcharged(
            new Money(price.UnitPriceMinor, Currency.Of(price.Currency)).ToExact()).ToMoney().AmountMinor,
        Currency = price.Currency,
        Fingerprint = fingerprint,
    };

    private BuyingPriceCost CostOf(BuyingPriceId month, BuyingPriceCost cost) => new()
    {
        BuyingPriceId = month,
        TenantId = cost.TenantId,
        PriceSheetLineId = cost.PriceSheetLineId,
        UnitCost = Surcharged(new ExactAmount(cost.UnitCost, Currency.Of(cost.CostCurrency))).Value,
        CostCurrency = cost.CostCurrency,
        FxRateId = cost.FxRateId,
        FxRate = cost.FxRate,
        PriceRuleId = cost.PriceRuleId,
        PriceRuleVersion = cost.PriceRuleVersion,
    };

    private ExactAmount Surcharged(ExactAmount whole) => ExtendedTerm.MonthlyCost(
        new ExactAmount(whole.Value / months, whole.Currency), hasMonthlyPlan: false);
}
