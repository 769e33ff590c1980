namespace Crayon.Platform.Core.Customers;

/// <summary>Names an end-customer, the sub-tenant.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct CustomerId(Guid Value) : ITypedId<CustomerId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static CustomerId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static CustomerId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
