using Crayon.Platform.Core.Pricing.Calculation.Taxes;

namespace Crayon.Platform.Core.Tax;

/// <summary>A sale as far as its place decides the tax.</summary>
/// <param name="From">ISO 3166 country of the seller.</param>
/// <param name="To">ISO 3166 country of the buyer.</param>
/// <param name="IsConfirmed">Whether a registry confirmed the buyer's VAT id.</param>
/// <param name="At">When it is taxed (business time).</param>
public sealed record TaxSale(string From, string To, bool IsConfirmed, DateTimeOffset At);

/// <summary>
/// Decides where a service between companies is taxed: at home by the local rate; within a union by the buyer itself, if
/// it is registered, and else by the rate of its country; outside not, in the seller's own category of exports. Rates
/// and countries are dated rows, and none is known here by name.
/// </summary>
public static class PlaceOfSupply
{
    /// <summary>The words that an invoice carries where the buyer accounts for the tax (VAT Directive, art. 226(11a)).
    /// </summary>
    public const string ReverseCharge = "Reverse charge";

    /// <summary>The tax; null where no dated row covers the sale, which must not be read as "no tax".</summary>
    public static TaxDecision? Decide(
        TaxSale sale, IReadOnlyCollection<TaxCountry> countries, IReadOnlyCollection<TaxRateRow> rates)
    {
        var seller = CountryOn(countries, sale.From, sale.At);
        if (sale.From == sale.To) return Standard(sale.To, sale.At, seller, rates);
        if (seller is null) return null;
        var buyer = CountryOn(countries, sale.To, sale.At);
        var isWithinUnion = seller.Union is not null && seller.Union == buyer?.Union;
        if (!isWithinUnion)
            return new TaxDecision(seller.ExportCategory, 0m, TaxRateId: null)
            {
                Rounding = seller.Rounding, Source = seller.Source,
            };
        return sale.IsConfirmed
            ? new TaxDecision(TaxCategory.ReverseCharge.Code, 0m, TaxRateId: null)
            {
                Rounding = seller.Rounding, Source = seller.Source, Words = ReverseCharge,
            }
            : Standard(sale.To, sale.At, seller, rates);
    }

    /// <summary>What is known of a country on a date; null where nothing is.</summary>
    public static TaxCountry? CountryOn(IEnumerable<TaxCountry> countries, string code, DateTimeOffset at) => countries
        .Where(row => row.CountryCode == code && row.ValidFrom <= at && (row.ValidTo is not { } end || at < end))
        .MaxBy(row => row.ValidFrom);

    private static TaxDecision? Standard(
        string country, DateTimeOffset at, TaxCountry? seller, IEnumerable<TaxRateRow> rates) => rates
        .Where(row => row.CountryCode == country && row.Category == TaxCategory.Standard.Code)
        .Where(row => row.ValidFrom <= at && (row.ValidTo is not { } end || at < end))
        .MaxBy(row => row.ValidFrom) is { } rate
            ? new TaxDecision(rate.Category, rate.Percent, rate.Id)
            {
                Rounding = seller?.Rounding ?? TaxRounding.HalfAwayFromZero, Source = rate.Source,
            }
            : null;
}
