using Crayon.Platform.Core.Ordering.Quoting;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;

namespace Crayon.Platform.Core.Ordering.Approvals;

/// <summary>Looks at an order's price once more before it goes on its way, when that has taken its time.</summary>
public sealed class OrderRepricing(PlatformDbContext db, OrderPricing pricing, PriceBook prices)
{
    /// <summary>
    /// Takes the price of now over into the order, keeping the former sum beside it; answers by how much it has risen,
    /// minor units, below zero when it fell. What cannot be bought any more is refused.
    /// </summary>
    internal async Task<long> TakeOverAsync(Order order, CancellationToken ct)
    {
        var lines = order.Lines.OrderBy(line => line.LineNumber).ToList();
        var asked = new QuoteOrderRequest(order.AccountId,
            [.. lines.Select(line => new OrderLineRequest(line.PlanId, line.Quantity) { TermEnd = line.TermEnd })]);
        var priced = await pricing.PriceAsync(asked, order.Id, ct);
        var risen = priced.Sums.Net.AmountMinor - order.NetMinor;
        if (risen == 0) return 0;
        (order.FormerNetMinor, order.NetMinor) = (order.NetMinor, priced.Sums.Net.AmountMinor);
        order.TaxMinor = (priced.Sums.Total - priced.Sums.Net).AmountMinor;
        foreach (var (line, now) in lines.Zip(priced.Lines))
        {
            (line.UnitPriceMinor, line.NetMinor) = (now.UnitPrice.AmountMinor, now.Net.AmountMinor);
            line.UnitRate = now.UnitRate?.Value;
            line.BuyingPriceId = await prices.KeepAsync(priced.Tenant, now.Plan, db, ct);
            (line.PriceRuleId, line.PriceRuleVersion) = (now.Plan.PriceRuleId, now.Plan.PriceRuleVersion);
        }
        return risen;
    }
}
