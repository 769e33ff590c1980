using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;

namespace Crayon.Platform.Core.Customers;

/// <summary>
/// Asks for a customer's link to one that the provider has, where an earlier one waits or was refused.
/// </summary>
public sealed class AskForLink(PlatformDbContext db, TimeProvider time)
{
    /// <summary>Notes the wish; it waits for staff or for the provider's record, whatever the id is.</summary>
    public async Task AskAsync(Customer customer, string providerCustomerId, CancellationToken ct)
    {
        if (customer is not { ProviderLink: ProviderLinkState.Pending or ProviderLinkState.Refused,
            ProviderCustomerId: null })
            throw new DomainRuleException(
                CustomerRefusals.LinkSettled, "The customer is known to our supplier, or is being made known.");
        (customer.ProviderLinkRequest, customer.ProviderLink) = (providerCustomerId, ProviderLinkState.Pending);
        OutboxPost.Add(db, time, OutboxTopics.ArrangeCustomer, customer, customer.CustomerId.Value);
        AuditLog.Record(db, time, new AuditEntry("provider-link.asked", "customer", customer.CustomerId.ToString())
        {
            Customer = customer.CustomerId,
        });
        await db.SaveChangesAsync(ct);
    }
}
