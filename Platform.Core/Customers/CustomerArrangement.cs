using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Customers;

/// <summary>
/// Makes a customer known at the provider, with its agreement. It can be cut off and repeated at any point.
/// </summary>
internal sealed class CustomerArrangement(
    PlatformDbContext db, TenantRegistry registry, ICcpClient ccp, LinkVouching links, BusinessClock clock)
{
    /// <summary>Brings the customer as far as it can be brought.</summary>
    public async Task<Arrangement> EnsureAsync(CustomerId id, CancellationToken ct)
    {
        var customer = await db.Customers.SingleAsync(row => row.CustomerId == id, ct);
        if (customer.ProviderLink == ProviderLinkState.Pending && !await links.ConfirmAsync(customer, ct))
            return new Arrangement.Waiting();
        // A link that staff refused is no reason to make another customer there: it can be asked for again.
        if (customer is { ProviderLink: ProviderLinkState.Refused, ProviderLinkRequest: not null,
            ProviderCustomerId: null })
            return new Arrangement.Waiting();
        try
        {
            var known = customer.ProviderCustomerId ?? await IntroduceAsync(customer, ct);
            await ConfirmAgreementAsync(customer, known, ct);
            return new Arrangement.Ready(known);
        }
        catch (CcpRefusedException no) when (no.IsVerdict())
        {
            if (customer.ProviderCustomerId is null) customer.ProviderLink = ProviderLinkState.Refused;
            await db.SaveChangesAsync(ct);
            return new Arrangement.Refused(no.Code);
        }
    }

    private async Task<string> IntroduceAsync(Customer customer, CancellationToken ct)
    {
        var reference = customer.CustomerId.ToString();
        // An earlier attempt may have got through without telling us: look before creating.
        var known = await ccp.FindCustomerAsync(reference, ct)
            ?? await CreateAsync(customer, reference, ct);
        (customer.ProviderCustomerId, customer.ProviderLink) = (known.Id, ProviderLinkState.Linked);
        await db.SaveChangesAsync(ct);
        return known.Id;
    }

    private async Task<CcpCustomer> CreateAsync(Customer customer, string reference, CancellationToken ct)
    {
        // The seller's market: its price sheet applies wherever the customer is.
        var seller = (await registry.FindAsync(customer.TenantId, ct))?.Settings;
        var draft = new CcpCustomerDraft(
            reference, customer.Name, customer.Email, customer.CountryCode, seller?.Market, seller?.PartnerId);
        try
        {
            return await ccp.CreateCustomerAsync(customer.CustomerId.Value, draft, ct);
        }
        catch (CcpRefusedException used) when (used.Status == 409)
        {
            // The id was used with an earlier name or address: that attempt took effect after all.
            return await ccp.FindCustomerAsync(reference, ct)
                ?? throw new CcpUnknownOutcomeException(customer.CustomerId.Value, used);
        }
    }

    private async Task ConfirmAgreementAsync(Customer customer, string providerId, CancellationToken ct)
    {
        if (customer.AgreementConfirmedAt is not null || customer.Agreement is not { } agreement) return;
        var accepted = new CcpAgreement(agreement.AcceptedBy, agreement.Email, agreement.AcceptedAt, agreement.Version);
        await ccp.AcceptAgreementAsync(RequestIds.For(customer.CustomerId, agreement), providerId, accepted, ct);
        customer.AgreementConfirmedAt = clock.Now;
        await db.SaveChangesAsync(ct);
    }
}
