using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Portal;

/// <summary>
/// A sign-in to a portal that is under way: what its answer must fit, encrypted under the handle that the browser holds
/// in a short-lived cookie. It works once.
/// </summary>
public sealed class PortalSignIn : ITenantOwned
{
    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>SHA-256 of the cookie's handle.</summary>
    public required byte[] HandleHash { get; init; }

    /// <summary>What was asked for, encrypted under the handle.</summary>
    public required byte[] Sealed { get; init; }

    /// <summary>When it began (real time).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its answer came (real time); null for not yet.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
