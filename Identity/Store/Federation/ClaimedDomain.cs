using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Federation;

/// <summary>
/// A mail domain of the tenant or of a customer; once proven by DNS, its people are led to their provider.
/// </summary>
public sealed class ClaimedDomain : Entity, IPerhapsCustomerOwned, IVersioned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>The domain in lower-case ASCII form.</summary>
    public required string Domain { get; init; }

    /// <summary>The text that its DNS must show in a TXT record.</summary>
    public required string Challenge { get; init; }

    /// <summary>When DNS showed it (real time); null for not yet.</summary>
    public DateTimeOffset? VerifiedAt { get; set; }

    /// <summary>Where its people sign in; null for here.</summary>
    public Guid? ProviderId { get; set; }

    /// <inheritdoc />
    public string VersionName => DataVersion.Identity;
}
