using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Pricing.Management;

/// <summary>The reseller that a wholesale rule names; refuses what can be no wholesale rule.</summary>
internal static class WholesaleBuyer
{
    public static async Task<RegisteredTenant> FindAsync(
        TenantRegistry registry, TenantId buyer, PriceRuleDraft draft, CancellationToken ct)
    {
        if (draft.Scope.Type >= PriceRuleScopeType.Customer)
            throw Invalid("A wholesale rule covers no single customer, account or subscription.");
        return await registry.FindAsync(buyer, ct) is { Kind: TenantKind.Reseller } tenant
            ? tenant
            : throw Invalid("Only a reseller buys under a wholesale rule.");
    }

    private static DomainRuleException Invalid(string message) => new(PriceRuleRefusals.InvalidRule, message);
}
