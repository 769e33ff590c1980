using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Customers;

/// <summary>
/// Staff's word on links to customers that the provider already has. Runs in the staff's platform scope, with a
/// customer
/// that was loaded there; recorded with the reason.
/// </summary>
public sealed class ProviderLinks(PlatformDbContext db, TimeProvider time)
{
    /// <summary>Confirms a link that waits: the customer is arranged and can order from now on.</summary>
    public async Task ConfirmAsync(Customer customer, string? reason, CancellationToken ct)
    {
        var asked = RequestOf(customer);
        // Also one that was deleted holds on to its id: what it bought is there for good.
        if (await db.Customers.IgnoreQueryFilters([QueryFilters.Deleted])
            .AnyAsync(row => row.ProviderCustomerId == asked, ct))
            throw new DomainRuleException(CustomerRefusals.LinkTaken, "Another customer is linked to this id.");
        (customer.ProviderCustomerId, customer.ProviderLink) = (asked, ProviderLinkState.Linked);
        OutboxPost.Add(db, time, OutboxTopics.ArrangeCustomer, customer, customer.CustomerId.Value);
        await SaveAsync(customer, "provider-link.confirmed", reason, ct);
    }

    /// <summary>Refuses a link that waits. The id that was asked for stays on the row, for those who ask why.</summary>
    public async Task RefuseAsync(Customer customer, string? reason, CancellationToken ct)
    {
        _ = RequestOf(customer);
        customer.ProviderLink = ProviderLinkState.Refused;
        await SaveAsync(customer, "provider-link.refused", reason, ct);
    }

    private static string RequestOf(Customer customer) =>
        customer is { ProviderLink: ProviderLinkState.Pending, ProviderLinkRequest: { } asked }
            ? asked
            : throw new DomainRuleException(
                CustomerRefusals.LinkNotPending, "No link of this customer waits for a decision.");

    private Task SaveAsync(Customer customer, string action, string? reason, CancellationToken ct)
    {
        AuditLog.Record(db, time, new AuditEntry(action, "customer", customer.CustomerId.ToString(), reason)
        {
            Tenant = customer.TenantId,
            Customer = customer.CustomerId,
        });
        return db.SaveChangesAsync(ct);
    }
}
