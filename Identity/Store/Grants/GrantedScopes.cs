using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Customers;

namespace Crayon.Identity.Store.Grants;

/// <summary>What a person can grant: of what is asked, what the person's roles where they act allow.</summary>
public static class GrantedScopes
{
    /// <summary>The scopes that can be granted, in the order asked.</summary>
    /// <param name="asked">What is asked for; bounded by the client's own scopes before.</param>
    /// <param name="memberships">All memberships of the person.</param>
    /// <param name="organisation">The customer that the person acts for; null for the tenant itself.</param>
    public static IReadOnlyList<string> Of(IEnumerable<string> asked, IEnumerable<Membership> memberships,
        CustomerId? organisation)
    {
        var roles = memberships.Where(membership => membership.CustomerId == organisation)
            .Select(membership => membership.Role).ToList();
        var allowed = roles.SelectMany(RoleScopes.Of).Concat(OpenIdScopes.All).ToHashSet(StringComparer.Ordinal);
        return [.. asked.Where(allowed.Contains)];
    }

    /// <summary>Whether the API is among the scopes, and not the person alone.</summary>
    public static bool ReachApi(IEnumerable<string> scopes) =>
        scopes.Any(scope => !OpenIdScopes.All.Contains(scope, StringComparer.Ordinal));
}
