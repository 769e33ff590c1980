using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Realms;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.People;

/// <summary>A person to be added.</summary>
/// <param name="Email">Address, unique within the realm.</param>
/// <param name="Password">12 to 256 characters; null for a person who is to set one or signs in otherwise.</param>
/// <param name="Role">One of <see cref="Roles"/>, fitting the realm and the customer.</param>
/// <param name="CustomerId">The customer of a <c>customer.*</c> role.</param>
/// <param name="WithTotp">Whether an authenticator secret is made.</param>
public sealed record NewPerson(string Email, string? Password, string Role, CustomerId? CustomerId = null, bool WithTotp = false);

/// <summary>A person that was added.</summary>
/// <param name="Id">The person.</param>
/// <param name="TotpSecret">The authenticator secret in Base32, shown this once; null where none was asked for.</param>
public sealed record AddedPerson(PersonId Id, string? TotpSecret);

/// <summary>A person as the realm's owner sees them.</summary>
/// <param name="Id">The person.</param>
/// <param name="Email">Address.</param>
/// <param name="IsEnabled">Whether sign-in is allowed.</param>
/// <param name="Memberships">Their roles.</param>
public sealed record RealmPerson(PersonId Id, string Email, bool IsEnabled, IReadOnlyList<PersonRole> Memberships);

/// <summary>A role of a person.</summary>
/// <param name="Role">The role.</param>
/// <param name="CustomerId">In which customer; null for the tenant itself.</param>
public sealed record PersonRole(string Role, CustomerId? CustomerId);

/// <summary>The people of a realm.</summary>
public sealed class RealmPeople(IdentityDbContext db, RealmLookup realms, PersonCredentials credentials, TimeProvider time)
{
    /// <summary>Adds a person with one role.</summary>
    public async Task<AddedPerson> AddAsync(TenantId realm, NewPerson draft, CancellationToken ct)
    {
        var kind = await realms.RequireAsync(realm, ct);
        if (!Roles.For(kind, draft.CustomerId is not null).Contains(draft.Role, StringComparer.Ordinal))
            throw new DomainRuleException(IdentityRefusals.InvalidRole, "The role does not fit the realm or the customer.");
        await realms.RequireAsync(realm, draft.CustomerId, ct);
        var normalized = EmailAddress.Normalize(draft.Email);
        if (await db.People.IgnoreQueryFilters([QueryFilters.Deleted])
            .AnyAsync(row => row.TenantId == realm && row.NormalizedEmail == normalized, ct))
            throw new DomainRuleException(IdentityRefusals.PersonExists, "The realm has a person of this address.");
        var person = new Person { TenantId = realm, Email = draft.Email.Trim(), NormalizedEmail = normalized };
        if (draft.Password is { } password) person.PasswordHash = credentials.HashPassword(person, password);
        var totp = draft.WithTotp ? credentials.NewTotpSecret(person) : null;
        // Who adds a person with a secret hands it over: nobody has to prove by a code that it arrived.
        if (totp is not null) person.TotpConfirmedAt = time.GetUtcNow();
        db.People.Add(person);
        db.Memberships.Add(new Membership
        {
            TenantId = realm, PersonId = person.PersonId, CustomerId = draft.CustomerId, Role = draft.Role,
        });
        Record(person, "person.added", draft.CustomerId);
        await db.SaveChangesAsync(ct);
        return new AddedPerson(person.PersonId, totp);
    }

    /// <summary>Stops a person from signing in and ends what they had begun.</summary>
    public async Task DisableAsync(TenantId realm, PersonId id, CancellationToken ct)
    {
        var person = await db.People.FirstOrDefaultAsync(row => row.TenantId == realm && row.PersonId == id, ct)
            ?? throw new DomainRuleException(IdentityRefusals.PersonNotFound, "The realm has no such person.");
        if (!person.IsEnabled) return;
        (person.IsEnabled, person.SecurityStamp) = (false, Guid.CreateVersion7().ToString("N"));
        Record(person, "person.disabled", customer: null);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The people of a realm, by address.</summary>
    public async Task<IReadOnlyList<RealmPerson>> ListAsync(TenantId realm, CancellationToken ct)
    {
        var people = await db.People.AsNoTracking()
            .Where(row => row.TenantId == realm).OrderBy(row => row.NormalizedEmail).ToListAsync(ct);
        var memberships = await db.Memberships.AsNoTracking().Where(row => row.TenantId == realm).ToListAsync(ct);
        var roles = memberships.ToLookup(row => row.PersonId);
        return
        [
            .. people.Select(row => new RealmPerson(row.PersonId, row.Email, row.IsEnabled,
                [.. roles[row.PersonId].Select(role => new PersonRole(role.Role, role.CustomerId))])),
        ];
    }

    private void Record(Person person, string action, CustomerId? customer) =>
        IdentityAudit.Record(db, time, new IdentityAct(person.TenantId, action, "person", person.PersonId.ToString(), customer));
}
