using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.People;

/// <summary>A browser from which a person need not give the second factor for a while.</summary>
public sealed class TrustedDevice : ITenantOwned
{
    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>SHA-256 of the cookie's handle.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Whose browser.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>The person's stamp when it was trusted; another one ends the trust.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>When the trust ends (real time).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
