using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Customers;

/// <summary>Takes an end-customer in and has it arranged at the provider behind the answer.</summary>
public sealed class CreateCustomer(
    PlatformDbContext db, TenantRegistry registry, VatIdChecks vatIds, BusinessClock clock, TimeProvider time)
{
    /// <summary>Creates the customer in the scope's tenant.</summary>
    public async Task<Customer> CreateAsync(CreateCustomerRequest request, CancellationToken ct)
    {
        CustomerChecks.Check(request);
        if (request.Agreement is { } agreement) CustomerChecks.Check(agreement, clock.Now);
        var tenant = await registry.FindAsync(db.Scope.Tenant, ct)
            ?? throw new InvalidOperationException("The scope's tenant is not in the registry.");
        var customer = ToCustomer(tenant, request);
        db.Customers.Add(customer);
        if (request.VatId is { Length: > 0 } vatId) await vatIds.RecordAsync(customer, vatId, ct);
        // A link to an existing customer waits for staff, unless the provider's own record vouches for it.
        OutboxPost.Add(db, time, OutboxTopics.ArrangeCustomer, customer, customer.CustomerId.Value);
        AuditLog.Record(
            db, time,
            new AuditEntry("customer.created", "customer", customer.CustomerId.ToString())
            {
                Customer = customer.CustomerId
            });
        await db.SaveChangesAsync(ct);
        return customer;
    }

    private static Customer ToCustomer(RegisteredTenant tenant, CreateCustomerRequest request) => new()
    {
        TenantId = tenant.Id,
        Name = request.Name,
        Email = request.Email,
        Type = tenant.Kind == TenantKind.Direct ? CustomerType.Direct : CustomerType.Channel,
        CountryCode = request.CountryCode,
        VatId = request.VatId,
        Address = request.Address,
        Agreement = request.Agreement,
        ProviderLinkRequest = request.ProviderCustomerId,
        ProviderLink = request.ProviderCustomerId is null ? ProviderLinkState.Arranging : ProviderLinkState.Pending,
    };
}
