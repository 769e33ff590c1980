using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Customers;

/// <summary>Records who accepted the provider's customer agreement and passes it on.</summary>
public sealed class RecordAgreement(PlatformDbContext db, BusinessClock clock, TimeProvider time)
{
    /// <summary>Records it for a customer that the scope sees; the latest one counts.</summary>
    public async Task<Customer> RecordAsync(CustomerId id, CustomerAgreement agreement, CancellationToken ct)
    {
        CustomerChecks.Check(agreement, clock.Now);
        var customer = await db.Customers.FirstOrDefaultAsync(row => row.CustomerId == id, ct)
            ?? throw new DomainRuleException(CustomerRefusals.NotFound, "There is no such customer.");
        (customer.Agreement, customer.AgreementConfirmedAt) = (agreement, null);
        OutboxPost.Add(db, time, OutboxTopics.ArrangeCustomer, customer, id.Value);
        AuditLog.Record(
            db, time, new AuditEntry("customer.agreement-recorded", "customer", id.ToString()) { Customer = id });
        await db.SaveChangesAsync(ct);
        return customer;
    }
}
