namespace Crayon.Platform.Core.Subscriptions.Adopting;

/// <summary>Names an adoption of what a customer has at the provider.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct AdoptionId(Guid Value) : ITypedId<AdoptionId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static AdoptionId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static AdoptionId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
