namespace Crayon.Platform.Core.Payments;

/// <summary>Names a payment.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct PaymentId(Guid Value) : ITypedId<PaymentId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static PaymentId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static PaymentId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>Names a refund.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct RefundId(Guid Value) : ITypedId<RefundId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static RefundId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static RefundId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
