using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.Protocol.UserInfo;

/// <summary>For whom a person may act: the tenant itself first, then customers by name.</summary>
internal sealed class PersonOrganisations(IdentityDbContext db, PlatformDbContext platform)
{
    /// <summary>The person's places, each with the roles there.</summary>
    public async Task<IReadOnlyList<UserInfoOrganisation>> OfAsync(
        Person person, RegisteredTenant realm, CancellationToken ct)
    {
        var memberships = await db.Memberships.AsNoTracking().Where(row => row.PersonId == person.PersonId)
            .OrderBy(row => row.DateCreated).ThenBy(row => row.Id).ToListAsync(ct);
        var ids = memberships.Select(row => row.CustomerId).OfType<Platform.Core.Customers.CustomerId>().ToList();
        var names = ids.Count == 0 ? [] : await platform.Customers.AsNoTracking()
            .Where(row => ids.Contains(row.CustomerId)).ToDictionaryAsync(row => row.CustomerId, row => row.Name, ct);
        return
        [
            .. memberships.GroupBy(row => row.CustomerId)
                .Select(place => new UserInfoOrganisation(
                    place.Key?.ToString(), place.Key is { } id ? names.GetValueOrDefault(id, "") : realm.BrandName,
                    [.. place.Select(row => row.Role)]))
                // A customer that was removed is nobody to act for.
                .Where(place => place.Name.Length > 0)
                .OrderBy(place => place.Id is not null).ThenBy(place => place.Name, StringComparer.CurrentCulture),
        ];
    }
}
