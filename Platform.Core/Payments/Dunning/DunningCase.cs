using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Payments.Dunning;

/// <summary>
/// What is done about an invoice that was not paid in time. It ends when nothing is owed any more; an invoice that is
/// owed again later, because a payment was taken back, has another.
/// </summary>
public sealed class DunningCase : Entity, ICustomerTrade
{
    /// <summary>The case's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId SellerTenantId { get; init; }

    /// <inheritdoc />
    public required TenantId BuyerTenantId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>The invoice.</summary>
    public required DocumentId InvoiceId { get; init; }

    /// <summary>Which case of the invoice, from 1.</summary>
    public required int Round { get; init; }

    /// <summary>
    /// From when its days count (business time): the due date, moved on by as long as all that was owed was disputed.
    /// </summary>
    public required DateTimeOffset CountsFrom { get; set; }

    /// <summary>Where it stands.</summary>
    public DunningCaseState State { get; private set; }

    /// <summary>When something is to be done next (business time); null where nothing is.</summary>
    public DateTimeOffset? NextAt { get; internal set; }

    /// <summary>Whether it has put the buyer on hold, or would have, had nobody done so before.</summary>
    public bool Holds { get; internal set; }

    /// <summary>Whether it has suspended the customer's subscriptions.</summary>
    public bool Suspends { get; internal set; }

    /// <summary>Whether the buyer had paid ahead what is owed, when it was last looked at.</summary>
    public bool IsCovered { get; internal set; }

    /// <summary>What was owed when it was last looked at, minor units: anything else is news.</summary>
    public long SeenBalanceMinor { get; internal set; }

    /// <summary>What was disputed then.</summary>
    public long SeenDisputedMinor { get; internal set; }

    /// <summary>What the buyer had paid ahead then, in the invoice's currency.</summary>
    public long SeenUnallocatedMinor { get; internal set; }

    /// <summary>When it ended (business time).</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What it has put on is taken off.</summary>
    internal void Release() => (Holds, Suspends) = (false, false);

    /// <summary>Nothing is owed any more, or nothing is to be done about it.</summary>
    internal void Close(DateTimeOffset at) => (State, NextAt, ClosedAt) = (DunningCaseState.Closed, null, at);
}

/// <summary>Where a case stands.</summary>
public enum DunningCaseState
{
    /// <summary>Something is owed.</summary>
    Open,

    /// <summary>Over.</summary>
    Closed,
}
