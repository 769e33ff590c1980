using System.Collections.Frozen;
using Crayon.Identity.Store.People;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Organisations;

/// <summary>
/// Who looks after which people. People belong to the realm and not to a customer, so no row filter narrows them to
/// one:
/// every question about a team goes through here.
/// </summary>
/// <param name="Realm">The realm.</param>
/// <param name="Kind">What its tenant is.</param>
/// <param name="Within">The customer to whose people the caller is limited; null for all of the realm.</param>
/// <param name="Held">The API scopes that the caller has: nobody gives a role that may do more.</param>
public sealed record TeamScope(TenantId Realm, TenantKind Kind, CustomerId? Within, FrozenSet<string> Held)
{
    /// <summary>Whether the caller may see and change what belongs to this customer, or to the tenant itself.</summary>
    public bool Covers(CustomerId? customer) => Within is null || customer == Within;

    /// <summary>Refuses a role that does not fit the place, or that may do what the caller may not.</summary>
    internal void RequireRole(string role, CustomerId? customer)
    {
        if (!Roles.For(Kind, customer is not null).Contains(role, StringComparer.Ordinal))
            throw new DomainRuleException(
                IdentityRefusals.InvalidRole, "The role does not fit the tenant or the customer.");
        RequireHeld(role);
    }

    /// <summary>Refuses to touch somebody who may do what the caller may not.</summary>
    internal void RequireHeld(string role)
    {
        if (!RoleScopes.Of(role).IsSubsetOf(Held))
            throw new DomainRuleException(IdentityRefusals.RoleNotHeld, "The role may do what you may not.");
    }
}

/// <summary>A member of a team: a person in one role.</summary>
public sealed class TeamMember
{
    /// <summary>The role.</summary>
    public required Membership Membership { get; init; }

    /// <summary>The person.</summary>
    public required Person Person { get; init; }

    /// <summary>Whether the person has a passkey.</summary>
    public required bool HasPasskey { get; init; }
}
