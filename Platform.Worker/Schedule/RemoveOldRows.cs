using Crayon.Platform.Core.Jobs;
using Quartz;

namespace Crayon.Platform.Worker.Schedule;

/// <summary>Removes technical rows that have served.</summary>
[DisallowConcurrentExecution]
internal sealed class RemoveOldRows(Retention retention) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await retention.RunAsync(cancellationToken);
}
