using Crayon.Platform.Core.Tenancy;

namespace Crayon.Local.Gateway;

/// <summary>Which kind of host a request came for.</summary>
internal enum HostKind
{
    /// <summary>Nobody's: a neutral 404.</summary>
    Unknown,

    /// <summary>A tenant's own.</summary>
    Tenant,

    /// <summary>The one for programs of all tenants.</summary>
    Api,

    /// <summary>The machine's own name: health and the start page.</summary>
    Bare,
}

/// <summary>Where a path of a tenant's host leads.</summary>
internal enum Part
{
    /// <summary>Pages for people.</summary>
    Portal,

    /// <summary>The identity provider.</summary>
    Identity,

    /// <summary>The API.</summary>
    Api,
}

/// <summary>
/// Host and path → where to. Host names are matched exactly, without port, whatever address was dialled.
/// </summary>
internal static class HostRules
{
    /// <summary>Host name of the API for programs.</summary>
    public const string ApiHost = "api.localhost";

    public static HostKind KindOf(string host, RegisteredTenant? tenant) => host switch
    {
        "localhost" or "127.0.0.1" => HostKind.Bare,
        ApiHost => HostKind.Api,
        _ => tenant is null ? HostKind.Unknown : HostKind.Tenant,
    };

    /// <summary>Whether the name is the set-up's own, so that no tenant has it.</summary>
    public static bool IsOwn(string host) => KindOf(host, tenant: null) != HostKind.Unknown;

    public static Part PartOf(PathString path) =>
        path.StartsWithSegments("/id", StringComparison.Ordinal)
            || path.StartsWithSegments("/.well-known/oauth-authorization-server/id", StringComparison.Ordinal)
                ? Part.Identity
        : path.StartsWithSegments("/v1", StringComparison.Ordinal)
            || path.StartsWithSegments("/openapi", StringComparison.Ordinal) ? Part.Api
        : Part.Portal;
}
