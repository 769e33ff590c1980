using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crayon.Platform.Core.Persistence;

/// <summary>
/// A query whose translation is settled at its first use, so that asking it again does not look at its expression: for
/// what is asked again and again, such as at each sign-in. Filters, scope and guards are those of any other query.
/// </summary>
/// <typeparam name="TContext">The context that is asked.</typeparam>
/// <typeparam name="TKey">What is looked for.</typeparam>
/// <typeparam name="TResult">What is found.</typeparam>
/// <param name="query">The query; it names the context and the key alone.</param>
public sealed class SettledQuery<TContext, TKey, TResult>(
    Expression<Func<TContext, TKey, CancellationToken, TResult>> query)
    where TContext : DbContext
{
    // A translation belongs to one model, and each engine has its own.
    private readonly ConcurrentDictionary<IModel, Func<TContext, TKey, CancellationToken, Task<TResult>>> settled =
        new();

    /// <summary>Asks it.</summary>
    public Task<TResult> AskAsync(TContext db, TKey key, CancellationToken ct) =>
        settled.GetOrAdd(db.Model, static (_, asked) => EF.CompileAsyncQuery(asked), query)(db, key, ct);
}
