using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Pricing.Calculation;
using Crayon.Platform.Core.Pricing.Rules;

namespace Crayon.Platform.Core.Pricing.Book;

/// <summary>
/// The price of one plan apart from what is sold now: on a day to come, or as it runs at the provider.
/// </summary>
internal sealed class SinglePrices(PriceInputs inputs)
{
    /// <summary>A plan at exactly this instant, as far as prices are known now; null where it has none.</summary>
    public OfferedPlan? At(PlanId plan, Buyer buyer, DateTimeOffset at)
    {
        var unsold = new UnsoldPlans();
        return new BuyingPrices(inputs, at, unsold).Of(plan) is { } offer
            ? Retail(offer, buyer, inputs.Retail, (at, unsold))
            : null;
    }

    /// <summary>A plan that runs, sold or not: its own cost, and the rules of an instant. Null where none make a
    /// price.</summary>
    public OfferedPlan? Running(RunningPlan running, Buyer buyer, DateTimeOffset at)
    {
        var unsold = new UnsoldPlans();
        return new BuyingPrices(inputs, at, unsold).Of(running) is { } offer
            ? Retail(offer, buyer, inputs.Retail, (at, unsold))
            : null;
    }

    /// <summary>An offer at a buyer's price; null where no rule makes one.</summary>
    public static OfferedPlan? Retail(
        BuyingOffer offer, Buyer buyer, RuleIndex rules, (DateTimeOffset At, UnsoldPlans Unsold) moment)
    {
        if (rules.Find(offer.TargetFor(buyer), moment.At) is not { } rule)
        {
            moment.Unsold.Add(offer.Plan, PriceRuleRefusals.NoRule);
            return null;
        }
        return moment.Unsold.Guard(offer.Plan, () =>
            offer.Offer(PriceChain.Retail(offer.Price, offer.ListPrice, rule, offer.Unit).EnsureSellable()));
    }
}

/// <summary>A plan as a subscription has it.</summary>
/// <param name="Service">The service.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Line">The last line of the price sheet that names it, with the cost of the running term.</param>
internal sealed record RunningPlan(CloudService Service, Plan Plan, PriceSheetLine Line);
