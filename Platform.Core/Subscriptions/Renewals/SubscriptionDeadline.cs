using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Subscriptions.Renewals;

/// <summary>A deadline that was attended to: somebody was told, or a policy decided. Once for each, ever.</summary>
public sealed class SubscriptionDeadline : ICustomerOwned, IAppendOnly
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>The subscription.</summary>
    public required SubscriptionId SubscriptionId { get; init; }

    /// <summary>What falls due.</summary>
    public required DeadlineKind Kind { get; init; }

    /// <summary>When it falls due (business time).</summary>
    public required DateTimeOffset DeadlineAt { get; init; }

    /// <summary>How many days before it this was.</summary>
    public required int DaysBefore { get; init; }

    /// <summary>When it was attended to (business time).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was done, as a stable code.</summary>
    public required string Outcome { get; init; }
}

/// <summary>What falls due.</summary>
public enum DeadlineKind
{
    /// <summary>The end of a term, told by mail.</summary>
    TermEnd,

    /// <summary>The end of a window in which seats can be returned, told by mail.</summary>
    Window,

    /// <summary>The end of a term, decided on by the customer's policy.</summary>
    Policy,
}
