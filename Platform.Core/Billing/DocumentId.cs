namespace Crayon.Platform.Core.Billing;

/// <summary>Names an invoice, from its draft on.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct InvoiceId(Guid Value) : ITypedId<InvoiceId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static InvoiceId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static InvoiceId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
