namespace Crayon.Platform.Core.Pricing;

/// <summary>Names a price rule.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct PriceRuleId(Guid Value) : ITypedId<PriceRuleId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static PriceRuleId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static PriceRuleId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
