namespace Crayon.Platform.Core.Catalogue;

/// <summary>Names a service of the catalogue.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct ServiceId(Guid Value) : ITypedId<ServiceId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static ServiceId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static ServiceId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
