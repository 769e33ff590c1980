using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.People;

/// <summary>What a person may do: one role in the tenant, or in one of its customers.</summary>
public sealed class Membership : Entity, IPerhapsCustomerOwned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>Whose membership.</summary>
    public required PersonId PersonId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>One of <see cref="Roles"/>.</summary>
    public required string Role { get; set; }
}
