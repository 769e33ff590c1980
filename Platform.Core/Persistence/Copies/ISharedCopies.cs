namespace Crayon.Platform.Core.Persistence.Copies;

/// <summary>
/// Copies of rows that processes share, beside the copies that each keeps for itself. Without a shared store, and while
/// it is away, every process reads the database.
/// </summary>
public interface ISharedCopies
{
    /// <summary>The copy under the key, or what is loaded now.</summary>
    /// <typeparam name="T">Rows, as <see cref="RowJson"/> writes them.</typeparam>
    ValueTask<T> GetAsync<T>(string key, Func<CancellationToken, Task<T>> load, CancellationToken ct) where T : class;
}

/// <summary>No shared store: everything is loaded.</summary>
internal sealed class NoSharedCopies : ISharedCopies
{
    public async ValueTask<T> GetAsync<T>(string key, Func<CancellationToken, Task<T>> load, CancellationToken ct)
        where T : class => await load(ct);
}
