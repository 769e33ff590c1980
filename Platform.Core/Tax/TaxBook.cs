using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tax;

/// <summary>Says how a sale is taxed, by dated rows.</summary>
public sealed class TaxBook(TenantScopes scopes, VersionWatch versions, BusinessClock clock)
{
    private static readonly Actor By = Actor.System("tax-book");
    private readonly VersionedCache<string, TaxRules> rules = new(versions, DataVersion.Prices);

    /// <summary>The tax of a sale today; refuses with <c>tax-not-supported</c> where no dated row covers it.</summary>
    public async ValueTask<TaxDecision> DecideAsync(RegisteredTenant seller, Customer buyer, CancellationToken ct)
    {
        var from = seller.Settings.SellerCountry ?? "?";
        // At home it makes no difference, and nobody is asked.
        var isConfirmed = from != buyer.CountryCode && await IsConfirmedAsync(buyer, ct);
        return await DecideAsync(new TaxSale(from, buyer.CountryCode, isConfirmed, clock.Now), ct);
    }

    /// <summary>The tax of any sale; refuses with <c>tax-not-supported</c> where no dated row covers it.</summary>
    public async ValueTask<TaxDecision> DecideAsync(TaxSale sale, CancellationToken ct)
    {
        var known = await RulesAsync(ct);
        return PlaceOfSupply.Decide(sale, known.Countries, known.Rates)
            ?? throw new DomainRuleException(
                TaxRefusals.NotSupported, $"A sale from {sale.From} to {sale.To} cannot be taxed yet.");
    }

    /// <summary>What is known of a country on a date; null where nothing is.</summary>
    public async ValueTask<TaxCountry?> CountryAsync(string code, DateTimeOffset at, CancellationToken ct) =>
        PlaceOfSupply.CountryOn((await RulesAsync(ct)).Countries, code, at);

    private async Task<bool> IsConfirmedAsync(Customer buyer, CancellationToken ct)
    {
        if (buyer.VatId is not { Length: > 0 } vatId) return false;
        await using var scope = scopes.ForTenant(buyer.TenantId, By, buyer.CustomerId);
        return await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().VatIdChecks.AsNoTracking()
            .Where(row => row.CustomerId == buyer.CustomerId && row.VatId == vatId)
            .OrderByDescending(row => row.CheckedAt).Select(row => row.IsConfirmed).FirstOrDefaultAsync(ct);
    }

    private ValueTask<TaxRules> RulesAsync(CancellationToken ct) => rules.GetAsync("all", async (_, token) =>
    {
        await using var scope = scopes.ForPlatform(PlatformUse.BuyingPrice, By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        return new TaxRules(
            await db.TaxCountries.AsNoTracking().ToListAsync(token), await db.TaxRates.AsNoTracking().ToListAsync(token));
    }, ct);

    private sealed record TaxRules(List<TaxCountry> Countries, List<TaxRateRow> Rates);
}
