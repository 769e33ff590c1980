using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Sessions;

/// <summary>A relying party that was given a session's ID token, and is told when the session ends.</summary>
public sealed class SessionClient : ITenantOwned
{
    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>The session.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>The relying party.</summary>
    public required string ClientId { get; init; }

    /// <summary>When it first got one (real time).</summary>
    public required DateTimeOffset FirstAt { get; init; }
}
