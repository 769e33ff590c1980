using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Clients;

/// <summary>A client assertion that was used, so that it is not used again (RFC 7523 section 3, <c>jti</c>).</summary>
public sealed class UsedAssertion : ITenantOwned
{
    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>SHA-256 of client id and <c>jti</c>.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>When the assertion ends and the row may go (real time).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
