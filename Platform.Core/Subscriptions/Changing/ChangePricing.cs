using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ordering.Quoting;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Calculation.Taxes;
using Crayon.Platform.Core.Tax;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>A change with its words, tax and sums.</summary>
internal sealed record QuotedChange(PricedChange Change, string Description, TaxSummary Sums, BuyingPrice? Buying)
{
    public string Fingerprint => QuoteFingerprint.Of(Change, Sums.Net, Sums.Total);
}

/// <summary>Loads, judges and taxes a change: the one path behind quotes and changes.</summary>
public sealed class ChangePricing(PlatformDbContext db, TenantRegistry registry, TaxBook taxes, ChangeScenes scenes)
{
    internal async Task<QuotedChange> PriceAsync(ChangeRequest request, CancellationToken ct)
    {
        var change = ChangeJudge.Judge(await scenes.LoadAsync(request, ct), request);
        var tax = await TaxAsync(change.Subscription, ct);
        var sums = TaxSummary.Of(
            [.. change.Lines.Select(line => new TaxableLine(line.Net, tax.Treatment))], change.Currency, tax.Rounding);
        return new QuotedChange(
            change, await DescribeAsync(change.Plan, ct), sums, await BuyingAsync(change.Subscription, ct));
    }

    private async Task<TaxDecision> TaxAsync(AccountSubscription subscription, CancellationToken ct)
    {
        var tenant = await registry.FindAsync(subscription.TenantId, ct)
            ?? throw new InvalidOperationException("The subscription's tenant is not in the registry.");
        var customer = await db.Customers.AsNoTracking()
            .SingleAsync(row => row.CustomerId == subscription.CustomerId, ct);
        return await taxes.DecideAsync(tenant, customer, ct);
    }

    private async Task<string> DescribeAsync(Plan plan, CancellationToken ct)
    {
        var service = await db.Services.AsNoTracking().Where(row => row.Id == plan.ServiceId)
            .Select(row => row.ServiceName).SingleAsync(ct);
        return $"{service}, {plan.Name}";
    }

    // Invisible in a customer's scope, and at the Direct storefront the seller's own: only a reseller's people get it.
    private Task<BuyingPrice?> BuyingAsync(AccountSubscription subscription, CancellationToken ct) =>
        db.BuyingPrices.AsNoTracking().FirstOrDefaultAsync(
            row => row.Id == subscription.BuyingPriceId && row.BuyerTenantId == subscription.TenantId, ct);
}
