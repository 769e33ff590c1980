namespace Crayon.Platform.Core.Billing.Charging;

/// <summary>Names a charge.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct ChargeId(Guid Value) : ITypedId<ChargeId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static ChargeId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static ChargeId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
