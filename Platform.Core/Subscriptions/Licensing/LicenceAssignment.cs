using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Subscriptions.Licensing;

/// <summary>A seat that a person of the customer uses.</summary>
public sealed class LicenceAssignment : Entity, ICustomerOwned
{
    /// <summary>The row's id.</summary>
    public LicenceAssignmentId Id { get; init; } = LicenceAssignmentId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>The licence.</summary>
    public required LicenceId LicenceId { get; init; }

    /// <summary>The person's mail address, lower case; one seat of a licence for each.</summary>
    public required string Email { get; init; }

    /// <summary>The person's name.</summary>
    public required string Name { get; init; }
}
