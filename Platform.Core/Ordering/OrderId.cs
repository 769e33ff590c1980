namespace Crayon.Platform.Core.Ordering;

/// <summary>Names an order.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct OrderId(Guid Value) : ITypedId<OrderId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static OrderId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static OrderId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
