using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.People;

/// <summary>The roles that a membership may give.</summary>
public static class Roles
{
    /// <summary>Staff of the operator.</summary>
    public static IReadOnlyList<string> Platform { get; } =
        ["platform.operator", "platform.support", "platform.finance", "platform.auditor"];

    /// <summary>Staff of a storefront: a reseller's, or the Direct one's.</summary>
    public static IReadOnlyList<string> Reseller { get; } =
        ["reseller.owner", "reseller.sales", "reseller.billing", "reseller.support", "reseller.viewer"];

    /// <summary>People of an end-customer.</summary>
    public static IReadOnlyList<string> Customer { get; } =
        ["customer.admin", "customer.buyer", "customer.billing", "customer.viewer"];

    /// <summary>The roles that a tenant of a kind may give, with or without a customer.</summary>
    public static IReadOnlyList<string> For(TenantKind kind, bool inCustomer) => (kind, inCustomer) switch
    {
        (TenantKind.Operator, false) => Platform,
        (TenantKind.Operator, true) => [],
        (_, true) => Customer,
        _ => Reseller,
    };
}
