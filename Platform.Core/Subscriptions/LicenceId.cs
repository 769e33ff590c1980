namespace Crayon.Platform.Core.Subscriptions;

/// <summary>Names a licence.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct LicenceId(Guid Value) : ITypedId<LicenceId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static LicenceId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static LicenceId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
