using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Calculation.Taxes;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Tax;

/// <summary>What a country's law says of taxing services beyond its rates, dated, with its source.</summary>
public sealed class TaxCountry : Entity, IShared, IVersioned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>ISO 3166 country.</summary>
    public required string CountryCode { get; init; }

    /// <summary>
    /// The union within which a registered buyer of another country accounts for the tax itself, such as <c>EU</c>; null
    /// where there is none.
    /// </summary>
    public string? Union { get; init; }

    /// <summary>ISO 4217 code in which its tax is declared.</summary>
    public required string Currency { get; init; }

    /// <summary>How an issuer of this country rounds the tax of a rate.</summary>
    public required TaxRounding Rounding { get; init; }

    /// <summary>UNCL 5305 category of a service sold to another country, where no union's rule applies.</summary>
    public required string ExportCategory { get; init; }

    /// <summary>First instant of validity.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>First instant after validity; null while open.</summary>
    public DateTimeOffset? ValidTo { get; set; }

    /// <summary>The law or notice that states it.</summary>
    public required string Source { get; init; }

    /// <inheritdoc />
    public string VersionName => DataVersion.Prices;
}
