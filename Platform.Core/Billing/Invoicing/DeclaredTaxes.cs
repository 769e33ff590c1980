using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Calculation.Taxes;
using Crayon.Platform.Core.Tax;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>
/// States the tax in the currency of a member state in which it falls due, where the invoice has another (VAT
/// Directive, art. 230).
/// </summary>
internal static class DeclaredTaxes
{
    /// <summary>The statement; null where none is due.</summary>
    public static async Task<DeclaredTax?> OfAsync(
        PlatformDbContext db, TaxBook taxes, (InvoiceDraft Draft, string Country) of, TaxSummary sums,
        CancellationToken ct)
    {
        var (at, tax) = (new BillingMonth(of.Draft.Month).EndsAt, sums.Total - sums.Net);
        if (tax.AmountMinor == 0) return null;
        if (await taxes.CountryAsync(of.Country, at, ct) is not { Union: not null } country
            || country.Currency == of.Draft.Currency) return null;
        var known = await db.ExchangeRates.AsNoTracking().Where(row => row.ValidFrom <= at
                && ((row.FromCurrency == of.Draft.Currency && row.ToCurrency == country.Currency)
                    || (row.FromCurrency == country.Currency && row.ToCurrency == of.Draft.Currency)))
            .OrderByDescending(row => row.ValidFrom).FirstOrDefaultAsync(ct)
            ?? throw new DomainRuleException(
                TaxRefusals.NoRate, $"There is no rate of exchange from {of.Draft.Currency} to {country.Currency}.");
        var rate = known.FromCurrency == country.Currency ? 1m / known.Rate : known.Rate;
        var declared = Money.FromDecimal(tax.ToDecimal() * rate, Currency.Of(country.Currency));
        return new DeclaredTax
        {
            Currency = country.Currency, TaxMinor = declared.AmountMinor, Rate = decimal.Round(rate, 12),
            RateDate = known.ValidFrom, Source = known.Source,
        };
    }
}
