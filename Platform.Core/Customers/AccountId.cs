namespace Crayon.Platform.Core.Customers;

/// <summary>Names a management account of an end-customer.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct AccountId(Guid Value) : ITypedId<AccountId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static AccountId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static AccountId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
