using Crayon.Identity.Store.Organisations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Team;

/// <summary>Where people belong, as far as a caller may look there.</summary>
internal static class TeamPlaces
{
    public static TeamScope ScopeOf(Caller caller) =>
        new(caller.Tenant.Id, caller.Tenant.Kind, caller.Customer, caller.Scopes);

    /// <summary>
    /// The name of the customer that is asked for, or of the caller's own place; null where the caller may not look or
    /// nothing is, which reads alike.
    /// </summary>
    public static async Task<string?> NameAsync(
        PlatformDbContext db, Caller caller, CustomerId? asked, CancellationToken ct)
    {
        var place = asked ?? caller.Customer;
        if (place is null) return caller.Tenant.BrandName;
        return ScopeOf(caller).Covers(place)
            ? await db.Customers.Where(row => row.CustomerId == place).Select(row => row.Name).FirstOrDefaultAsync(ct)
            : null;
    }
}
