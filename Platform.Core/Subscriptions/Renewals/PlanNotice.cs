using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Subscriptions.Renewals;

/// <summary>
/// A change of the catalogue that concerns a running subscription, and that somebody attended to: once for each.
/// </summary>
public sealed class PlanNotice : ICustomerOwned, IAppendOnly
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>The subscription.</summary>
    public required SubscriptionId SubscriptionId { get; init; }

    /// <summary>The plan.</summary>
    public required PlanId PlanId { get; init; }

    /// <summary>The line of the price sheet that changed its price; null when the plan was withdrawn.</summary>
    public Guid? PriceSheetLineId { get; init; }

    /// <summary>The price a seat and period that was told, minor units; null when none was.</summary>
    public long? PriceMinor { get; init; }

    /// <summary>First instant of the term that is concerned.</summary>
    public required DateTimeOffset RenewsAt { get; init; }

    /// <summary>When it was attended to (business time).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether a mail was sent; none is where the customer's price stays.</summary>
    public required bool WasTold { get; init; }
}
