using Crayon.Platform.Core.Persistence;

namespace Crayon.Platform.Core.Tenancy;

/// <summary>A token issuer whose tokens are a tenant's; (issuer, audience) is unique over all tenants.</summary>
public sealed class TenantIssuer : Entity, ITenantOwned, IVersioned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>
    /// The issuer without scheme and port, <c>{host}/id</c>, for our own realms; the full URL of an external one.
    /// </summary>
    public required string Issuer { get; init; }

    /// <summary>The audience that the API expects from this issuer.</summary>
    public required string Audience { get; init; }

    /// <summary>Whether the issuer is somebody else's; needs staff approval.</summary>
    public bool IsExternal { get; init; }

    /// <inheritdoc />
    public string VersionName => DataVersion.Registry;
}
