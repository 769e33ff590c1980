using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Calculation;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Charging;

/// <summary>
/// Works out the halves of charges that their customers and sellers may not write: the reseller's buying price, and
/// what the provider is expected to bill. All follows from the charge and the price that was kept with it.
/// </summary>
internal sealed class ChargeHalves(PlatformDbContext db)
{
    /// <summary>The halves of charges. Credits come after what they give back from, in another call.</summary>
    public async Task<RatedHalves> OfAsync(IReadOnlyList<Charge> charges, CancellationToken ct)
    {
        var prices = await PricesAsync(charges, ct);
        var originals = await OriginalsAsync(charges, ct);
        var halves = new RatedHalves([], []);
        foreach (var charge in charges)
        {
            var price = prices[charge.BuyingPriceId];
            halves.Costs.Add(ToCost(charge, price));
            // The Direct storefront buys from nobody: it is the operator under another name.
            if (price.Cost.PriceRuleId is not null)
                halves.Wholesale.Add(ToWholesale(charge, price.Buying, originals));
        }
        return halves;
    }

    private async Task<Dictionary<BuyingPriceId, Price>> PricesAsync(
        IReadOnlyList<Charge> charges, CancellationToken ct)
    {
        var ids = charges.Select(row => row.BuyingPriceId).Distinct().ToList();
        var buying = await db.BuyingPrices.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(ct);
        var costs = await db.BuyingPriceCosts.AsNoTracking().Where(row => ids.Contains(row.BuyingPriceId))
            .ToDictionaryAsync(row => row.BuyingPriceId, ct);
        var used = costs.Values.Select(row => row.FxRateId).OfType<Guid>().Distinct().ToList();
        var rates = await db.ExchangeRates.AsNoTracking().Where(row => used.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, ct);
        return buying.ToDictionary(row => row.Id, row => new Price(
            row, costs[row.Id], costs[row.Id].FxRateId is { } rate ? rates[rate] : null));
    }

