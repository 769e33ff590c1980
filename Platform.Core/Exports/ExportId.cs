namespace Crayon.Platform.Core.Exports;

/// <summary>Names an export.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct ExportId(Guid Value) : ITypedId<ExportId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static ExportId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static ExportId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
