using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Calculation.Taxes;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tax;

/// <summary>The tax rates that a new installation starts with.</summary>
public static class TaxRateData
{
    /// <summary>The standard rates of the Netherlands and Japan, valid from the start of the catalogue.</summary>
    public static IReadOnlyList<TaxRateRow> From(DateOnly validFrom) =>
    [
        Row("NL", 21m, validFrom, "Wet op de omzetbelasting 1968, artikel 9, eerste lid"),
        Row("JP", 10m, validFrom,
            "Consumption Tax Act (Act No. 108 of 1988), article 29: 7.8 %; Local Tax Act, article 72-83: 2.2 %"),
    ];

    /// <summary>Adds what is missing, in a platform scope; run again it changes nothing.</summary>
    public static async Task EnsureAsync(PlatformDbContext db, DateOnly validFrom, CancellationToken ct)
    {
        var known = await db.TaxRates.Select(row => row.CountryCode).Distinct().ToListAsync(ct);
        db.TaxRates.AddRange(From(validFrom).Where(row => !known.Contains(row.CountryCode, StringComparer.Ordinal)));
        await db.SaveChangesAsync(ct);
    }

    private static TaxRateRow Row(string country, decimal percent, DateOnly validFrom, string source) => new()
    {
        CountryCode = country,
        Category = TaxCategory.Standard.Code,
        Percent = percent,
        ValidFrom = new DateTimeOffset(validFrom, TimeOnly.MinValue, TimeSpan.Zero),
        Source = source,
    };
}
