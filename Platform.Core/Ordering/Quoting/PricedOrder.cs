using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Pricing.Calculation.Taxes;
using Crayon.Platform.Core.Subscriptions.Plans;
using Crayon.Platform.Core.Tax;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Ordering.Quoting;

/// <summary>An order as it would be charged now: what a quote says and an order takes over.</summary>
internal sealed record PricedOrder(
    RegisteredTenant Tenant, Customer Customer, Account Account, TaxDecision Tax, IReadOnlyList<PricedOrderLine> Lines,
    TaxSummary Sums);

/// <summary>A plan and quantity for its first period: a full one, or what is left of it in a term cut short.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Quantity">Seats.</param>
/// <param name="Period">The full period that the price stands for.</param>
/// <param name="Covers">The days of it that are charged.</param>
/// <param name="Currency">The currency.</param>
internal sealed record PricedOrderLine(
    OfferedPlan Plan, int Quantity, BillingPeriod Period, BillingPeriod Covers, Currency Currency)
{
    /// <summary>The end of a first term that is cut short; null for a whole term.</summary>
    public TermEndOffer? TermEnd { get; init; }

    public string Description => $"{Plan.ServiceName}, {Plan.Name}";

    /// <summary>Price a seat; zero for usage and for a trial.</summary>
    public Money UnitPrice { get; } = Plan.IsTrial ? Money.Zero(Currency) : Plan.UnitPrice ?? Money.Zero(Currency);

    public Money Net => Share.Of(UnitPrice, Quantity);

    public ExactAmount? UnitRate => Plan.UnitRate is { } rate ? new ExactAmount(rate, Currency) : null;

    /// <summary>The tenant's own figures; null where there is no second level.</summary>
    public WholesaleFigures? Wholesale => (Plan.WholesaleUnitPrice, Plan.WholesaleRate) switch
    {
        ({ } price, _) => new WholesaleFigures(price, null, Share.Of(price, Quantity)),
        (null, { } rate) => new WholesaleFigures(null, new ExactAmount(rate, Currency), Money.Zero(Currency)),
        _ => null,
    };

    private DayShare Share => new(Covers.Days, Period.Days);
}
