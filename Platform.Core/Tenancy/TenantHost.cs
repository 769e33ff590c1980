using Crayon.Platform.Core.Persistence;

namespace Crayon.Platform.Core.Tenancy;

/// <summary>A host name that leads to one tenant: matched exactly, lower case, without port.</summary>
public sealed class TenantHost : Entity, ITenantOwned, IVersioned
{
    /// <summary>The host name, unique over all tenants.</summary>
    public required string Host { get; init; }

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>Whether the realm's issuer and mail links use this host.</summary>
    public bool IsPrimary { get; init; }

    /// <inheritdoc />
    public string VersionName => DataVersion.Registry;
}
