namespace Crayon.Platform.Core.Themes.Brands;

/// <summary>Names a published brand.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct BrandVersionId(Guid Value) : ITypedId<BrandVersionId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static BrandVersionId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static BrandVersionId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
