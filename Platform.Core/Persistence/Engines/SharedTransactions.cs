using Crayon.Platform.Core.Persistence.Interceptors;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crayon.Platform.Core.Persistence.Engines;

/// <summary>
/// SQLite lets one writer in at a time, so a platform use case in the middle of a tenant's transaction writes through
/// that transaction. The other engines give it its own connection, under its own role.
/// </summary>
public sealed class SharedTransactions(BusinessClock clock)
{
    internal BusinessClock Clock => clock;

    internal static bool IsNeeded(PlatformDbContext within) =>
        within is SqlitePlatformDbContext && within.Database.CurrentTransaction is not null;

    /// <summary>A platform context on the open transaction of another; it neither commits nor closes it.</summary>
    internal async Task<PlatformDbContext> JoinAsync(
        PlatformDbContext within, PlatformUse use, Actor actor, CancellationToken ct)
    {
        var transaction = within.Database.CurrentTransaction
            ?? throw new InvalidOperationException("There is no transaction to join.");
        var scope = new TenantContext();
        scope.EnterPlatform(use, actor);
        var options = ContextOptions.Build(within.Database.GetDbConnection(), new EntityStamp(clock));
        var joined = new SqlitePlatformDbContext(options, scope);
        await joined.Database.UseTransactionAsync(transaction.GetDbTransaction(), ct);
        return joined;
    }
}
