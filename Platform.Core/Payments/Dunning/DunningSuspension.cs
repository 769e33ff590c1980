using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Payments.Dunning;

/// <summary>A subscription that is suspended because its customer owes, until that is paid.</summary>
public sealed class DunningSuspension : Entity, ICustomerOwned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>The subscription.</summary>
    public required SubscriptionId SubscriptionId { get; init; }

    /// <summary>Since when it is to be suspended (business time).</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Where it stands.</summary>
    public DunningSuspensionState State { get; internal set; }

    /// <summary>How often the present change was asked for.</summary>
    public int Attempts { get; internal set; }

    /// <summary>When it ended (business time).</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>How it ended: one of <see cref="DunningOutcomes"/>; null before.</summary>
    public string? Outcome { get; private set; }

    /// <summary>Nothing more is to be done.</summary>
    internal void End(string outcome, DateTimeOffset at) =>
        (State, Outcome, EndedAt) = (DunningSuspensionState.Ended, outcome, at);
}

/// <summary>Where a suspension stands.</summary>
public enum DunningSuspensionState
{
    /// <summary>To be suspended.</summary>
    Suspending,

    /// <summary>Suspended.</summary>
    Suspended,

    /// <summary>Paid: it is to run again.</summary>
    Resuming,

    /// <summary>Nothing more is to be done.</summary>
    Ended,
}

/// <summary>How suspensions end, as stable codes.</summary>
public static class DunningOutcomes
{
    /// <summary>It runs again.</summary>
    public const string Resumed = "resumed";

    /// <summary>It was paid before anything was suspended.</summary>
    public const string PaidBefore = "paid-before";

    /// <summary>The subscription is over.</summary>
    public const string TermOver = "term-over";

    /// <summary>Somebody else decided otherwise.</summary>
    public const string Decided = "decided-by-hand";

    /// <summary>The change was refused again and again.</summary>
    public const string Refused = "refused";
}
