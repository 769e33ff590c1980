using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Catalogue;

/// <summary>
/// What the provider charges for a plan in a market from a date on. The operator's row: no tenant sees a cost.
/// </summary>
public sealed class PriceSheetLine : Entity, ITenantOwned, IVersioned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The operator.</summary>
    public required TenantId TenantId { get; init; }

    /// <summary>The plan.</summary>
    public required PlanId PlanId { get; init; }

    /// <summary>ISO 3166 country of the sheet.</summary>
    public required string Market { get; init; }

    /// <summary>Purchase price a unit, at least six decimals kept.</summary>
    public required decimal UnitCost { get; set; }

    /// <summary>ISO 4217 code of the cost.</summary>
    public required string CostCurrency { get; set; }

    /// <summary>The vendor's estimated retail price a unit.</summary>
    public required decimal ListPrice { get; set; }

    /// <summary>ISO 4217 code of the list price.</summary>
    public required string ListCurrency { get; set; }

    /// <summary>First instant of validity.</summary>
    public required DateTimeOffset EffectiveFrom { get; init; }

    /// <summary>First instant after validity; null while open.</summary>
    public DateTimeOffset? EffectiveTo { get; set; }

    /// <summary>Takes over a price that the provider corrected in place; answers whether it differs.</summary>
    internal bool Correct(PriceSheetLine stated)
    {
        if ((UnitCost, CostCurrency, ListPrice, ListCurrency)
            == (stated.UnitCost, stated.CostCurrency, stated.ListPrice, stated.ListCurrency)) return false;
        (UnitCost, CostCurrency, ListPrice, ListCurrency) =
            (stated.UnitCost, stated.CostCurrency, stated.ListPrice, stated.ListCurrency);
        return true;
    }

    /// <inheritdoc />
    public string VersionName => DataVersion.Prices;
}
