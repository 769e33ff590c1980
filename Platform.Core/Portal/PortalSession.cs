using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Portal;

/// <summary>
/// A person who is signed in to a tenant's portal with one browser. The cookie holds a random handle: its hash finds
/// the row, and the handle itself is the key of what is sealed in it, so that the database alone opens nothing. All
/// times are real.
/// </summary>
public sealed class PortalSession : ITenantOwned
{
    /// <summary>Public name of the session, for the person's own list.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>SHA-256 of the cookie's handle.</summary>
    public required byte[] HandleHash { get; init; }

    /// <summary>The person: the claim <c>sub</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The session at the identity provider: the claim <c>sid</c>.</summary>
    public required string IdentitySession { get; init; }

    /// <summary>Tokens and what is known of the person, encrypted under the handle; empty once it has ended.</summary>
    public byte[] Sealed { get; set; } = [];

    /// <summary>Grows with every change of the tokens.</summary>
    public int Generation { get; set; }

    /// <summary>When the access token ends.</summary>
    public required DateTimeOffset AccessEndsAt { get; set; }

    /// <summary>Until when somebody is at changing the tokens for new ones; null for nobody.</summary>
    public DateTimeOffset? RefreshLeasedUntil { get; set; }

    /// <summary>When the session began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was last used, to the minute.</summary>
    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>After how many minutes without use it is over.</summary>
    public required int IdleMinutes { get; init; }

    /// <summary>When it is over whatever happens.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>When it was ended; null while it was not.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Address of the browser.</summary>
    public string? Address { get; init; }

    /// <summary>What the browser calls itself.</summary>
    public string? UserAgent { get; init; }

    /// <summary>When it is over if it is not used any more.</summary>
    public DateTimeOffset IdleEndsAt => LastSeenAt.AddMinutes(IdleMinutes);

    /// <summary>Whether it is good at a time.</summary>
    public bool LivesAt(DateTimeOffset now) => EndedAt is null && now < EndsAt && now < IdleEndsAt;
}
