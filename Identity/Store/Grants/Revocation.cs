using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Grants;

/// <summary>
/// Access tokens that are refused although they have not run out. A row is needed only as long as such a token could
/// live, so that each realm has few.
/// </summary>
public sealed class Revocation : ITenantOwned, IVersioned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>What the subject names.</summary>
    public required RevocationKind Kind { get; init; }

    /// <summary>Id of the token, grant, session, person or elevation.</summary>
    public required string Subject { get; init; }

    /// <summary>Tokens issued up to here are refused (real time).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When no such token can live any longer (real time).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <inheritdoc />
    public string VersionName => DataVersion.Revocations;
}

/// <summary>By what access tokens are refused.</summary>
public enum RevocationKind
{
    /// <summary>One token, by <c>jti</c>.</summary>
    Token,

    /// <summary>A family, by <c>gid</c>.</summary>
    Grant,

    /// <summary>A session, by <c>sid</c>.</summary>
    Session,

    /// <summary>A person, by <c>sub</c>.</summary>
    Person,

    /// <summary>Staff at work in a tenant, by <c>elevation</c>.</summary>
    Elevation,
}
