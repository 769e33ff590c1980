using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Pricing.Calculation.Taxes;
using Crayon.Platform.Core.Tax;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Ordering.Quoting;

/// <summary>An order as it would be charged now: what a quote says and an order takes over.</summary>
internal sealed record PricedOrder(
    RegisteredTenant Tenant, Customer Customer, Account Account, TaxDecision Tax, IReadOnlyList<PricedOrderLine> Lines,
    TaxSummary Sums);

/// <summary>A plan and quantity for its first full period.</summary>
internal sealed record PricedOrderLine(OfferedPlan Plan, int Quantity, BillingPeriod Period, Currency Currency)
{
    public string Description => $"{Plan.ServiceName}, {Plan.Name}";

    /// <summary>Price a seat; zero for usage and for a trial.</summary>
    public Money UnitPrice { get; } = Plan.IsTrial ? Money.Zero(Currency) : Plan.UnitPrice ?? Money.Zero(Currency);

    public Money Net => UnitPrice * Quantity;

    public ExactAmount? UnitRate => Plan.UnitRate is { } rate ? new ExactAmount(rate, Currency) : null;

    /// <summary>The tenant's own figures; null where there is no second level.</summary>
    public WholesaleFigures? Wholesale => (Plan.WholesaleUnitPrice, Plan.WholesaleRate) switch
    {
        ({ } price, _) => new WholesaleFigures(price, null, price * Quantity),
        (null, { } rate) => new WholesaleFigures(null, new ExactAmount(rate, Currency), Money.Zero(Currency)),
        _ => null,
    };
}
