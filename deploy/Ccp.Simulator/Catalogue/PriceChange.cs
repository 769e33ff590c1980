namespace Crayon.Ccp.Simulator.Catalogue;

/// <summary>One line of a published price sheet that differs from the sheet before it.</summary>
internal sealed class PriceChange
{
    public required DateOnly Effective { get; init; }
    public required string SkuId { get; init; }
    public required string Market { get; init; }
    public decimal? UnitPrice { get; set; }
    public decimal? RetailPrice { get; set; }
    public bool Removed { get; set; }
}
