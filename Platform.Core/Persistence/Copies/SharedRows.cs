using System.Globalization;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Persistence.Copies;

/// <summary>
/// Rows that processes share copies of. A key names the installation, the tenant and the version counters as they
/// stand, so that a copy is never older than its key says and never another installation's or tenant's.
/// </summary>
public sealed class SharedRows(VersionWatch versions, ISharedCopies copies)
{
    /// <summary>The counters by which copies are judged.</summary>
    public VersionWatch Versions => versions;

    /// <summary>The rows, out of a shared copy of the present versions or loaded.</summary>
    /// <typeparam name="T">The rows.</typeparam>
    /// <param name="what">What they are, such as <c>price-sheet/NL</c>.</param>
    /// <param name="tenant">Whose they are; null for what belongs to no tenant.</param>
    /// <param name="names">The counters that outdate a copy: of <see cref="DataVersion"/>.</param>
    /// <param name="load">Reads them.</param>
    /// <param name="ct">Cancels.</param>
    public async ValueTask<T> GetAsync<T>(
        string what, TenantId? tenant, IReadOnlyList<string> names, Func<CancellationToken, Task<T>> load,
        CancellationToken ct) where T : class
    {
        // Before the rows are read: what changes meanwhile is in a copy that is newer than its key, which harms nobody.
        var installation = await versions.CurrentAsync(DataVersion.Installation, ct);
        var stamp = await versions.StampAsync(names, ct);
        var key = string.Create(CultureInfo.InvariantCulture,
            $"crayon:{installation:x}:{tenant?.ToString() ?? "all"}:{what}:{stamp}");
        return await copies.GetAsync(key, load, ct);
    }
}
