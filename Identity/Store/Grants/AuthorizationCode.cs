using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Grants;

/// <summary>A code that a client may change into tokens once, within a minute (RFC 6749 section 4.1.2).</summary>
public sealed class AuthorizationCode : ITenantOwned
{
    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>SHA-256 of the code.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Its family.</summary>
    public required Guid GrantId { get; init; }

    /// <summary>The redirect URI of the request; the token request must name it again.</summary>
    public required string RedirectUri { get; init; }

    /// <summary>The S256 challenge (RFC 7636).</summary>
    public required string CodeChallenge { get; init; }

    /// <summary>The nonce for the ID token; null when none was sent.</summary>
    public string? Nonce { get; init; }

    /// <summary>When it ends (real time).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used (real time).</summary>
    public DateTimeOffset? ConsumedAt { get; set; }
}
