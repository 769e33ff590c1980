using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Catalogue;

/// <summary>How a tenant, or a tenant for one of its customers, shows a service.</summary>
public sealed class CatalogueEntry : Entity, ITenantOwned, IVersioned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>The service.</summary>
    public required ServiceId ServiceId { get; init; }

    /// <summary>For whom; null for all customers of the tenant.</summary>
    public CustomerId? ForCustomerId { get; init; }

    /// <summary>Whether it can be seen and bought.</summary>
    public bool IsShown { get; set; } = true;

    /// <summary>Whether it stands first.</summary>
    public bool IsFeatured { get; set; }

    /// <summary>The tenant's own words instead of the catalogue's.</summary>
    public string? Description { get; set; }

    /// <inheritdoc />
    public string VersionName => DataVersion.Catalogue;
}
