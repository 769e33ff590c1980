using Crayon.Platform.Core.Customers;

namespace Crayon.Identity.Host.Protocol.Authorize;

/// <summary>For whom a person acts: the tenant itself, or one of the customers where they have a role.</summary>
/// <param name="Organisation">The customer; null for the tenant itself.</param>
/// <param name="IsOpen">Whether the person still has to choose.</param>
/// <param name="IsRefused">Whether they may not act for the one that is asked for.</param>
internal sealed record AuthorizeOrganisation(CustomerId? Organisation, bool IsOpen = false, bool IsRefused = false)
{
    /// <summary>
    /// The request's own word first, then the tenant's staff for
    /// the tenant, then the only customer, then the one chosen
    /// in the session. A customer's client serves that customer alone.
    /// </summary>
    public static AuthorizeOrganisation Of(AuthorizeFacts facts)
    {
        var customers = facts.Memberships.Where(membership => membership.CustomerId is not null)
            .Select(membership => membership.CustomerId).Distinct().ToList();
        if (Asked(facts) is { } asked) return new AuthorizeOrganisation(asked, IsRefused: !customers.Contains(asked));
        CustomerId? chosen = facts.Person?.Session.OrganisationId is { } id ? new CustomerId(id) : null;
        if (chosen is not null && customers.Contains(chosen)) return new AuthorizeOrganisation(chosen);
        if (facts.Memberships.Any(membership => membership.CustomerId is null))
            return new AuthorizeOrganisation(Organisation: null);
        return customers switch
        {
            [] => new AuthorizeOrganisation(Organisation: null),
            [var only] => new AuthorizeOrganisation(only),
            _ => new AuthorizeOrganisation(Organisation: null, IsOpen: true),
        };
    }

    private static CustomerId? Asked(AuthorizeFacts facts) =>
        facts.Client.CustomerId ?? (facts.Parameters.Organisation is { } asked ? new CustomerId(asked) : null);
}
