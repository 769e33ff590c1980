using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crayon.Platform.Core.Persistence.Interceptors;

/// <summary>After a commit of this process that moved a version counter, the next reader looks again at once.</summary>
internal sealed class ForgetVersionsOnCommit(VersionWatch versions) : DbTransactionInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) =>
        Forget(eventData);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData);
        return Task.CompletedTask;
    }

    private void Forget(TransactionEndEventData eventData)
    {
        if (eventData.Context is ScopedDbContext { HasMovedVersions: true }) versions.Move();
    }
}
