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

/// <summary>What a look at the DNS brought.</summary>
/// <param name="Domain">The domain; proven when it says since when.</param>
/// <param name="Found">
/// The texts that the record shows, the first of them and shortened; none when it was proven before.
/// </param>
public sealed record DomainProof(ClaimedDomain Domain, IReadOnlyList<string> Found)
{
    /// <summary>Whether the domain counts.</summary>
    public bool IsProven => Domain.VerifiedAt is not null;
}

/// <summary>Mail domains that tenants and customers claim and prove by DNS.</summary>
public sealed class ClaimedDomains(IdentityDbContext db, RealmLookup realms, IDomainProof proof, TimeProvider time)
{
    private const string RecordPrefix = "_portal-verification.";

    // The record's name has at most 253 characters in text (RFC 1035 section 2.3.4).
    private const int LongestDomain = 232;
    private const int MostDomains = 100;
    private const int MostTexts = 10;
    private const int LongestText = 255;
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>Name of the TXT record that must show a domain's challenge.</summary>
    public static string RecordOf(string domain) => $"{RecordPrefix}{domain}";

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
    /// Looks at the DNS: the domain is proven once the record shows the challenge, and stays so. Of two of a realm that
    /// have proven one domain the first has its people.
    /// </summary>
    public async Task<DomainProof> VerifyAsync(TenantId realm, Guid id, CancellationToken ct)
    {
        var claimed = await RequireAsync(realm, id, ct);
        if (claimed.VerifiedAt is not null) return new DomainProof(claimed, []);
        var found = await proof.TextsAsync(claimed.Domain, ct);
        if (found.Contains(claimed.Challenge, StringComparer.Ordinal))
        {
            claimed.VerifiedAt = time.GetUtcNow();
            Record(claimed, "domain.verified");
            await db.SaveChangesAsync(ct);
        }
        return new DomainProof(claimed, [.. found.Take(MostTexts).Select(Shortened)]);
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

    // Somebody else wrote it: as much as tells a slip of the pen, and nothing that a terminal would act on.
    private static string Shortened(string text) =>
        string.Concat(text.Take(LongestText).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));

    private static DomainRuleException Refused(string message) => new(IdentityRefusals.InvalidDomain, message);

    private void Record(ClaimedDomain domain, string action) => IdentityAudit.Record(db, time,
        new IdentityAct(domain.TenantId, action, "domain", domain.Id.ToString(), domain.CustomerId));
}
