using Crayon.Platform.Core.Pricing.Calculation.Taxes;

namespace Crayon.Platform.Core.Tax;

/// <summary>The countries that a new installation knows.</summary>
internal static class TaxCountryData
{
    private const string Union = "EU";
    private const string Directive = "Directive 2006/112/EC, articles 5, 44 and 196";

    // Those that pay in euro, and those that do not.
    private static readonly string[] Euro =
    [
        "AT", "BE", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PT", "SI",
        "SK",
    ];

    private static readonly (string Country, string Currency)[] Others =
        [("CZ", "CZK"), ("DK", "DKK"), ("HU", "HUF"), ("PL", "PLN"), ("RO", "RON"), ("SE", "SEK")];

    /// <summary>The rows that hold on a day or later.</summary>
    public static IEnumerable<TaxCountry> From(DateOnly day) => All().Where(row => row.ValidTo is not { } end
        || end > new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero));

    private static IEnumerable<TaxCountry> All() =>
    [
        .. Euro.Select(country => Member(country, "EUR", (new DateOnly(2023, 1, 1), null))),
        .. Others.Select(other => Member(other.Country, other.Currency, (new DateOnly(2013, 7, 1), null))),
        Member("BG", "BGN", (new DateOnly(2013, 7, 1), new DateOnly(2026, 1, 1))),
        Member("BG", "EUR", (new DateOnly(2026, 1, 1), null)),
        Outside("GB", "GBP", "O", new DateOnly(2021, 1, 1), "Value Added Tax Act 1994, section 7A"),
        Outside("AU", "AUD", "Z", new DateOnly(2000, 7, 1),
            "A New Tax System (Goods and Services Tax) Act 1999, sections 9-90 and 38-190"),
        Outside("SG", "SGD", "Z", new DateOnly(1994, 4, 1), "Goods and Services Tax Act 1993, section 21"),
        Outside("JP", "JPY", "Z", new DateOnly(2023, 10, 1),
            "Consumption Tax Act, articles 7 and 57-4: rounded once for a rate on a qualified invoice"),
    ];

    private static TaxCountry Member(string country, string currency, (DateOnly From, DateOnly? To) valid) => new()
    {
        CountryCode = country, Union = Union, Currency = currency, Rounding = TaxRounding.HalfAwayFromZero,
        ExportCategory = TaxCategory.OutOfScope.Code, ValidFrom = Midnight(valid.From),
        ValidTo = valid.To is { } end ? Midnight(end) : null, Source = Directive,
    };

    private static TaxCountry Outside(
        string country, string currency, string export, DateOnly from, string source) => new()
    {
        CountryCode = country, Currency = currency, Rounding = TaxRounding.HalfAwayFromZero, ExportCategory = export,
        ValidFrom = Midnight(from), Source = source,
    };

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
