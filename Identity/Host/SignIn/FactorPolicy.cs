using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Realms;
using Crayon.Identity.Store.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.SignIn;

/// <summary>What a realm's policy demands of one person.</summary>
internal sealed class FactorPolicy(IdentityDbContext db, RealmPolicies policies)
{
    /// <summary>The level that the person must reach.</summary>
    public async Task<string> LevelForAsync(Person person, CancellationToken ct) =>
        (await policies.OfAsync(person.TenantId, ct)).Factors switch
        {
            FactorDemand.PhishingResistant => AuthenticationLevels.PhishingResistant,
            FactorDemand.TwoForAll => AuthenticationLevels.TwoFactors,
            FactorDemand.TwoForStaff when await IsStaffAsync(person, ct) => AuthenticationLevels.TwoFactors,
            _ => AuthenticationLevels.OneFactor,
        };

    private Task<bool> IsStaffAsync(Person person, CancellationToken ct) => db.Memberships.AnyAsync(
        row => row.TenantId == person.TenantId && row.PersonId == person.PersonId && row.CustomerId == null, ct);
}
