using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Quartz;

namespace Crayon.Platform.Worker.Schedule;

/// <summary>Does what is due now by the product's clock.</summary>
[DisallowConcurrentExecution]
internal sealed class RunDueWork(DueWork work, VersionWatch versions, BusinessClock clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await versions.RefreshClockAsync(cancellationToken);
        await work.RunDueAsync(clock.Now, cancellationToken);
    }
}
