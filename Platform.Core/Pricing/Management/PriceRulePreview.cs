using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Book;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Pricing.Management;

/// <summary>Shows which prices a draft rule would change, before it is set. Nothing is stored.</summary>
public sealed class PriceRulePreview(
    PlatformDbContext db, TenantRegistry registry, PriceBook prices, BusinessClock clock)
{
    /// <summary>
    /// The plans whose price to the tenant's customers changes on the day the draft starts (today for an earlier one),
    /// by
    /// service and plan, after the plan named by the cursor.
    /// </summary>
    /// <param name="draft">The rule.</param>
    /// <param name="changes">The rule that it would take the place of, or null for a new one.</param>
    /// <param name="page">How many, and after what.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<PriceRulePreviewPage> RunAsync(
        PriceRuleDraft draft, PriceRuleId? changes, PreviewPage page, CancellationToken ct)
    {
        var tenant = await registry.FindAsync(db.Scope.Tenant, ct)
            ?? throw new InvalidOperationException("The tenant is not registered.");
        var terms = TermsOf(draft, changes, tenant);
        var buyer = await new RuleScopeCheck(db).BuyerOfAsync(draft.Scope, ct);
        var moment = await MomentAsync(tenant, draft, ct);
        var rules = moment.Rules.With(terms);
        return PageOf(moment.Offers.Select(offer => ChangeOf(offer, offer.IsDirect ? null : offer.Price.Value,
            ValueOf(moment.Price(offer, buyer)), ValueOf(moment.Price(offer, buyer, rules)))), page);
    }

    /// <summary>
    /// The plans whose price to one reseller changes by a wholesale rule; as above, in a platform scope.
    /// </summary>
    /// <param name="reseller">Who buys under the rule.</param>
    /// <param name="draft">The rule.</param>
    /// <param name="changes">The rule that it would take the place of, or null for a new one.</param>
    /// <param name="page">How many, and after what.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<PriceRulePreviewPage> RunWholesaleAsync(
        TenantId reseller, PriceRuleDraft draft, PriceRuleId? changes, PreviewPage page, CancellationToken ct)
    {
        var tenant = await WholesaleBuyer.FindAsync(registry, reseller, draft, ct);
        var terms = TermsOf(draft, changes, tenant);
        await new RuleScopeCheck(db).EnsureExistsAsync(draft.Scope, ct);
        var moment = await MomentAsync(tenant, draft, ct);
        var before = moment.Offers.ToDictionary(offer => offer.Plan.Id);
        var after = moment.OffersBy(moment.Wholesale.With(terms)).ToDictionary(offer => offer.Plan.Id);
        // A rule can also begin or end the sale of a plan, which is then on one side only.
        return PageOf(
            before.Values.UnionBy(after.Values, offer => offer.Plan.Id).Select(offer => ChangeOf(offer, offer.Cost,
            before.GetValueOrDefault(offer.Plan.Id)?.Price.Value,
            after.GetValueOrDefault(offer.Plan.Id)?.Price.Value)), page);
    }

    private static RuleTerms TermsOf(PriceRuleDraft draft, PriceRuleId? changes, RegisteredTenant tenant)
    {
        // The highest id wins among equals, as the rule would once it is made.
        var terms = draft.ToTerms((changes ?? PriceRuleId.New()).Value);
        if (terms.FixedPrice is { } price) Currency.Of(tenant.Settings.Currency).EnsureSameAs(price.Currency);
        return terms;
    }

    private async Task<PriceMoment> MomentAsync(RegisteredTenant tenant, PriceRuleDraft draft, CancellationToken ct)
    {
        var now = clock.Now;
        return (await prices.PricesAsync(tenant, ct)).Preview(draft.EffectiveFrom > now ? draft.EffectiveFrom : now);
    }

    private static PriceRulePreviewPage PageOf(IEnumerable<PriceChange?> changes, PreviewPage page)
    {
        var changed = changes.OfType<PriceChange>()
            .OrderBy(change => change.ServiceName, StringComparer.OrdinalIgnoreCase)
            .ThenBy(change => change.PlanId.Value)
            .ToList();
        var from = page.After is { } after ? changed.FindIndex(change => change.PlanId == after) + 1 : 0;
        var items = changed.Skip(from).Take(page.Limit).ToList();
        return new PriceRulePreviewPage(
            changed.Count, items, from + items.Count < changed.Count ? items[^1].PlanId : null);
    }

    private static PriceChange? ChangeOf(BuyingOffer offer, decimal? buying, decimal? before, decimal? after) =>
        before == after ? null : new PriceChange
        {
            PlanId = offer.Plan.Id,
            ServiceId = offer.Service.Id,
            ServiceName = offer.Service.ServiceName,
            PlanName = offer.Plan.Name,
            Kind = offer.Plan.Kind,
            Currency = offer.Price.Currency.Code,
            Before = before,
            After = after,
            BuyingPrice = buying,
            MarginBefore = before - buying,
            MarginAfter = after - buying,
        };

    private static decimal? ValueOf(OfferedPlan? plan) => plan?.UnitPrice?.ToDecimal() ?? plan?.UnitRate;
}

/// <summary>A page to ask for.</summary>
/// <param name="Limit">How many.</param>
/// <param name="After">The last plan of the page before; null for the first page.</param>
public sealed record PreviewPage(int Limit, PlanId? After = null);

/// <summary>Prices that a rule would change.</summary>
/// <param name="TotalCount">How many there are on all pages.</param>
/// <param name="Items">Those of this page.</param>
/// <param name="Next">Where the next page starts after; null on the last.</param>
public sealed record PriceRulePreviewPage(int TotalCount, IReadOnlyList<PriceChange> Items, PlanId? Next);
