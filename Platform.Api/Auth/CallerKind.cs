namespace Crayon.Platform.Api.Auth;

/// <summary>Who an endpoint is for.</summary>
internal enum CallerKind
{
    /// <summary>Clients of a tenant and of its customers.</summary>
    TenantOrCustomer,

    /// <summary>A tenant's own clients only.</summary>
    TenantOnly,

    /// <summary>Crayon staff only, in a recorded platform scope.</summary>
    Staff,
}
