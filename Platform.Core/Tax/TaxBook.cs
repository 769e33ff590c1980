using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Calculation.Taxes;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tax;

/// <summary>Says how a sale is taxed, by dated rates. Sales within one country only.</summary>
public sealed class TaxBook(TenantScopes scopes, VersionWatch versions, BusinessClock clock)
{
    private readonly VersionedCache<string, IReadOnlyList<TaxRateRow>> rates = new(versions, DataVersion.Prices);

    /// <summary>The tax of a sale today; refuses with <c>tax-not-supported</c> where no dated rate covers it.</summary>
    public async ValueTask<TaxDecision> DecideAsync(RegisteredTenant seller, Customer buyer, CancellationToken ct)
    {
        var from = seller.Settings.SellerCountry ?? "?";
        var now = clock.Now;
        var row = from != buyer.CountryCode ? null : (await RatesAsync(ct))
            .Where(rate => rate.CountryCode == from && rate.Category == TaxCategory.Standard.Code)
            .Where(rate => rate.ValidFrom <= now && (rate.ValidTo is not { } end || now < end))
            .MaxBy(rate => rate.ValidFrom);
        return row is null
            ? throw new DomainRuleException(
                TaxRefusals.NotSupported, $"A sale from {from} to {buyer.CountryCode} cannot be taxed yet.")
            : new TaxDecision(row.Category, row.Percent, row.Id);
    }

    private ValueTask<IReadOnlyList<TaxRateRow>> RatesAsync(CancellationToken ct) =>
        rates.GetAsync("all", async (_, token) =>
    {
        await using var scope = scopes.ForPlatform(PlatformUse.BuyingPrice, Actor.System("tax-book"));
        return await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().TaxRates.AsNoTracking()
            .ToListAsync(token);
    }, ct);
}
