namespace Crayon.Platform.Core.Catalogue;

/// <summary>Names a plan of a service: term, billing cycle and unit.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct PlanId(Guid Value) : ITypedId<PlanId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static PlanId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static PlanId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
