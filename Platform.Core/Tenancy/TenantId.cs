namespace Crayon.Platform.Core.Tenancy;

/// <summary>Names a tenant: the operator, the Direct storefront or a reseller.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct TenantId(Guid Value) : ITypedId<TenantId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static TenantId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static TenantId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
