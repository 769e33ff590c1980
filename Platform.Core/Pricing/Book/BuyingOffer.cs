using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Pricing.Calculation;
using Crayon.Platform.Core.Pricing.Rules;

namespace Crayon.Platform.Core.Pricing.Book;

/// <summary>A plan at the price that the tenant buys it for; for the Direct storefront, at its cost.</summary>
internal sealed record BuyingOffer
{
    public required CloudService Service { get; init; }

    public required Plan Plan { get; init; }

    /// <summary>What the seller of the retail level pays for one unit.</summary>
    public required ExactAmount Price { get; init; }

    public required ExactAmount? ListPrice { get; init; }

    public required BuyingBasis Basis { get; init; }

    public required bool IsDirect { get; init; }

    /// <summary>What the operator pays, in the tenant's currency, not rounded.</summary>
    public decimal Cost => Basis.UnitCost * Basis.FxRate;

    public PriceBasis Unit => Plan.Kind == PlanKind.Usage ? PriceBasis.Usage : PriceBasis.Seat;

    public RuleTarget TargetFor(Buyer buyer) => new()
    {
        Category = Service.Category,
        ServiceId = Service.Id.Value,
        PlanId = Plan.Id.Value,
        CustomerId = buyer.Customer?.Value,
        AccountId = buyer.Account?.Value,
        SubscriptionId = buyer.Subscription?.Value,
    };

    /// <summary>The plan as offered at a retail step.</summary>
    public OfferedPlan Offer(PriceStep retail)
    {
        var isSeat = Unit == PriceBasis.Seat;
        return new OfferedPlan
        {
            PlanId = Plan.Id,
            ServiceId = Service.Id,
            ServiceName = Service.ServiceName,
            Name = Plan.Name,
            ProviderOfferId = Plan.ProviderOfferId,
            Term = Plan.Term,
            BillingCycle = Plan.BillingCycle,
            Unit = Plan.Unit,
            Kind = Plan.Kind,
            MinQuantity = Plan.MinQuantity,
            MaxQuantity = Plan.MaxQuantity,
            IsTrial = Plan.IsTrial,
            AddOnOf = Plan.AddOnOf,
            UnitPrice = isSeat ? retail.Price.ToMoney() : null,
            UnitRate = isSeat ? null : retail.Price.Value,
            Currency = retail.Price.Currency.Code,
            WholesaleUnitPrice = isSeat && !IsDirect ? Price.ToMoney() : null,
            WholesaleRate = isSeat || IsDirect ? null : Price.Value,
            PriceRuleId = new PriceRuleId(retail.Rule.Id),
            PriceRuleVersion = retail.Rule.Version,
            Basis = Basis,
        };
    }
}