    private async Task<Dictionary<ChargeId, Original>> OriginalsAsync(
        IReadOnlyList<Charge> charges, CancellationToken ct)
    {
        var ids = charges.Select(row => row.CreditOf).OfType<ChargeId>().Distinct().ToList();
        if (ids.Count == 0) return [];
        var retail = await db.Charges.AsNoTracking().Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.NetMinor, ct);
        var rows = await db.WholesaleCharges.AsNoTracking()
            .Where(row => ids.Contains(row.ChargeId) || (row.CreditOf != null && ids.Contains(row.CreditOf.Value)))
            .ToListAsync(ct);
        return rows.GroupBy(row => row.CreditOf ?? row.ChargeId).ToDictionary(group => group.Key, group => new Original(
            retail[group.Key], group.Where(row => row.CreditOf is null).Sum(row => row.NetMinor),
            group.Sum(row => row.NetMinor)));
    }

    private static WholesaleCharge ToWholesale(
        Charge charge, BuyingPrice price, Dictionary<ChargeId, Original> originals) => new()
    {
        ChargeId = charge.Id,
        SellerTenantId = price.SellerTenantId,
        BuyerTenantId = price.BuyerTenantId,
        ForCustomerId = charge.CustomerId,
        Kind = charge.Kind,
        ChargedAt = charge.ChargedAt,
        CreditOf = charge.CreditOf,
        UnitPriceMinor = price.UnitPriceMinor,
        UnitRate = charge.UnitRate is null ? null : price.UnitRate,
        NetMinor = charge.Kind == ChargeKind.Credit
            ? -CreditOf(charge, price, originals)
            : NetOf(charge, price).AmountMinor,
        Currency = price.Currency,
        Month = charge.Month,
    };

    private static Money NetOf(Charge charge, BuyingPrice price)
    {
        var currency = Currency.Of(price.Currency);
        return charge.UsedUnits is { } units
            ? UsageCharge.For(new ExactAmount(price.UnitRate.GetValueOrDefault(), currency), units).Net
            : new DayShare(charge.Days, charge.PeriodDays)
                .Of(new Money(price.UnitPriceMinor, currency), charge.Quantity);
    }

    // The same seats and days; a credit that was spread over several charges or cut to what was left of one gives the
    // same part of the wholesale half back.
    private static long CreditOf(Charge credit, BuyingPrice price, Dictionary<ChargeId, Original> originals)
    {
        var whole = NetOf(credit, price).AmountMinor;
        if (credit.CreditOf is not { } id || !originals.TryGetValue(id, out var original)) return whole;
        var unit = new Money(credit.UnitPriceMinor, Currency.Of(credit.Currency));
        var isWhole = new DayShare(credit.Days, credit.PeriodDays).Of(unit, credit.Quantity).AmountMinor
            == -credit.NetMinor;
        var amount = isWhole || original.RetailMinor == 0
            ? whole
            : (long)Rounding.DivideHalfAwayFromZero(
                (Int128)original.ChargedMinor * -credit.NetMinor, original.RetailMinor);
        amount = Math.Min(amount, original.LeftMinor);
        original.LeftMinor -= amount;
        return amount;
    }

    private static ChargeCost ToCost(Charge charge, Price price) => new()
    {
        ChargeId = charge.Id,
        TenantId = price.Cost.TenantId,
        SoldByTenantId = charge.TenantId,
        SubscriptionId = charge.SubscriptionId,
        PriceSheetLineId = price.Cost.PriceSheetLineId,
        UnitCost = price.Cost.UnitCost,
        CostCurrency = price.Cost.CostCurrency,
        FxRateId = price.Cost.FxRateId,
        FxRate = price.Cost.FxRate,
        FxDate = price.Rate?.ValidFrom,
        FxSource = price.Rate?.Source,
        PriceRuleId = price.Cost.PriceRuleId,
        PriceRuleVersion = price.Cost.PriceRuleVersion,
        ExpectedMinor = ExpectedOf(charge, price).AmountMinor,
        Currency = charge.Currency,
    };

    private static Money ExpectedOf(Charge charge, Price price)
    {
        var (from, to) = (Currency.Of(price.Cost.CostCurrency), Currency.Of(charge.Currency));
        var day = UtcDay.Of(price.Rate?.ValidFrom ?? charge.ChargedAt);
        var cost = new ProviderCost(
            new ExactAmount(price.Cost.UnitCost, from),
            from == to ? FxRate.Same(to, day) : new FxRate(from, to, price.Cost.FxRate, price.Rate?.Source ?? "", day));
        var line = charge.UsedUnits is { } units
            ? ProviderCostLine.ForUsage(cost, units)
            : ProviderCostLine.ForSeats(cost, charge.Quantity, new DayShare(charge.Days, charge.PeriodDays));
        return charge.Kind == ChargeKind.Credit ? -line.Subtotal : line.Subtotal;
    }

    private sealed record Price(BuyingPrice Buying, BuyingPriceCost Cost, ExchangeRate? Rate);

    // What both levels charged first, and what the wholesale level has left to give back.
    private sealed record Original(long RetailMinor, long ChargedMinor, long LeftMinor)
    {
        public long LeftMinor { get; set; } = LeftMinor;
    }
}

/// <summary>Halves of charges.</summary>
/// <param name="Costs">The operator's.</param>
/// <param name="Wholesale">Those between the operator and resellers; a Direct sale has none.</param>
internal sealed record RatedHalves(List<ChargeCost> Costs, List<WholesaleCharge> Wholesale)
{
    /// <summary>Writes them within the transaction of the caller, in a scope of the platform.</summary>
    public async Task AddAsync(PlatformDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        await BulkRows.AddAsync(db, Costs, now, ct);
        await BulkRows.AddAsync(db, Wholesale, now, ct);
    }
}
