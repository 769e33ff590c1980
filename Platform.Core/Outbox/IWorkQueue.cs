using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Outbox;

/// <summary>A message on its way to a consumer: ids and nothing else. Losing or doubling one changes nothing.</summary>
/// <param name="MessageId">The outbox message.</param>
/// <param name="Tenant">Its tenant.</param>
/// <param name="Lease">The lease under which it was handed over; a consumer that finds another one lets it be.</param>
public sealed record WorkItem(Guid MessageId, TenantId Tenant, Guid Lease);

/// <summary>Carries accepted work from the relay to the consumers: in process, or a broker between processes.</summary>
public interface IWorkQueue
{
    /// <summary>Hands an item over; waits while the queue is full.</summary>
    ValueTask PublishAsync(WorkItem item, CancellationToken ct);

    /// <summary>
    /// Works on the items as they come until it is stopped, and returns when the work under way has ended. An item is
    /// off the queue only then: what a process had when it died goes to another.
    /// </summary>
    /// <param name="atOnce">How many items at the same time.</param>
    /// <param name="work">The work on one; does not throw.</param>
    /// <param name="stop">Takes no more.</param>
    Task ConsumeAsync(int atOnce, Func<WorkItem, Task> work, CancellationToken stop);

    /// <summary>
    /// Takes back what lies in this process and nobody has begun, when it stops; a broker's items stay for others.
    /// </summary>
    IReadOnlyList<WorkItem> Drain();
}
