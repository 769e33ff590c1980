using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Pricing.Management;

/// <summary>
/// Makes, changes and ends price rules, in the scope of the request: a tenant's retail rules in its own scope, the
/// operator's wholesale rules in a platform scope. Saves, and leaves an open transaction open.
/// </summary>
public sealed class PriceRules(PlatformDbContext db, TenantRegistry registry, BusinessClock clock)
{
    private const int LongestName = 200;

    /// <summary>A retail rule of the scope's own tenant.</summary>
    public async Task<PriceRule> CreateAsync(PriceRuleDraft draft, CancellationToken ct) =>
        await AddAsync(draft, await OwnTenantAsync(ct), null, ct);

    /// <summary>A wholesale rule of the operator towards one buyer; needs a platform scope.</summary>
    public async Task<PriceRule> CreateWholesaleAsync(TenantId buyer, PriceRuleDraft draft, CancellationToken ct)
    {
        var tenant = await WholesaleBuyer.FindAsync(registry, buyer, draft, ct);
        return await AddAsync(draft, await registry.OperatorAsync(ct), tenant, ct);
    }

    /// <summary>Changes a rule; its version moves on. Prices already agreed keep what they were made from.</summary>
    public async Task<PriceRule> ChangeAsync(PriceRuleId id, PriceRulePatch patch, CancellationToken ct)
    {
        var rule = await FindAsync(id, ct);
        rule.Name = patch.Name is { } name ? CheckedName(name) : rule.Name;
        rule.Percent = patch.Percent?.Value ?? rule.Percent;
        (rule.FixedPriceMinor, rule.FixedPriceCurrency) = patch.Price is { } price
            ? (price.AmountMinor, price.Currency.Code)
            : (rule.FixedPriceMinor, rule.FixedPriceCurrency);
        rule.EffectiveFrom = patch.EffectiveFrom ?? rule.EffectiveFrom;
        rule.EffectiveTo = patch.ClearsEffectiveTo ? null : patch.EffectiveTo ?? rule.EffectiveTo;
        rule.AllowBelowCost = patch.AllowBelowCost ?? rule.AllowBelowCost;
        CheckCurrency(rule.ToTerms().EnsureValid(), await BuyerOfAsync(rule, ct));
        await db.SaveChangesAsync(ct);
        return rule;
    }

    /// <summary>Ends a rule now, or at a later instant; one that has not begun never holds.</summary>
    public async Task<PriceRule> EndAsync(PriceRuleId id, DateTimeOffset? at, CancellationToken ct)
    {
        var rule = await FindAsync(id, ct);
        var now = clock.Now;
        var end = at > now ? at.Value : now;
        if (rule.EffectiveTo <= end) return rule;
        rule.EffectiveTo = end;
        if (rule.EffectiveFrom >= end) rule.Delete();
        await db.SaveChangesAsync(ct);
        return rule;
    }

    private async Task<PriceRule> AddAsync(
        PriceRuleDraft draft, RegisteredTenant seller, RegisteredTenant? buyer, CancellationToken ct)
    {
        var id = PriceRuleId.New();
        CheckCurrency(draft.ToTerms(id.Value), buyer ?? seller);
        await new RuleScopeCheck(db).EnsureExistsAsync(draft.Scope, ct);
        var rule = new PriceRule
        {
            Id = id,
            TenantId = seller.Id,
            BuyerTenantId = buyer?.Id,
            Name = CheckedName(draft.Name),
            Kind = draft.Kind,
            ScopeType = draft.Scope.Type,
            ScopeId = draft.Scope.Id,
            Percent = draft.Percent?.Value,
            FixedPriceMinor = draft.Price?.AmountMinor,
            FixedPriceCurrency = draft.Price?.Currency.Code,
            EffectiveFrom = draft.EffectiveFrom,
            EffectiveTo = draft.EffectiveTo,
            AllowBelowCost = draft.AllowBelowCost,
        };
        db.PriceRules.Add(rule);
        await db.SaveChangesAsync(ct);
        return rule;
    }

    private async Task<PriceRule> FindAsync(PriceRuleId id, CancellationToken ct) =>
        await db.PriceRules.FirstOrDefaultAsync(rule => rule.Id == id, ct)
        ?? throw new DomainRuleException(PriceRuleRefusals.NotFound, "There is no such price rule.");

    private async Task<RegisteredTenant> OwnTenantAsync(CancellationToken ct) =>
        await registry.FindAsync(db.Scope.Tenant, ct)
            ?? throw new InvalidOperationException("The tenant is not registered.");

    private async Task<RegisteredTenant> BuyerOfAsync(PriceRule rule, CancellationToken ct) =>
        await registry.FindAsync(rule.BuyerTenantId ?? rule.TenantId, ct)
        ?? throw new InvalidOperationException("The tenant is not registered.");

    private static void CheckCurrency(RuleTerms terms, RegisteredTenant tenant)
    {
        if (terms.FixedPrice is { } price) Currency.Of(tenant.Settings.Currency).EnsureSameAs(price.Currency);
    }

    private static string CheckedName(string name) =>
        name.Length is > 0 and <= LongestName && !string.IsNullOrWhiteSpace(name) && !name.Any(char.IsControl)
            ? name
            : throw Invalid($"A name has 1 to {LongestName} characters.");

    private static DomainRuleException Invalid(string message) => new(PriceRuleRefusals.InvalidRule, message);
}
