using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Customers.Credit;

/// <summary>How far a customer's credit reaches at its seller, and whether it is on hold. Set by the seller.</summary>
public sealed class CustomerCredit : Entity, ICustomerOwned, ICreditHold
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>The most that may be open and committed, minor units; null for no limit.</summary>
    public long? LimitMinor { get; set; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Since when nothing new may be bought (business time); null for no hold.</summary>
    public DateTimeOffset? HeldSince { get; set; }

    /// <summary>Why it is on hold.</summary>
    public string? HoldReason { get; set; }

    /// <summary>Whether it was put on over overdue invoices, and ends by itself with them.</summary>
    public bool IsHeldForDebt { get; set; }
}

/// <summary>The same of a tenant at the operator, at wholesale prices.</summary>
public sealed class TenantCredit : Entity, ITwoParty, ICreditHold
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId SellerTenantId { get; init; }

    /// <inheritdoc />
    public required TenantId BuyerTenantId { get; init; }

    /// <summary>The most that may be open and committed, minor units; null for no limit.</summary>
    public long? LimitMinor { get; set; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Since when nothing new may be bought (business time); null for no hold.</summary>
    public DateTimeOffset? HeldSince { get; set; }

    /// <summary>Why it is on hold.</summary>
    public string? HoldReason { get; set; }

    /// <summary>Whether it was put on over overdue invoices, and ends by itself with them.</summary>
    public bool IsHeldForDebt { get; set; }
}
