using Crayon.Platform.Core;

namespace Crayon.Identity.Store.People;

/// <summary>Names a person of one realm; the subject of its tokens.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static PersonId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static PersonId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
