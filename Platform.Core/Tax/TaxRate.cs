using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Tax;

/// <summary>A dated tax rate of a country, with its source; a country is a row, not code.</summary>
public sealed class TaxRateRow : Entity, IShared, IVersioned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>ISO 3166 country.</summary>
    public required string CountryCode { get; init; }

    /// <summary>UNCL 5305 category, such as <c>S</c> for the standard rate.</summary>
    public required string Category { get; init; }

    /// <summary>Percent.</summary>
    public required decimal Percent { get; init; }

    /// <summary>First instant of validity.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>First instant after validity; null while open.</summary>
    public DateTimeOffset? ValidTo { get; set; }

    /// <summary>The law or notice that states it.</summary>
    public required string Source { get; init; }

    /// <inheritdoc />
    public string VersionName => DataVersion.Prices;
}
