using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.Organisations;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Realms;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.People;

/// <summary>The people of a realm, as those see them who look after the realm.</summary>
public sealed class RealmPeople(
    IdentityDbContext db, RealmLookup realms, PersonCredentials credentials, AccessEnds ends, TimeProvider time)
{
    private const int LongestName = 200;

    /// <summary>Adds a person with one role.</summary>
    public async Task<AddedPerson> AddAsync(TenantId realm, NewPerson draft, CancellationToken ct)
    {
        await RequireRoleAsync(realm, draft.Role, draft.CustomerId, ct);
        if (draft.Name is { } name
            && (string.IsNullOrWhiteSpace(name) || name.Length > LongestName || name.Any(char.IsControl)))
            throw new DomainRuleException(IdentityRefusals.InvalidName, "A name has 1 to 200 characters.");
        var normalized = EmailAddress.Normalize(draft.Email);
        if (await db.People.HaveAddressAsync(realm, normalized, ct))
            throw new DomainRuleException(IdentityRefusals.PersonExists, "The realm has a person of this address.");
        var person = new Person
        {
            TenantId = realm, Email = draft.Email.Trim(), NormalizedEmail = normalized, Name = draft.Name?.Trim(),
            EmailConfirmedAt = draft.IsConfirmed ? time.GetUtcNow() : null,
        };
        if (draft.Password is { } password) person.PasswordHash = credentials.HashPassword(person, password);
        var totp = draft.WithTotp ? credentials.NewTotpSecret(person) : null;
        // Who asked for the secret hands it over themselves: there is no app to try it with first.
        if (totp is not null) person.TotpConfirmedAt = time.GetUtcNow();
        db.People.Add(person);
        AddRole(person, draft.Role, draft.CustomerId);
        Record(person, "person.added", draft.CustomerId);
        await db.SaveChangesAsync(ct);
        return new AddedPerson(person.PersonId, totp);
    }

    /// <summary>Gives a person a role in one more customer.</summary>
    public async Task JoinAsync(TenantId realm, PersonId id, PersonRole role, CancellationToken ct)
    {
        var person = await RequireAsync(realm, id, ct);
        await RequireRoleAsync(realm, role.Role, role.CustomerId, ct);
        var roles = await db.Memberships.Where(row => row.TenantId == realm && row.PersonId == id).ToListAsync(ct);
        // Whoever serves all customers does not also buy for one of them: no token could say for whom it speaks.
        if (roles.Exists(row => row.CustomerId is null || role.CustomerId is null || row.CustomerId == role.CustomerId))
            throw new DomainRuleException(
                IdentityRefusals.PersonExists, "The person has a role there, or one for the whole tenant.");
        AddRole(person, role.Role, role.CustomerId);
        Record(person, "person.joined", role.CustomerId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Stops a person from signing in and ends what they had begun.</summary>
    public async Task DisableAsync(TenantId realm, PersonId id, CancellationToken ct)
    {
        var person = await RequireAsync(realm, id, ct);
        if (!person.IsEnabled) return;
        person.IsEnabled = false;
        await EndAsync(person, "person.disabled", ct);
    }

    /// <summary>
    /// Takes every second factor and passkey from a person who lost them, and ends their sessions. The password stays.
    /// </summary>
    public async Task ResetFactorsAsync(TenantId realm, PersonId id, CancellationToken ct)
    {
        var person = await RequireAsync(realm, id, ct);
        (person.ProtectedTotpSecret, person.TotpConfirmedAt, person.TotpLastStep) = (null, null, 0);
        db.Passkeys.RemoveRange(
            await db.Passkeys.Where(row => row.TenantId == realm && row.PersonId == id).ToListAsync(ct));
        foreach (var code in await db.RecoveryCodes
            .Where(row => row.TenantId == realm && row.PersonId == id && row.EndedAt == null)
            .ToListAsync(ct)) code.EndedAt = time.GetUtcNow();
        await EndAsync(person, "person.factors-reset", ct);
    }

    /// <summary>The person of an address; refuses when the realm has none.</summary>
    public async Task<PersonId> RequireAsync(TenantId realm, string email, CancellationToken ct)
    {
        var normalized = EmailAddress.Normalize(email);
        return await db.People.Where(row => row.TenantId == realm && row.NormalizedEmail == normalized)
            .Select(row => (PersonId?)row.PersonId).FirstOrDefaultAsync(ct) ?? throw NotFound();
    }

    /// <summary>The people of a realm, by address.</summary>
    public async Task<IReadOnlyList<RealmPerson>> ListAsync(TenantId realm, CancellationToken ct)
    {
        var people = await db.People.AsNoTracking()
            .Where(row => row.TenantId == realm).OrderBy(row => row.NormalizedEmail).ToListAsync(ct);
        var memberships = await db.Memberships.AsNoTracking().Where(row => row.TenantId == realm)
            .OrderBy(row => row.DateCreated).ThenBy(row => row.Id).ToListAsync(ct);
        var roles = memberships.ToLookup(row => row.PersonId);
        return
        [
            .. people.Select(row => new RealmPerson(row.PersonId, row.Email, row.IsEnabled,
                [.. roles[row.PersonId].Select(role => new PersonRole(role.Role, role.CustomerId))])),
        ];
    }

    private async Task RequireRoleAsync(TenantId realm, string role, CustomerId? customer, CancellationToken ct)
    {
        var kind = await realms.RequireAsync(realm, ct);
        if (!Roles.For(kind, customer is not null).Contains(role, StringComparer.Ordinal))
            throw new DomainRuleException(
                IdentityRefusals.InvalidRole, "The role does not fit the realm or the customer.");
        await realms.RequireAsync(realm, customer, ct);
    }

    private async Task<Person> RequireAsync(TenantId realm, PersonId id, CancellationToken ct) =>
        await db.People.FirstOrDefaultAsync(row => row.TenantId == realm && row.PersonId == id, ct) ?? throw NotFound();

    private async Task EndAsync(Person person, string action, CancellationToken ct)
    {
        Record(person, action, customer: null);
        await ends.EndAsync(person, ct);
    }

    private void AddRole(Person person, string role, CustomerId? customer) => db.Memberships.Add(new Membership
    {
        TenantId = person.TenantId, PersonId = person.PersonId, CustomerId = customer, Role = role,
    });

    private void Record(Person person, string action, CustomerId? customer) =>
        IdentityAudit.Record(
            db, time, new IdentityAct(person.TenantId, action, "person", person.PersonId.ToString(), customer));

    private static DomainRuleException NotFound() =>
        new(IdentityRefusals.PersonNotFound, "The realm has no such person.");
}
