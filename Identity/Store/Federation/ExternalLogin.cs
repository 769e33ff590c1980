using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Federation;

/// <summary>A person's account at another provider: linked by issuer and subject, never by address.</summary>
public sealed class ExternalLogin : ITenantOwned
{
    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>The provider.</summary>
    public required Guid ProviderId { get; init; }

    /// <summary>The subject there; at most 255 characters (OpenID Connect Core section 2).</summary>
    public required string Subject { get; init; }

    /// <summary>The issuer that named the subject.</summary>
    public required string Issuer { get; init; }

    /// <summary>Whose account.</summary>
    public required PersonId PersonId { get; set; }

    /// <summary>When it was linked (real time).</summary>
    public required DateTimeOffset LinkedAt { get; set; }

    /// <summary>When it was last used (real time).</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>When the link was taken away (real time); null while it stands.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
