using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Realms;

namespace Crayon.Identity.Host.Protocol.Authorize;

/// <summary>All that the answer to an authorization request hangs on.</summary>
internal sealed record AuthorizeFacts
{
    public required AuthorizeParameters Parameters { get; init; }

    public required KnownClient Client { get; init; }

    /// <summary>Who is signed in at the browser; null for nobody.</summary>
    public SignedIn? Person { get; init; }

    /// <summary>All of the person's memberships.</summary>
    public IReadOnlyList<Membership> Memberships { get; init; } = [];

    /// <summary>What the person allowed the client before; not looked up for a client that need not ask.</summary>
    public Consent? Consent { get; init; }

    public required RealmPolicy Policy { get; init; }

    /// <summary>When the request came (real time): what it asks the person to do must have been done since.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Real time.</summary>
    public required DateTimeOffset Now { get; init; }
}
