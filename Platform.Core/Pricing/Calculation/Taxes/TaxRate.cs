namespace Crayon.Platform.Core.Pricing.Calculation.Taxes;

/// <summary>A rate in law, as dated data with its source; rates are never constants.</summary>
/// <param name="Country">ISO 3166-1 alpha-2, upper case.</param>
/// <param name="Category">The category that it is the rate of.</param>
/// <param name="Rate">The rate, zero or more.</param>
/// <param name="ValidFrom">The first day.</param>
/// <param name="ValidTo">The first day on which it no longer holds; null for open end.</param>
/// <param name="Source">Where the rate is published.</param>
public sealed record TaxRate(
    string Country, TaxCategory Category, Percent Rate, DateOnly ValidFrom, DateOnly? ValidTo, string Source)
{
    /// <summary>The rate, zero or more.</summary>
    public Percent Rate { get; } = Rate.Value >= 0m
        ? Rate
        : throw new DomainRuleException(PricingRefusals.InvalidTax, "A tax rate is zero or more.");

    /// <summary>Whether the rate holds on a day of its half-open validity.</summary>
    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is not { } end || day < end);
}

/// <summary>Where a supply is taxed, as far as dated rates decide it.</summary>
public static class PlaceOfSupply
{
    /// <summary>
    /// Seller and buyer in one country: its standard rate of the day. Null where the countries differ or no rate is
    /// known; a caller must not read null as "no tax".
    /// </summary>
    public static TaxTreatment? Domestic(string seller, string buyer, DateOnly day, IEnumerable<TaxRate> rates)
    {
        if (seller != buyer) return null;
        var rate = rates
            .Where(rate => rate.Country == seller && rate.Category == TaxCategory.Standard && rate.IsValidOn(day))
            .MaxBy(rate => rate.ValidFrom);
        return rate is null ? null : new TaxTreatment(rate.Category, rate.Rate);
    }
}
