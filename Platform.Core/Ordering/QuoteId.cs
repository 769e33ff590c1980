namespace Crayon.Platform.Core.Ordering;

/// <summary>Names a quote that holds a price.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct QuoteId(Guid Value) : ITypedId<QuoteId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static QuoteId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static QuoteId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
