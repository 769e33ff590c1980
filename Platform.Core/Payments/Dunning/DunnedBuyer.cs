using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Payments.Dunning;

/// <summary>Who owes whom.</summary>
/// <param name="Seller">The seller.</param>
/// <param name="Tenant">The buyer, or the tenant of the customer that is.</param>
/// <param name="Customer">The customer; null where the buyer is a reseller.</param>
internal sealed record DunnedBuyer(TenantId Seller, TenantId Tenant, CustomerId? Customer);
