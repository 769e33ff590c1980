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

    /// <summary>The items as they come; several readers share them.</summary>
    IAsyncEnumerable<WorkItem> ReadAllAsync(CancellationToken ct);

    /// <summary>Takes back what nobody has read yet, when this process stops.</summary>
    IReadOnlyList<WorkItem> Drain();
}
