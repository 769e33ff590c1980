using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Sessions;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Grants;

/// <summary>
/// What a person granted a client in one sign-in: the family of one code, its refresh tokens and access tokens. All of
/// them end together. Times are real.
/// </summary>
public sealed class Grant : ITenantOwned
{
    /// <summary>Names the family; tokens carry it as <c>gid</c>.</summary>
    public Guid GrantId { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>To whom.</summary>
    public required string ClientId { get; init; }

    /// <summary>By whom.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>In which session.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>What was granted.</summary>
    public required List<string> Scopes { get; init; }

    /// <summary>The customer that the person acts for; null for the tenant itself.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>How the person had proved who they are.</summary>
    public required Authentication Authentication { get; init; }

    /// <summary>When it was granted.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ends whatever happens.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was taken back; null while it stands.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Whether it outlives the session: the person granted <c>offline_access</c>.</summary>
    public required bool IsOffline { get; init; }
}
