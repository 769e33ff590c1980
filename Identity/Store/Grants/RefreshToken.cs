using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Grants;

/// <summary>
/// A refresh token: works once and is followed by another of its family; a second use ends the family (RFC 9700 section
/// 4.14).
/// </summary>
public sealed class RefreshToken : ITenantOwned
{
    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>SHA-256 of the token.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Its family.</summary>
    public required Guid GrantId { get; init; }

    /// <summary>When it was issued (real time).</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>When it ends if it is not used (real time).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used (real time).</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>
    /// Its successor, encrypted for this realm and family: a confidential client that asks twice within the grace gets
    /// the same one again. Null where there is no grace.
    /// </summary>
    public byte[]? ProtectedSuccessor { get; set; }
}
