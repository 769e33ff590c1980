namespace Crayon.Platform.Core;

/// <summary>An id that cannot be mistaken for another kind's: a UUID v7 with a type of its own.</summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface ITypedId<TSelf> where TSelf : struct, ITypedId<TSelf>
{
    /// <summary>The id as stored and as shown outside.</summary>
    Guid Value { get; }

    /// <summary>Wraps a stored value.</summary>
    static abstract TSelf From(Guid value);
}
