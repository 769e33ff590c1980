using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Realms;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.Protocol.Authorize;

/// <summary>
/// Gathers what is known about a request and its browser, and judges it. Pages ask it too, for what is still missing.
/// </summary>
internal sealed class AuthorizeJudge(BrowserSessions sessions, IdentityDbContext db, RealmPolicies policies,
    TimeProvider time)
{
    /// <summary>Judges a request for whoever is signed in at the browser.</summary>
    /// <param name="context">Of the browser.</param>
    /// <param name="parameters">What is asked for.</param>
    /// <param name="client">By whom.</param>
    /// <param name="createdAt">Since when; null for a request that came just now.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<(AuthorizeDecision Decision, SignedIn? Person)> JudgeAsync(
        HttpContext context, AuthorizeParameters parameters, KnownClient client, DateTimeOffset? createdAt,
        CancellationToken ct)
    {
        db.HoldConnection();
        var person = await sessions.FindAsync(context, ct);
        return (await JudgeAsync(person, parameters, client, createdAt, ct), person);
    }

    /// <summary>Judges a request for a person who is known, or for nobody.</summary>
    public async Task<AuthorizeDecision> JudgeAsync(
        SignedIn? person, AuthorizeParameters parameters, KnownClient client, DateTimeOffset? createdAt,
        CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var facts = new AuthorizeFacts
        {
            Parameters = parameters, Client = client, Policy = await policies.OfAsync(client.Realm, ct),
            CreatedAt = createdAt ?? now, Now = now,
        };
        return AuthorizeDecision.Judge(person is null ? facts : await OfAsync(facts, person, ct));
    }

    private async Task<AuthorizeFacts> OfAsync(AuthorizeFacts facts, SignedIn person, CancellationToken ct)
    {
        var (id, client) = (person.Person.PersonId, facts.Client.ClientId);
        return facts with
        {
            Person = person,
            Memberships = await db.Memberships.AsNoTracking().Where(row => row.PersonId == id).ToListAsync(ct),
            Consent = !facts.Client.Demands.NeedsConsent ? null : await db.Consents.AsNoTracking()
                .FirstOrDefaultAsync(row => row.PersonId == id && row.ClientId == client, ct),
        };
    }
}
