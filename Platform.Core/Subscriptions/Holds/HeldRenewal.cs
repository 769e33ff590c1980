using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Subscriptions.Holds;

/// <summary>
/// The renewal of one term that a credit hold stops: told first, then turned off, and turned on again when the hold
/// ends before the term does. Once for each term and hold.
/// </summary>
public sealed class HeldRenewal : Entity, ICustomerOwned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>The subscription.</summary>
    public required SubscriptionId SubscriptionId { get; init; }

    /// <summary>Which hold: since when it stands (business time).</summary>
    public required DateTimeOffset HeldSince { get; init; }

    /// <summary>Which term: the first instant after it.</summary>
    public required DateTimeOffset TermEnd { get; init; }

    /// <summary>From when the renewal is off, unless the hold has ended by then (business time).</summary>
    public required DateTimeOffset StopsAt { get; init; }

    /// <summary>Where it stands.</summary>
    public HeldRenewalState State { get; set; } = HeldRenewalState.Told;

    /// <summary>How it ended, as a stable code; null before it did.</summary>
    public string? Outcome { get; set; }
}

/// <summary>The states of a renewal that a hold stops.</summary>
public enum HeldRenewalState
{
    /// <summary>The customer was told; the renewal is still on.</summary>
    Told,

    /// <summary>The renewal was turned off.</summary>
    Stopped,

    /// <summary>The hold has ended, and the renewal is being turned on again.</summary>
    Resuming,

    /// <summary>Nothing more is to be done.</summary>
    Ended,
}

/// <summary>How renewals that a hold stops end, as stable codes.</summary>
public static class HeldRenewalOutcomes
{
    /// <summary>The term is over.</summary>
    public const string TermOver = "term-over";

    /// <summary>The hold ended before anything was turned off.</summary>
    public const string HoldOver = "hold-over";

    /// <summary>The renewal is on again, with what was scheduled for the next term.</summary>
    public const string Resumed = "resumed";

    /// <summary>Somebody else had switched the renewal.</summary>
    public const string Decided = "decided-by-hand";

    /// <summary>A change was refused; the code follows.</summary>
    public const string Refused = "refused";
}
