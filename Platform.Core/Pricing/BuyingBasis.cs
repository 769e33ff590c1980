namespace Crayon.Platform.Core.Pricing;

/// <summary>What a buying price was made from: the operator's knowledge, kept out of every public member.</summary>
internal sealed record BuyingBasis
{
    public required Guid PriceSheetLineId { get; init; }

    public required decimal UnitCost { get; init; }

    public required string CostCurrency { get; init; }

    public Guid? FxRateId { get; init; }

    public required decimal FxRate { get; init; }

    public PriceRuleId? RuleId { get; init; }

    public int? RuleVersion { get; init; }
}
