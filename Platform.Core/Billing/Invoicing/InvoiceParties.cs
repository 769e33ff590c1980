using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>Who sells and who buys, as they are now.</summary>
/// <param name="Company">The company that issues.</param>
/// <param name="Seller">The same for the document.</param>
/// <param name="Buyer">The buyer for the document.</param>
/// <param name="Words">What its lines say, in the language of the tenant that its reader belongs to.</param>
internal sealed record InvoiceSides(LegalEntity Company, InvoiceParty Seller, InvoiceParty Buyer, LineWords Words);

/// <summary>Finds the parties of an invoice, in a scope of <see cref="PlatformUse.Billing"/>.</summary>
public sealed class InvoiceParties(PlatformDbContext db, IVatIdRegistry vatIds, BusinessClock clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    internal async Task<InvoiceSides> OfAsync(InvoiceDraft draft, CancellationToken ct)
    {
        var seller = await db.Tenants.AsNoTracking().SingleAsync(row => row.TenantId == draft.SellerTenantId, ct);
        if (draft.CustomerId is { } customer)
        {
            var company = await CompanyAsync(seller.SellerEntityId, ct);
            return new InvoiceSides(company, PartyOf(company), await CustomerAsync(customer, ct),
                LineWords.For(seller.Language));
        }
        var buyer = await db.Tenants.AsNoTracking().SingleAsync(row => row.TenantId == draft.BuyerTenantId, ct);
        var reseller = await CompanyAsync(buyer.SellerEntityId, ct);
        var wholesaler = await WholesalerAsync(seller, reseller.CountryCode, ct);
        return new InvoiceSides(wholesaler, PartyOf(wholesaler), await ConfirmAsync(wholesaler, reseller, ct),
            LineWords.For(buyer.Language));
    }

    // The operator's company of the reseller's own country, where it has one.
    private async Task<LegalEntity> WholesalerAsync(Tenant seller, string country, CancellationToken ct)
    {
        var companies = await db.LegalEntities.AsNoTracking().Where(row => row.TenantId == seller.TenantId)
            .OrderBy(row => row.Id).ToListAsync(ct);
        return companies.Find(row => row.CountryCode == country)
            ?? companies.Find(row => row.Id == seller.SellerEntityId)
            ?? companies.FirstOrDefault() ?? throw NoSeller();
    }

    private async Task<LegalEntity> CompanyAsync(LegalEntityId? id, CancellationToken ct) =>
        await db.LegalEntities.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) ?? throw NoSeller();

    private async Task<InvoiceParty> CustomerAsync(CustomerId id, CancellationToken ct)
    {
        // Also of a customer that was deleted meanwhile: what it bought is billed.
        var customer = await db.Customers.IgnoreQueryFilters([QueryFilters.Deleted]).AsNoTracking()
            .SingleAsync(row => row.CustomerId == id, ct);
        var check = customer.VatId is { } vatId
            ? await db.VatIdChecks.AsNoTracking().Where(row => row.CustomerId == id && row.VatId == vatId)
                .OrderByDescending(row => row.CheckedAt).FirstOrDefaultAsync(ct)
            : null;
        var confirmed = check is { IsConfirmed: true } ? check : null;
        return new InvoiceParty
        {
            Name = customer.Name, CountryCode = customer.CountryCode, TaxId = customer.VatId, Email = customer.Email,
            Address = customer.Address?.Copy(),
            TaxIdConfirmedAt = confirmed?.CheckedAt, TaxIdReference = confirmed?.Reference,
        };
    }

    // Between companies of one country the number changes nothing, and nobody is asked.
    private async Task<InvoiceParty> ConfirmAsync(LegalEntity seller, LegalEntity buyer, CancellationToken ct)
    {
        var party = PartyOf(buyer);
        if (seller.CountryCode == buyer.CountryCode || buyer.TaxId is not { } taxId) return party;
        try
        {
            var answer = await vatIds.AskAsync(taxId, ct).WaitAsync(Patience, ct);
            return answer.IsConfirmed
                ? party with { TaxIdConfirmedAt = clock.Now, TaxIdReference = answer.Reference }
                : party;
        }
        catch (Exception silence) when (silence is TimeoutException or HttpRequestException)
        {
            // Not confirmed: tax is charged.
            return party;
        }
    }

    private static InvoiceParty PartyOf(LegalEntity company) => new()
    {
        Name = company.Name, CountryCode = company.CountryCode, TaxId = company.TaxId, Email = company.BillingEmail,
        Address = company.Address?.Copy(),
    };

    private static DomainRuleException NoSeller() =>
        new(BillingRefusals.NoSeller, "A party of this invoice has no company to trade in its name.");
}
