using System.Collections.Concurrent;
using System.Collections.Frozen;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Pricing.Rules;

namespace Crayon.Platform.Core.Pricing.Book;

/// <summary>
/// A tenant's prices for as long as none can change by itself. Customers without terms of their own share one view.
/// </summary>
internal sealed class PriceMoment
{
    private readonly PriceInputs inputs;
    private readonly DateTimeOffset at;
    private readonly UnsoldPlans unsold;
    private readonly FrozenDictionary<PlanId, BuyingOffer> offers;
    private readonly Visibility visibility;
    private readonly Lazy<Storefront> forAll;
    private readonly ConcurrentDictionary<CustomerId, Storefront> ofCustomers = new();

    public PriceMoment(PriceInputs inputs, DateTimeOffset at, UnsoldPlans unsold)
    {
        (this.inputs, this.at, this.unsold) = (inputs, at, unsold);
        offers = new BuyingPrices(inputs, at, unsold).All().ToFrozenDictionary(offer => offer.Plan.Id);
        visibility = new Visibility(inputs.Entries);
        forAll = new Lazy<Storefront>(() => Build(null));
        Until = inputs.NextChangeAfter(at);
    }

    public DateTimeOffset From => at;

    public DateTimeOffset Until { get; }

    public Storefront ForAll => forAll.Value;

    public IEnumerable<BuyingOffer> Offers => offers.Values;

    public RuleIndex Rules => inputs.Retail;

    public RuleIndex Wholesale => inputs.Wholesale;

    /// <summary>What the tenant would buy for by other wholesale rules, for a preview.</summary>
    public IEnumerable<BuyingOffer> OffersBy(RuleIndex wholesale) =>
        new BuyingPrices(inputs with { Wholesale = wholesale }, at, unsold).All();

    public Storefront For(CustomerId? customer) =>
        customer is { } id && HasOwnTerms(id) ? ofCustomers.GetOrAdd(id, key => Build(key)) : ForAll;

    /// <summary>The plan at a buyer's price; null where no rule makes one.</summary>
    public OfferedPlan? Price(BuyingOffer offer, Buyer buyer) => Price(offer, buyer, inputs.Retail);

    /// <summary>The same by other rules, for a preview.</summary>
    public OfferedPlan? Price(BuyingOffer offer, Buyer buyer, RuleIndex rules) =>
        SinglePrices.Retail(offer, buyer, rules, (at, unsold));

    /// <summary>A month of a service after its term, at a buyer's price; null where none of its plans is
    /// sold.</summary>
    public OfferedPlan? Extension(ServiceId service, Buyer buyer) =>
        new BuyingPrices(inputs, at, unsold).ExtensionOf(service) is { } offer ? Price(offer, buyer) : null;

    private bool HasOwnTerms(CustomerId id) =>
        visibility.Names(id) || inputs.Retail.Names(PriceRuleScopeType.Customer, id.Value);

    private Storefront Build(CustomerId? customer)
    {
        var buyer = new Buyer(customer);
        var byService = offers.Values.ToLookup(offer => offer.Service.Id);
        var services = inputs.Services
            .Select(service => ServiceOf(service, byService[service.Id], buyer))
            .OfType<OfferedService>()
            .OrderByDescending(service => service.IsFeatured)
            .ThenBy(service => service.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(service => service.Slug, StringComparer.Ordinal);
        return new Storefront([.. services], (plan, account, subscription) =>
            offers.TryGetValue(plan, out var offer)
                ? Price(offer, buyer with { Account = account, Subscription = subscription })
                : null);
    }

    private OfferedService? ServiceOf(CloudService service, IEnumerable<BuyingOffer> sold, Buyer buyer)
    {
        var shown = visibility.Of(service, buyer.Customer);
        if (!shown.IsShown) return null;
        // As people compare them: the shorter commitment first, then the smaller instalment.
        var plans = sold.Select(offer => Price(offer, buyer)).OfType<OfferedPlan>()
            .OrderBy(plan => plan.Term, StringComparer.Ordinal)
            .ThenBy(plan => plan.UnitPrice?.AmountMinor).ThenBy(plan => plan.PlanId.Value).ToList();
        return plans.Count == 0
            ? null
            : new OfferedService(service.Id, service.Slug, service.ServiceName, service.Publisher,
            service.Category, shown.Description, shown.IsFeatured, plans);
    }
}
