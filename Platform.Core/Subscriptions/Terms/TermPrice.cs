using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Pricing.Calculation.Returns;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Subscriptions.Terms;

/// <summary>Gives a renewed term the retail price of the day; a plan that left the sheets keeps its last one.</summary>
internal sealed class TermPrice(PlatformDbContext db, TenantRegistry registry, PriceBook prices)
{
    public async Task ApplyAsync(AccountSubscription subscription, CancellationToken ct)
    {
        var tenant = await TenantOfAsync(subscription, ct);
        var storefront = await prices.StorefrontAsync(tenant, subscription.CustomerId, ct);
        if (storefront.PriceFor(subscription.PlanId, subscription.AccountId, subscription.Id) is not { } plan) return;
        subscription.BuyingPriceId = await prices.KeepAsync(tenant, plan, db, ct);
        subscription.UnitPriceMinor = plan.IsTrial ? 0 : plan.UnitPrice?.AmountMinor ?? 0;
        subscription.UnitRate = plan.UnitRate;
        (subscription.PriceRuleId, subscription.PriceRuleVersion) = (plan.PriceRuleId, plan.PriceRuleVersion);
    }

    /// <summary>
    /// The price of a month after the term: the provider's surcharge through our own rules. Where the service is no
    /// longer sold, the last price bears the surcharge itself, once.
    /// </summary>
    public async Task ApplyExtensionAsync(AccountSubscription subscription, Plan plan, CancellationToken ct)
    {
        var tenant = await TenantOfAsync(subscription, ct);
        if (await prices.ExtensionAsync(tenant, subscription, ct) is { UnitPrice: { } price } month)
        {
            subscription.BuyingPriceId = await prices.KeepAsync(tenant, month, db, ct);
            subscription.UnitPriceMinor = price.AmountMinor;
            (subscription.PriceRuleId, subscription.PriceRuleVersion) = (month.PriceRuleId, month.PriceRuleVersion);
            return;
        }
        if (subscription.Status == SubscriptionStatus.ExtendedTerm) return;
        var last = new Money(subscription.UnitPriceMinor, Currency.Of(subscription.Currency)).ToExact();
        var months = BillingCycles.Parse(plan.BillingCycle).Months();
        var monthly = new ExactAmount(last.Value / months, last.Currency);
        subscription.UnitPriceMinor =
            ExtendedTerm.MonthlyCost(monthly, hasMonthlyPlan: false).ToMoney().AmountMinor;
    }

    private async Task<RegisteredTenant> TenantOfAsync(AccountSubscription subscription, CancellationToken ct) =>
        await registry.FindAsync(subscription.TenantId, ct)
        ?? throw new InvalidOperationException("The subscription's tenant is not in the registry.");
}
