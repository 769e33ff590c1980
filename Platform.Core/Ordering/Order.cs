using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Ordering;

/// <summary>A purchase that an account placed; its lines become subscriptions.</summary>
public sealed class Order : Entity, ICustomerOwned
{
    /// <summary>The order's id.</summary>
    public OrderId Id { get; init; } = OrderId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>The account that ordered.</summary>
    public required AccountId AccountId { get; init; }

    /// <summary>Readable number, unique within the tenant; the provider keeps it as its alternate id.</summary>
    public required string Number { get; init; }

    /// <summary>When it was placed (business time).</summary>
    public required DateTimeOffset OrderDate { get; init; }

    /// <summary>Where it stands; moved only by the order state machine.</summary>
    public OrderStatus Status { get; internal set; } = OrderStatus.Draft;

    /// <summary>ISO 4217 code of all its lines.</summary>
    public required string Currency { get; init; }

    /// <summary>Sum of the lines' nets, minor units.</summary>
    public required long NetMinor { get; set; }

    /// <summary>What it came to before its price changed while it waited, minor units; null when it did not.</summary>
    public long? FormerNetMinor { get; set; }

    /// <summary>When it is to go on its way (business time); null for at once.</summary>
    public DateTimeOffset? ScheduledFor { get; init; }

    /// <summary>Tax on it, minor units, per category and rate on the sum.</summary>
    public required long TaxMinor { get; set; }

    /// <summary>The customer's own reference.</summary>
    public string? PurchaseOrderNumber { get; init; }

    /// <summary>The terms accepted at checkout; null where none were shown.</summary>
    public OrderTerms? Terms { get; init; }

    /// <summary>The quote whose price it took.</summary>
    public QuoteId? QuoteId { get; init; }

    /// <summary>Why it failed: a stable code.</summary>
    public string? FailureCode { get; internal set; }

    /// <summary>Why it failed, in words that a customer may read.</summary>
    public string? FailureReason { get; internal set; }

    /// <summary>When it reached an end state (business time).</summary>
    public DateTimeOffset? EndedAt { get; internal set; }

    /// <summary>What was ordered.</summary>
    public List<OrderLine> Lines { get; } = [];
}
