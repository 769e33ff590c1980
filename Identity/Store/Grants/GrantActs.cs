using Crayon.Identity.Store.Audit;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Grants;

/// <summary>What happens to grants, for the audit log: the person acts, through the client.</summary>
internal static class GrantActs
{
    public static IdentityAct Of(Grant grant, string action) =>
        new(grant.TenantId, action, "grant", grant.GrantId.ToString(),
            grant.OrganisationId is { } customer ? new CustomerId(customer) : null)
        {
            By = new Actor($"user:{grant.PersonId}", ActorKind.User), Note = $"client {grant.ClientId}",
        };
}
