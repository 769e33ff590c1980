using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Pricing.Calculation.Taxes;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Plans;
using Crayon.Platform.Core.Tax;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Ordering.Quoting;

/// <summary>Prices an order, or refuses it: the one path behind quotes and orders.</summary>
public sealed class OrderPricing(
    Buyers buyers, PriceBook prices, TaxBook taxes, PurchaseRules rules, TermEndOffers ends, BusinessClock clock)
{
    private const int MostLines = 50;

    internal Task<PricedOrder> PriceAsync(QuoteOrderRequest request, CancellationToken ct) =>
        PriceAsync(request, itself: null, ct);

    /// <summary>The same for an order that exists already, which is not judged by its own lines.</summary>
    internal async Task<PricedOrder> PriceAsync(QuoteOrderRequest request, OrderId? itself, CancellationToken ct)
    {
        if (request.Lines.Count is 0 or > MostLines)
            throw new DomainRuleException(OrderRefusals.LineCount, $"An order has 1 to {MostLines} lines.");
        var (tenant, customer, account) = await buyers.FindAsync(request.AccountId, ct);
        var storefront = await prices.StorefrontAsync(tenant, customer.CustomerId, ct);
        var currency = Currency.Of(tenant.Settings.Currency);
        var lines = new List<PricedOrderLine>();
        foreach (var line in request.Lines)
            lines.Add(await CutShortAsync(Price(storefront, account, line, currency), line, customer.CustomerId, ct));
        await rules.CheckAsync(account, lines, itself, ct);
        var tax = await taxes.DecideAsync(tenant, customer, ct);
        var sums = TaxSummary.Of(
            [.. lines.Select(line => new TaxableLine(line.Net, tax.Treatment))], currency,
            tax.Rounding);
        return new PricedOrder(tenant, customer, account, tax, lines, sums);
    }

    private PricedOrderLine Price(Storefront storefront, Account account, OrderLineRequest line, Currency currency)
    {
        var plan = storefront.PriceFor(line.PlanId, account.Id, null)
            ?? throw new DomainRuleException(OrderRefusals.PlanNotAvailable, "The plan is not sold here.");
        if (line.Quantity < plan.MinQuantity || line.Quantity > plan.MaxQuantity)
            throw new DomainRuleException(
                OrderRefusals.QuantityOutOfRange, $"The plan is sold for {plan.MinQuantity} to {plan.MaxQuantity}.");
        var period = new ChargePeriods(plan.Kind, plan.Term, plan.BillingCycle).First(clock.Now);
        return new PricedOrderLine(plan, line.Quantity, period, period, currency);
    }

    // A first term that ends with something else is charged for the days that it has.
    private async Task<PricedOrderLine> CutShortAsync(
        PricedOrderLine line, OrderLineRequest asked, CustomerId customer, CancellationToken ct)
    {
        if (asked.TermEnd is not { } wanted) return line;
        var (plan, today) = (line.Plan, UtcDay.Of(clock.Now));
        var offers = plan.Kind == PlanKind.Usage || plan.IsTrial
            ? []
            : await ends.ListAsync(customer, today, plan.Term, except: null, ct);
        var end = offers.FirstOrDefault(offer => offer.EndsAt == wanted)
            ?? throw new DomainRuleException(ChangeRefusals.TermEndNotOffered, "The term cannot end then.");
        var period = new ChargePeriods(plan.Kind, plan.Term, plan.BillingCycle).On(end.Frame, today);
        return line with { Period = period, Covers = period.From(today), TermEnd = end };
    }
}
