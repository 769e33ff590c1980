using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Clients;

/// <summary>A client's secret, kept as its SHA-256 alone: 256 random bits need no slow hash. Two may overlap.</summary>
public sealed class ClientSecret : Entity, IPerhapsCustomerOwned, IVersioned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>Whose secret.</summary>
    public required string ClientId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>SHA-256 of the secret.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>When it stops working (real time); null for not yet.</summary>
    public DateTimeOffset? ExpiresAt { get; internal set; }

    /// <inheritdoc />
    public string VersionName => DataVersion.Identity;
}
