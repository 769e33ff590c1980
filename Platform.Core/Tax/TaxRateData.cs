using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Calculation.Taxes;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tax;

/// <summary>The tax rates that a new installation starts with: the standard rates, with the law that states them.</summary>
public static class TaxRateData
{
    /// <summary>The rates that hold on a day or later.</summary>
    public static IReadOnlyList<TaxRateRow> From(DateOnly day) =>
        [.. All().Where(row => row.ValidTo is not { } end || end > Midnight(day))];

    /// <summary>
    /// Adds the rates and countries that are missing and hold on a day or later, in a platform scope; run again it
    /// changes nothing. A country that has rows of its own is left alone.
    /// </summary>
    public static async Task EnsureAsync(PlatformDbContext db, DateOnly day, CancellationToken ct)
    {
        var rated = await db.TaxRates.Select(row => row.CountryCode).Distinct().ToListAsync(ct);
        db.TaxRates.AddRange(From(day).Where(row => !rated.Contains(row.CountryCode, StringComparer.Ordinal)));
        var known = await db.TaxCountries.Select(row => row.CountryCode).Distinct().ToListAsync(ct);
        db.TaxCountries.AddRange(
            TaxCountryData.From(day).Where(row => !known.Contains(row.CountryCode, StringComparer.Ordinal)));
        await db.SaveChangesAsync(ct);
    }

    private static IEnumerable<TaxRateRow> All() =>
    [
        Row("NL", 21m, new DateOnly(2012, 10, 1), "Wet op de omzetbelasting 1968, artikel 9, eerste lid"),
        Row("DE", 19m, new DateOnly(2021, 1, 1), "Umsatzsteuergesetz, § 12 Abs. 1"),
        Row("FR", 20m, new DateOnly(2014, 1, 1), "Code général des impôts, article 278"),
        Row("GB", 20m, new DateOnly(2011, 1, 4), "Value Added Tax Act 1994, section 2(1)"),
        Row("AU", 10m, new DateOnly(2000, 7, 1),
            "A New Tax System (Goods and Services Tax) Act 1999, section 9-70"),
        Row("SG", 8m, new DateOnly(2023, 1, 1), "Goods and Services Tax Act 1993, section 16",
            new DateOnly(2024, 1, 1)),
        Row("SG", 9m, new DateOnly(2024, 1, 1), "Goods and Services Tax Act 1993, section 16"),
        Row("JP", 10m, new DateOnly(2019, 10, 1),
            "Consumption Tax Act (Act No. 108 of 1988), article 29: 7.8 %; Local Tax Act, article 72-83: 2.2 %"),
    ];

    private static TaxRateRow Row(string country, decimal percent, DateOnly from, string source, DateOnly? to = null) =>
        new()
    {
        CountryCode = country,
        Category = TaxCategory.Standard.Code,
        Percent = percent,
        ValidFrom = Midnight(from),
        ValidTo = to is { } end ? Midnight(end) : null,
        Source = source,
    };

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
