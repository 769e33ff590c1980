using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Pricing.Book;

/// <summary>Writes a buying price and its cost half, once for the same inputs.</summary>
internal sealed class BuyingPriceKeeper(TenantId theOperator, RegisteredTenant buyer, OfferedPlan plan)
{
    private readonly BuyingBasis basis = plan.Basis
        ?? throw new InvalidOperationException("Only a plan that the price book offered has a buying price.");

    /// <summary>All that made the price, so that another input can never be taken for it.</summary>
    public string Fingerprint => field ??= Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{theOperator}|{buyer.Id}|{plan.PlanId}|{Price}|{plan.WholesaleRate:0.############}|{plan.Currency}|{basis.PriceSheetLineId}|{basis.UnitCost:0.############}|{basis.CostCurrency}|{basis.FxRateId}|{basis.FxRate:0.############}|{basis.RuleId}|{basis.RuleVersion}"))));

    // The Direct storefront has one level: what it buys for is the cost, which is the operator's alone.
    private long Price => plan.WholesaleUnitPrice?.AmountMinor ?? 0;

    public async Task<BuyingPriceId> KeepAsync(PlatformDbContext db, CancellationToken ct)
    {
        if (await FindAsync(db, ct) is { } kept) return kept;
        var price = ToPrice();
        db.BuyingPrices.Add(price);
        db.BuyingPriceCosts.Add(ToCost(price.Id));
        try
        {
            await db.SaveChangesAsync(ct);
            return price.Id;
        }
        catch (DbUpdateException another) when (db.Database.CurrentTransaction is null)
        {
            db.ChangeTracker.Clear(); // another writer was first, or the failure is real
            return await FindAsync(db, ct)
                ?? throw new InvalidOperationException("A buying price could not be kept.", another);
        }
    }

    private async Task<BuyingPriceId?> FindAsync(PlatformDbContext db, CancellationToken ct)
    {
        var (tenant, planId, wanted) = (buyer.Id, plan.PlanId, Fingerprint);
        var found = await db.BuyingPrices.AsNoTracking()
            .Where(row => row.BuyerTenantId == tenant && row.PlanId == planId && row.Fingerprint == wanted)
            .Select(row => row.Id).ToListAsync(ct);
        return found is [var id, ..] ? id : null;
    }

    private BuyingPrice ToPrice() => new()
    {
        SellerTenantId = theOperator,
        BuyerTenantId = buyer.Id,
        PlanId = plan.PlanId,
        UnitPriceMinor = Price,
        UnitRate = plan.WholesaleRate,
        Currency = plan.Currency,
        Fingerprint = Fingerprint,
    };

    private BuyingPriceCost ToCost(BuyingPriceId id) => new()
    {
        BuyingPriceId = id,
        TenantId = theOperator,
        PriceSheetLineId = basis.PriceSheetLineId,
        UnitCost = basis.UnitCost,
        CostCurrency = basis.CostCurrency,
        FxRateId = basis.FxRateId,
        FxRate = basis.FxRate,
        PriceRuleId = basis.RuleId,
        PriceRuleVersion = basis.RuleVersion,
    };
}
