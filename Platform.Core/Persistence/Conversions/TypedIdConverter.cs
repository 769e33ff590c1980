using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Crayon.Platform.Core.Persistence.Conversions;

/// <summary>Stores a typed id as its UUID.</summary>
/// <typeparam name="TId">The id type.</typeparam>
public sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Wrap(value))
    where TId : struct, ITypedId<TId>
{
    // An expression tree cannot call a static interface member itself.
    private static TId Wrap(Guid value) => TId.From(value);
}
