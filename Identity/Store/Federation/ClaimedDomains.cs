using System.Globalization;
using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Realms;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Federation;

/// <summary>Mail domains that tenants and customers claim and prove by DNS.</summary>
public sealed class ClaimedDomains(IdentityDbContext db, RealmLookup realms, IDomainProof proof, TimeProvider time)
{
    private const int LongestDomain = 253;
    private const int MostDomains = 100;
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>Name of the TXT record that must show a domain's challenge.</summary>
    public static string RecordOf(string domain) => $"_portal-verification.{domain}";

    /// <summary>The domain in lower-case ASCII form; null for what is no domain.</summary>
    public static string? Normalize(string domain)
    {
        try
        {
            var ascii = Idn.GetAscii(domain.Trim().TrimEnd('.')).ToLowerInvariant();
            return ascii.Length <= LongestDomain && ascii.Contains('.', StringComparison.Ordinal) ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Claims a domain; it counts once DNS shows the challenge.</summary>
    public async Task<ClaimedDomain> ClaimAsync(
        TenantId realm, string domain, CustomerId? customer, CancellationToken ct)
    {
        await realms.RequireAsync(realm, ct);
        await realms.RequireAsync(realm, customer, ct);
        var name = Normalize(domain) ?? throw Refused("This is not a domain name.");
        var own = await db.ClaimedDomains.Where(row => row.TenantId == realm && row.CustomerId == customer)
            .ToListAsync(ct);
        if (own.Find(row => row.Domain == name) is { } known) return known;
        if (own.Count >= MostDomains) throw Refused("There are too many domains.");
        var claimed = new ClaimedDomain
        {
            TenantId = realm, CustomerId = customer, Domain = name, Challenge = OpaqueHandle.New()
        };
        db.ClaimedDomains.Add(claimed);
        Record(claimed, "domain.claimed");
        await db.SaveChangesAsync(ct);
        return claimed;
    }

    /// <summary>
    /// Looks at the DNS; refuses while it does not show the challenge or another of the realm has proven the domain.
    /// </summary>
    public async Task<ClaimedDomain> VerifyAsync(TenantId realm, Guid id, CancellationToken ct)
    {
        var claimed = await RequireAsync(realm, id, ct);
        if (claimed.VerifiedAt is not null) return claimed;
        if (!await proof.ShowsAsync(claimed.Domain, claimed.Challenge, ct))
            throw new DomainRuleException(IdentityRefusals.DomainNotProven,
                $"The TXT record {RecordOf(claimed.Domain)} does not show the challenge yet.");
        claimed.VerifiedAt = time.GetUtcNow();
        Record(claimed, "domain.verified");
        await db.SaveChangesAsync(ct);
        return claimed;
    }

    /// <summary>
    /// Leads the domain's people to a provider of the same owner; null leads them to their passwords.
    /// </summary>
    public async Task<ClaimedDomain> LeadAsync(TenantId realm, Guid id, Guid? provider, CancellationToken ct)
    {
        var claimed = await RequireAsync(realm, id, ct);
        if (provider is { } wanted && !await db.ExternalProviders.AnyAsync(
            row => row.TenantId == realm && row.ProviderId == wanted && row.CustomerId == claimed.CustomerId, ct))
            throw new DomainRuleException(IdentityRefusals.ProviderNotFound, "There is no such provider.");
        claimed.ProviderId = provider;
        Record(claimed, "domain.led");
        await db.SaveChangesAsync(ct);
        return claimed;
    }

    /// <summary>Gives a domain up.</summary>
    public async Task RemoveAsync(TenantId realm, Guid id, CancellationToken ct)
    {
        var claimed = await RequireAsync(realm, id, ct);
        claimed.Delete();
        Record(claimed, "domain.removed");
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The domains of a realm that the scope sees, by name.</summary>
    public async Task<IReadOnlyList<ClaimedDomain>> ListAsync(TenantId realm, CancellationToken ct) =>
        await db.ClaimedDomains.AsNoTracking().Where(row => row.TenantId == realm).OrderBy(row => row.Domain)
            .ToListAsync(ct);

    /// <summary>One domain; refuses one that the scope does not see.</summary>
    public async Task<ClaimedDomain> RequireAsync(TenantId realm, Guid id, CancellationToken ct) =>
        await db.ClaimedDomains.FirstOrDefaultAsync(row => row.TenantId == realm && row.Id == id, ct)
        ?? throw new DomainRuleException(IdentityRefusals.DomainNotFound, "There is no such domain.");

    private static DomainRuleException Refused(string message) => new(IdentityRefusals.InvalidDomain, message);

    private void Record(ClaimedDomain domain, string action) => IdentityAudit.Record(db, time,
        new IdentityAct(domain.TenantId, action, "domain", domain.Id.ToString(), domain.CustomerId));
}
