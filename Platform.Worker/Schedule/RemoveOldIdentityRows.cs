using Crayon.Identity.Store.Grants;
using Quartz;

namespace Crayon.Platform.Worker.Schedule;

/// <summary>Removes identity rows that are over.</summary>
[DisallowConcurrentExecution]
internal sealed class RemoveOldIdentityRows(IdentityRetention retention) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await retention.RunAsync(cancellationToken);
}
