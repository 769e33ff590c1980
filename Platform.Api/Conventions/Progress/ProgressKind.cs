using System.Globalization;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Conventions.Progress;

/// <summary>A kind of long work whose progress can be followed.</summary>
/// <param name="ReadVersionsAsync">
/// The versions of some works, as far as the scope sees them: a text that is another one whenever its representation
/// may be.
/// </param>
internal sealed record ProgressKind(
    Func<PlatformDbContext, IReadOnlyList<Guid>, CancellationToken, Task<Dictionary<Guid, string>>> ReadVersionsAsync)
{
    /// <summary>Work whose representation changes with its row.</summary>
    /// <param name="rows">The rows of some ids.</param>
    public static ProgressKind OfRows(Func<PlatformDbContext, IReadOnlyList<Guid>, IQueryable<FollowedRow>> rows) =>
        new((db, ids, ct) => rows(db, ids).ToDictionaryAsync(row => row.Id, row => VersionOf(row.RowVersion), ct));

    /// <summary>The version of work that is as its row is.</summary>
    public static string VersionOf(int rowVersion) => rowVersion.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A row that is followed, and which version of it there is.</summary>
internal sealed record FollowedRow(Guid Id, int RowVersion);

/// <summary>Work as it stands.</summary>
/// <param name="Id">Which.</param>
/// <param name="Version">Its version, as its kind reads it.</param>
/// <param name="IsOver">Whether nothing more comes.</param>
/// <param name="Value">The same that is answered to a GET of it.</param>
internal sealed record ProgressAt<T>(Guid Id, string Version, bool IsOver, T Value)
{
    /// <summary>Work that is as its row is.</summary>
    public ProgressAt(Guid id, Entity row, bool isOver, T value)
        : this(id, ProgressKind.VersionOf(row.RowVersion), isOver, value)
    {
    }
}

/// <summary>Work that somebody follows, in whose sight.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Which.</param>
/// <param name="Tenant">The tenant in whose scope it is looked at; null for staff's own.</param>
/// <param name="Customer">The customer; null for the whole tenant.</param>
internal sealed record FollowedWork(ProgressKind Kind, Guid Id, TenantId? Tenant, CustomerId? Customer);

/// <summary>How often is looked and said, in real time, and how many streams one caller may have open here.</summary>
internal sealed record ProgressPace
{
    public TimeSpan Look { get; init; } = TimeSpan.FromMilliseconds(500);

    public TimeSpan Beat { get; init; } = TimeSpan.FromSeconds(15);

    public int MostStreams { get; init; } = 12;
}
