namespace Crayon.Platform.Core.Billing;

/// <summary>Names an invoice, from its draft on, or a credit note.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct DocumentId(Guid Value) : ITypedId<DocumentId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static DocumentId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static DocumentId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
