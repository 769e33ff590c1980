using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Grants;

/// <summary>
/// An authorization request that waits for a person or, when pushed (RFC 9126), for the browser. Pages name it by its
/// handle alone, so that no address can be smuggled into a redirect.
/// </summary>
public sealed class AuthorizationRequest : ITenantOwned
{
    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>SHA-256 of the handle.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Whose request.</summary>
    public required string ClientId { get; init; }

    /// <summary>The validated parameters as JSON.</summary>
    public required string Parameters { get; init; }

    /// <summary>Whether the client pushed it; such a request opens once.</summary>
    public required bool IsPushed { get; init; }

    /// <summary>When it came (real time).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ends (real time).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used up (real time).</summary>
    public DateTimeOffset? ConsumedAt { get; set; }
}
