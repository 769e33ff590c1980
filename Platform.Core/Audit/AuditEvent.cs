using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Audit;

/// <summary>Something that was done, by whom; rows are only ever added.</summary>
public sealed class AuditEvent : IPerhapsCustomerOwned, IAppendOnly
{
    /// <summary>The event's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose log it stands in.</summary>
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>When (real time, UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public required string Actor { get; init; }

    /// <summary>What sort of actor.</summary>
    public required ActorKind ActorKind { get; init; }

    /// <summary>What was done, such as <c>order.placed</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Kind of the row concerned, such as <c>order</c>.</summary>
    public required string SubjectType { get; init; }

    /// <summary>Id of the row concerned.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Why, where a reason was asked for.</summary>
    public string? Reason { get; init; }

    /// <summary>The request, for finding it in the logs.</summary>
    public string? TraceId { get; init; }
}
