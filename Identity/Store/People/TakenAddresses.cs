using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.People;

/// <summary>Whether somebody has an address already.</summary>
public static class TakenAddresses
{
    /// <summary>
    /// Whether a person of the realm has the address; somebody who was deleted keeps it, as the unique index has it,
    /// which stands behind this question.
    /// </summary>
    /// <param name="people">The people.</param>
    /// <param name="realm">The realm.</param>
    /// <param name="normalized">The address by <see cref="EmailAddress.Normalize"/>.</param>
    /// <param name="ct">Ends the wait.</param>
    public static Task<bool> HaveAddressAsync(
        this IQueryable<Person> people, TenantId realm, string normalized, CancellationToken ct) =>
        people.IgnoreQueryFilters([QueryFilters.Deleted])
            .AnyAsync(row => row.TenantId == realm && row.NormalizedEmail == normalized, ct);
}
