namespace Crayon.Platform.Core.Tenancy;

/// <summary>Names a legal entity that sells.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct LegalEntityId(Guid Value) : ITypedId<LegalEntityId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static LegalEntityId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static LegalEntityId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
