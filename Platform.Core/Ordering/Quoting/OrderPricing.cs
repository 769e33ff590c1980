using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Calculation.Taxes;
using Crayon.Platform.Core.Tax;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Ordering.Quoting;

/// <summary>Prices an order, or refuses it: the one path behind quotes and orders.</summary>
public sealed class OrderPricing(
    Buyers buyers, PriceBook prices, TaxBook taxes, PurchaseRules rules, BusinessClock clock)
{
    private const int MostLines = 50;

    internal async Task<PricedOrder> PriceAsync(QuoteOrderRequest request, CancellationToken ct)
    {
        if (request.Lines.Count is 0 or > MostLines)
            throw new DomainRuleException(OrderRefusals.LineCount, $"An order has 1 to {MostLines} lines.");
        var (tenant, customer, account) = await buyers.FindAsync(request.AccountId, ct);
        var storefront = await prices.StorefrontAsync(tenant, customer.CustomerId, ct);
        var currency = Currency.Of(tenant.Settings.Currency);
        var lines = request.Lines.Select(line => Price(storefront, account, line, currency)).ToList();
        await rules.CheckAsync(customer, [.. lines.Select(line => line.Plan)], ct);
        var tax = await taxes.DecideAsync(tenant, customer, ct);
        var sums = TaxSummary.Of(
            [.. lines.Select(line => new TaxableLine(line.Net, tax.Treatment))], currency,
            TaxRounding.HalfAwayFromZero);
        return new PricedOrder(tenant, customer, account, tax, lines, sums);
    }

    private PricedOrderLine Price(Storefront storefront, Account account, OrderLineRequest line, Currency currency)
    {
        var plan = storefront.PriceFor(line.PlanId, account.Id, null)
            ?? throw new DomainRuleException(OrderRefusals.PlanNotAvailable, "The plan is not sold here.");
        if (line.Quantity < plan.MinQuantity || line.Quantity > plan.MaxQuantity)
            throw new DomainRuleException(
                OrderRefusals.QuantityOutOfRange, $"The plan is sold for {plan.MinQuantity} to {plan.MaxQuantity}.");
        var now = clock.Now;
        return new PricedOrderLine(
            plan, line.Quantity, new ChargePeriods(plan.Kind, plan.Term, plan.BillingCycle).At(now, now), currency);
    }
}
