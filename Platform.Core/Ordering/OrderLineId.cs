namespace Crayon.Platform.Core.Ordering;

/// <summary>Names an order line; also its request id at the provider.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct OrderLineId(Guid Value) : ITypedId<OrderLineId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static OrderLineId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static OrderLineId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
