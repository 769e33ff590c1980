namespace Crayon.Platform.Core.Pricing;

/// <summary>Names a wholesale price that the operator gave a tenant.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct BuyingPriceId(Guid Value) : ITypedId<BuyingPriceId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static BuyingPriceId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static BuyingPriceId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
