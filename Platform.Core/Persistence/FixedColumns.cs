using System.Collections.Concurrent;
using System.Reflection;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Persistence;

/// <summary>Which columns of a row that is otherwise fixed go on changing.</summary>
internal static class FixedColumns
{
    // What the stamp moves with every change.
    private static readonly string[] Stamp =
        [nameof(Entity.RowVersion), nameof(Entity.ModifiedBy), nameof(Entity.DateModified)];

    private static readonly ConcurrentDictionary<Type, IReadOnlySet<string>> Known = new();

    /// <summary>The names of the columns that stay open; none for a row that is never changed.</summary>
    public static IReadOnlySet<string> OpenOf(Type type) => Known.GetOrAdd(type, static row =>
    {
        var open = row.GetProperties().Where(property => property.GetCustomAttribute<StaysOpenAttribute>() is not null)
            .Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        if (open.Count > 0 && row.IsAssignableTo(typeof(Entity))) open.UnionWith(Stamp);
        return open;
    });
}
