using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Sessions;

/// <summary>
/// A relying party that is to be told over the back channel that a session ended (OpenID Connect Back-Channel Logout).
/// </summary>
public sealed class LogoutNotice : ITenantOwned
{
    /// <summary>The notice's id; the subject of its outbox message.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>Who is told.</summary>
    public required string ClientId { get; init; }

    /// <summary>Which session ended.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>Whose session it was.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>When it ended (real time).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the relying party confirmed it (real time).</summary>
    public DateTimeOffset? DeliveredAt { get; set; }
}
