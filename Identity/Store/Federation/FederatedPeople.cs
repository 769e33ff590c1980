using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Federation;

/// <summary>Who another provider says is there, from an ID token that was validated.</summary>
/// <param name="Issuer">Who says so.</param>
/// <param name="Subject">Its name for the person, stable and unique there.</param>
/// <param name="Email">The address that it tells; null for none.</param>
/// <param name="IsEmailVerified">Whether it says that the person reads the address.</param>
/// <param name="Name">Name for people; null for none.</param>
public sealed record UpstreamPerson(string Issuer, string Subject, string? Email, bool IsEmailVerified, string? Name);

/// <summary>What became of a person who comes from another provider.</summary>
/// <param name="Person">Who it is; null when nobody.</param>
/// <param name="Refusal">Why nobody.</param>
public sealed record FederationResult(Person? Person, FederationRefusal? Refusal)
{
    internal static FederationResult Refused(FederationRefusal why) => new(null, why);
}

/// <summary>Why a person who comes from another provider is not let in.</summary>
public enum FederationRefusal
{
    /// <summary>Not known, and the realm adds nobody from there.</summary>
    NotKnown,

    /// <summary>The address is missing, or the provider may not speak for it.</summary>
    AddressNotProven,

    /// <summary>Someone of the realm has the address: who signs in as them may link the account.</summary>
    AddressTaken,

    /// <summary>The account is linked to somebody else.</summary>
    LinkedElsewhere,

    /// <summary>The person may not sign in.</summary>
    Disabled,
}

/// <summary>
/// Finds and adds people who come from other providers. An account is found by issuer and subject alone: an address
/// proves nothing about who somebody is here.
/// </summary>
public sealed class FederatedPeople(IdentityDbContext db, TimeProvider time)
{
    /// <summary>The person of an upstream account, added where the realm wants that.</summary>
    public async Task<FederationResult> ResolveAsync(
        KnownProvider provider, UpstreamPerson upstream, CancellationToken ct)
    {
        if (await FindLoginAsync(provider, upstream, ct) is not { } login)
            return await AddAsync(provider, upstream, ct);
        var person = await db.People.SingleAsync(row => row.PersonId == login.PersonId, ct);
        if (!person.IsEnabled) return FederationResult.Refused(FederationRefusal.Disabled);
        login.LastUsedAt = time.GetUtcNow();
        await db.SaveChangesAsync(ct);
        return new FederationResult(person, null);
    }

    /// <summary>Links an upstream account to a person who is signed in; null when it was done.</summary>
    public async Task<FederationRefusal?> LinkAsync(
        KnownProvider provider, UpstreamPerson upstream, PersonId person, CancellationToken ct)
    {
        if (await FindLoginAsync(provider, upstream, ct) is { } known)
            return known.PersonId == person ? null : FederationRefusal.LinkedElsewhere;
        await LinkRowAsync(provider, upstream, person);
        Record(provider, "login.linked", person);
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <summary>Takes a link away; refuses to take the last way in.</summary>
    public async Task UnlinkAsync(Person person, Guid provider, CancellationToken ct)
    {
        var logins = await db.ExternalLogins.Where(row => row.PersonId == person.PersonId && row.EndedAt == null)
            .ToListAsync(ct);
        if (logins.Find(row => row.ProviderId == provider) is not { } login) return;
        if (logins.Count == 1 && person.PasswordHash is null
            && !await db.Passkeys.AnyAsync(row => row.PersonId == person.PersonId, ct))
            throw new DomainRuleException(
                IdentityRefusals.LastWayIn, "Set a password or add a passkey first: this is the only way to sign in.");
        login.EndedAt = time.GetUtcNow();
        IdentityAudit.Record(
            db, time, new IdentityAct(person.TenantId, "login.unlinked", "person", person.PersonId.ToString()));
        await db.SaveChangesAsync(ct);
    }

    private async Task<FederationResult> AddAsync(KnownProvider provider, UpstreamPerson upstream, CancellationToken ct)
    {
        if (!provider.Trust.AddsPeople) return FederationResult.Refused(FederationRefusal.NotKnown);
        if (AddressOf(provider, upstream) is not { } email)
            return FederationResult.Refused(FederationRefusal.AddressNotProven);
        var normalized = EmailAddress.Normalize(email);
        if (await db.People.HaveAddressAsync(provider.Realm, normalized, ct))
            return FederationResult.Refused(FederationRefusal.AddressTaken);
        var person = new Person
        {
            TenantId = provider.Realm, Email = email, NormalizedEmail = normalized, Name = upstream.Name,
            EmailConfirmedAt = time.GetUtcNow(),
        };
        db.People.Add(person);
        if (provider.Trust.Role is { } role)
            db.Memberships.Add(new Membership
            {
                TenantId = provider.Realm, PersonId = person.PersonId, CustomerId = provider.CustomerId, Role = role,
            });
        await LinkRowAsync(provider, upstream, person.PersonId);
        Record(provider, "person.added-from-provider", person.PersonId);
        await db.SaveChangesAsync(ct);
        return new FederationResult(person, null);
    }

    // A customer's provider speaks for the customer's proven domains only; the tenant's for what it says is verified as
    // well.
    private static string? AddressOf(KnownProvider provider, UpstreamPerson upstream) =>
        upstream.Email is { } email && EmailAddress.IsValid(email)
        && (provider.SpeaksFor(email) || (provider.CustomerId is null && upstream.IsEmailVerified)) ? email : null;

    private Task<ExternalLogin?> FindLoginAsync(
        KnownProvider provider, UpstreamPerson upstream, CancellationToken ct) =>
        db.ExternalLogins.FirstOrDefaultAsync(row => row.ProviderId == provider.Id && row.Issuer == upstream.Issuer
            && row.Subject == upstream.Subject && row.EndedAt == null, ct);

    // A link that was taken away before is given anew: its row is still there.
    private async Task LinkRowAsync(KnownProvider provider, UpstreamPerson upstream, PersonId person)
    {
        var now = time.GetUtcNow();
        if (await db.ExternalLogins.FirstOrDefaultAsync(
            row => row.ProviderId == provider.Id && row.Subject == upstream.Subject) is { } former)
        {
            (former.PersonId, former.LinkedAt, former.LastUsedAt, former.EndedAt) = (person, now, now, null);
            return;
        }
        db.ExternalLogins.Add(new ExternalLogin
        {
            TenantId = provider.Realm, ProviderId = provider.Id, Subject = upstream.Subject, Issuer = upstream.Issuer,
            PersonId = person, LinkedAt = now, LastUsedAt = now,
        });
    }

    private void Record(KnownProvider provider, string action, PersonId person) => IdentityAudit.Record(db, time,
        new IdentityAct(provider.Realm, action, "person", person.ToString(), provider.CustomerId));
}
