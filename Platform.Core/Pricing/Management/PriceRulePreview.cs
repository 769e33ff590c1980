using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Book;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Pricing.Management;

/// <summary>Shows a tenant which of its prices a draft rule would change, before it is set. Nothing is stored.</summary>
public sealed class PriceRulePreview(PlatformDbContext db, TenantRegistry registry, PriceBook prices, BusinessClock clock)
{
    /// <summary>
    /// The plans whose price changes on the day the draft starts (today for an earlier one), by service and plan, after
    /// the plan named by the cursor.
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
        // The highest id wins among equals, as the rule would once it is made.
        var terms = draft.ToTerms((changes ?? PriceRuleId.New()).Value);
        if (terms.FixedPrice is { } price) Currency.Of(tenant.Settings.Currency).EnsureSameAs(price.Currency);
        var buyer = await new RuleScopeCheck(db).BuyerOfAsync(draft.Scope, ct);

        var now = clock.Now;
        var at = draft.EffectiveFrom > now ? draft.EffectiveFrom : now;
        var moment = (await prices.PricesAsync(tenant, ct)).Preview(at);
        var rules = moment.Rules.With(terms);
        var changed = moment.Offers
            .Select(offer => Compare(offer, moment.Price(offer, buyer), moment.Price(offer, buyer, rules)))
            .OfType<PriceChange>()
            .OrderBy(change => change.ServiceName, StringComparer.OrdinalIgnoreCase).ThenBy(change => change.PlanId.Value)
            .ToList();
        var from = page.After is { } after ? changed.FindIndex(change => change.PlanId == after) + 1 : 0;
        var items = changed.Skip(from).Take(page.Limit).ToList();
        return new PriceRulePreviewPage(changed.Count, items, from + items.Count < changed.Count ? items[^1].PlanId : null);
    }

    private static PriceChange? Compare(BuyingOffer offer, OfferedPlan? before, OfferedPlan? after)
    {
        if (ValueOf(before) == ValueOf(after)) return null;
        var buying = offer.IsDirect ? (decimal?)null : offer.Price.Value;
        return new PriceChange
        {
            PlanId = offer.Plan.Id,
            ServiceId = offer.Service.Id,
            ServiceName = offer.Service.ServiceName,
            PlanName = offer.Plan.Name,
            Kind = offer.Plan.Kind,
            Currency = offer.Price.Currency.Code,
            Before = ValueOf(before),
            After = ValueOf(after),
            BuyingPrice = buying,
            MarginBefore = ValueOf(before) - buying,
            MarginAfter = ValueOf(after) - buying,
        };
    }

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
