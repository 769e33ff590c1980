using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Crayon.Platform.Core.Persistence;

/// <summary>
/// Keeps one model for each sort of scope, so that a filter is a plain comparison that an index serves and not a
/// condition on who asks. Asking for a model outside a scope throws.
/// </summary>
public sealed class ScopeModelCacheKeyFactory : IModelCacheKeyFactory
{
    /// <inheritdoc />
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), ((ScopedDbContext)context).Scope.Kind, designTime);
}
