using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Pricing.Calculation;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Pricing.Calculation.Returns;

namespace Crayon.Platform.Core.Pricing.Book;

/// <summary>The buying price of each plan at one instant, and why a plan with a cost has none.</summary>
internal sealed class BuyingPrices(PriceInputs inputs, DateTimeOffset at, UnsoldPlans unsold)
{
    public IEnumerable<BuyingOffer> All() =>
        from service in inputs.Services
        from plan in inputs.Plans[service.Id]
        let line = inputs.Lines[plan.Id].FirstOrDefault(IsEffective)
        where line is not null
        let offer = OfferOf(service, plan, line)
        where offer is not null
        select offer;

    /// <summary>
    /// A month of a service after its term: the monthly plan's cost and 3 %, or a month of the shortest longer plan and
    /// 23 %. Null where no plan is sold.
    /// </summary>
    public BuyingOffer? ExtensionOf(ServiceId id)
    {
        if (inputs.Services.FirstOrDefault(row => row.Id == id) is not { } service) return null;
        var sold = (from plan in inputs.Plans[id]
                    where plan is { Kind: PlanKind.Seat, IsTrial: false }
                    let line = inputs.Lines[plan.Id].FirstOrDefault(IsEffective)
                    where line is not null
                    let months = BillingCycles.Parse(plan.BillingCycle).Months()
                    orderby Terms.Parse(plan.Term).Months(), months
                    select (Plan: plan, Line: line, Months: months)).ToList();
        if (sold is not [var shortest, ..]) return null;
        var hasMonthly = Terms.Parse(shortest.Plan.Term) == Term.OneMonth;
        var surcharge = hasMonthly
            ? ExtendedTerm.SurchargeWithMonthlyPlan
            : ExtendedTerm.SurchargeWithoutMonthlyPlan;
        return OfferOf(service, shortest.Plan, shortest.Line, amount =>
            new ExactAmount(amount.Value / shortest.Months, amount.Currency).Plus(surcharge));
    }

    /// <summary>One plan; null where it is not sold.</summary>
    public BuyingOffer? Of(PlanId id) => (
        from service in inputs.Services
        from plan in inputs.Plans[service.Id]
        where plan.Id == id
        let line = inputs.Lines[plan.Id].FirstOrDefault(IsEffective)
        select line is null ? null : OfferOf(service, plan, line)).FirstOrDefault();

    /// <summary>A plan as it runs; null where its cost cannot be converted, or no wholesale rule covers it.</summary>
    public BuyingOffer? Of(RunningPlan running) => OfferOf(running.Service, running.Plan, running.Line);

    private bool IsEffective(PriceSheetLine line) =>
        line.EffectiveFrom <= at && (line.EffectiveTo is not { } end || at < end);

    private BuyingOffer? OfferOf(
        CloudService service, Plan plan, PriceSheetLine line, Func<ExactAmount, ExactAmount>? change = null)
    {
        change ??= amount => amount;
        if (RateFrom(line.CostCurrency) is not { } rate) return unsold.Add(plan, "exchange-rate-missing");
        var unit = change(new ExactAmount(line.UnitCost, Currency.Of(line.CostCurrency)));
        var cost = new ProviderCost(unit, rate.Fx);
        var listPrice = RateFrom(line.ListCurrency) is { } listRate
            ? change(new ExactAmount(line.ListPrice, Currency.Of(line.ListCurrency))).ConvertedBy(listRate.Fx)
            : (ExactAmount?)null;
        var offer = new BuyingOffer
        {
            Service = service,
            Plan = plan,
            Price = cost.Converted,
            ListPrice = listPrice,
            IsDirect = inputs.IsDirect,
            Basis = new BuyingBasis
            {
                PriceSheetLineId = line.Id,
                UnitCost = unit.Value,
                CostCurrency = line.CostCurrency,
                FxRateId = rate.RowId,
                FxRate = rate.Fx.Rate,
            },
        };
        return inputs.IsDirect ? offer : AtWholesale(offer, cost);
    }

    private BuyingOffer? AtWholesale(BuyingOffer offer, ProviderCost cost)
    {
        if (inputs.Wholesale.Find(offer.TargetFor(Buyer.Anyone), at) is not { } rule)
            return unsold.Add(offer.Plan, "no-wholesale-rule");
        return unsold.Guard(offer.Plan, () =>
        {
            var step = PriceChain.Wholesale(cost, offer.ListPrice, rule, offer.Unit).Step.EnsureSellable();
            var basis = offer.Basis with { RuleId = new PriceRuleId(rule.Id), RuleVersion = rule.Version };
            return offer with { Price = step.Price, Basis = basis };
        });
    }

    private (FxRate Fx, Guid? RowId)? RateFrom(string currency)
    {
        var (from, to) = (Currency.Of(currency), inputs.Currency);
        if (from == to) return (FxRate.Same(to, DateOnly.FromDateTime(at.UtcDateTime)), null);
        return inputs.Rates[currency].LastOrDefault(row => row.ValidFrom <= at) is { } row
            ? (new FxRate(from, to, row.Rate, row.Source, DateOnly.FromDateTime(row.ValidFrom.UtcDateTime)), row.Id)
            : null;
    }
}
