using System.ComponentModel.DataAnnotations.Schema;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Federation;

/// <summary>Another OpenID Connect provider at which a realm's people, or one customer's, may sign in.</summary>
public sealed class ExternalProvider : Entity, IPerhapsCustomerOwned, IVersioned
{
    /// <summary>The provider's id.</summary>
    public Guid ProviderId { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>Short name in addresses, unique within the realm.</summary>
    public required string Slug { get; init; }

    /// <summary>Name on the sign-in page.</summary>
    public required string Name { get; set; }

    /// <summary>Its issuer; discovery is read below it.</summary>
    public required string Issuer { get; init; }

    /// <summary>Our client id there.</summary>
    public required string ClientId { get; set; }

    /// <summary>Our secret there, encrypted for this realm and provider; null for a public client.</summary>
    public byte[]? ProtectedSecret { get; set; }

    /// <summary>Scopes that are asked for.</summary>
    public required List<string> Scopes { get; set; }

    /// <summary>What is made of who comes from there.</summary>
    public required ProviderTrust Trust { get; set; }

    /// <summary>Whether it is offered.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <inheritdoc />
    public string VersionName => DataVersion.Identity;
}

/// <summary>What a realm makes of people who come from another provider.</summary>
[ComplexType]
public sealed record ProviderTrust
{
    /// <summary>Whether its second factors count as ours.</summary>
    public bool TrustsMfa { get; init; }

    /// <summary>Whether people who are not known yet are added.</summary>
    public bool AddsPeople { get; init; }

    /// <summary>The role that added people get; null for none.</summary>
    public string? Role { get; init; }
}
