using System.Collections.Frozen;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Api.Auth;

/// <summary>Who calls, as the token says and the registry confirms.</summary>
/// <param name="Tenant">The tenant of the token's realm.</param>
/// <param name="Customer">The customer for whom the client or person acts; null for the tenant itself.</param>
/// <param name="Actor">The client or person.</param>
/// <param name="Scopes">What the token allows.</param>
internal sealed record Caller(RegisteredTenant Tenant, CustomerId? Customer, Actor Actor, FrozenSet<string> Scopes)
{
    /// <summary>The person behind the token, at home or at work in a tenant; null for a program.</summary>
    public AccessTokenPerson? Person { get; init; }

    /// <summary>The leave by which Crayon's staff are at work in the tenant; null for anyone else.</summary>
    public StaffAccess? Staff { get; init; }

    public bool IsStaff => Tenant.Kind == TenantKind.Operator;

    /// <summary>
    /// Whether buying figures may be shown: to the tenant's own people and programs, where a level exists.
    /// </summary>
    public bool SeesWholesale => Customer is null && Tenant.Kind == TenantKind.Reseller;

    /// <summary>
    /// Whether the caller may name this owner for something new, and who the owner is: a customer names itself or
    /// nobody, which is itself as well; to it, anybody else's id is one that is not there.
    /// </summary>
    /// <param name="named">The customer that the request names; null for none.</param>
    /// <param name="owner">The customer; null for the tenant.</param>
    public bool MayOwn(Guid? named, out CustomerId? owner)
    {
        owner = named is { } id ? new CustomerId(id) : Customer;
        return Customer is null || owner == Customer;
    }

    /// <summary>The caller of an authenticated request; throws for any other.</summary>
    public static Caller Of(HttpContext context) =>
        Find(context) ?? throw new InvalidOperationException("The request was not authenticated.");

    public static Caller? Find(HttpContext context) => context.Features.Get<Caller>();
}
