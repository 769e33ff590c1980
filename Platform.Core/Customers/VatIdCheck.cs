using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Customers;

/// <summary>What the VAT registry said of a customer's number, and when.</summary>
public sealed class VatIdCheck : Entity, ICustomerOwned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>The number that was asked about.</summary>
    public required string VatId { get; init; }

    /// <summary>Whether the registry confirmed it.</summary>
    public required bool IsConfirmed { get; init; }

    /// <summary>The registry's own reference of the consultation.</summary>
    public string? Reference { get; init; }

    /// <summary>When it was asked (business time).</summary>
    public required DateTimeOffset CheckedAt { get; init; }
}
