namespace Crayon.Platform.Core.Subscriptions.Licensing;

/// <summary>Names a seat that a person uses.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct LicenceAssignmentId(Guid Value) : ITypedId<LicenceAssignmentId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static LicenceAssignmentId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static LicenceAssignmentId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
