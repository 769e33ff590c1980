using Crayon.Identity.Store.Keys;
using Quartz;

namespace Crayon.Platform.Worker.Schedule;

/// <summary>Changes signing keys of realms that have signed long enough.</summary>
[DisallowConcurrentExecution]
internal sealed class RotateRealmKeys(KeyRotation rotation) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await rotation.RunAsync(cancellationToken);
}
