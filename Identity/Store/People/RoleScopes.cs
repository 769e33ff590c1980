using System.Collections.Frozen;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.People;

/// <summary>
/// What each role may do at the API. A person's token never carries more, whatever the relying party asks for; a role
/// that is not in the table may do nothing.
/// </summary>
public static class RoleScopes
{
    private static readonly string[] Looks =
        [ApiScopes.CatalogueRead, ApiScopes.CustomersRead, ApiScopes.OrdersRead, ApiScopes.SubscriptionsRead];

    private static readonly string[] Buys = [.. Looks, ApiScopes.OrdersWrite, ApiScopes.SubscriptionsWrite];

    private static readonly FrozenDictionary<string, FrozenSet<string>> Table =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["platform.operator"] = ApiScopes.ForStaffPeople,
        ["platform.support"] = [ApiScopes.AdminRead, ApiScopes.AdminElevate],
        ["platform.finance"] = [ApiScopes.AdminRead],
        ["platform.auditor"] = [ApiScopes.AdminRead],
        ["reseller.owner"] = ApiScopes.ForTenants,
        ["reseller.sales"] =
            [.. Buys, ApiScopes.CatalogueWrite, ApiScopes.CustomersWrite, ApiScopes.PricesRead, ApiScopes.TeamRead],
        ["reseller.billing"] =
            [
                .. Looks, ApiScopes.InvoicesRead, ApiScopes.InvoicesWrite, ApiScopes.PaymentsWrite,
                ApiScopes.PricesRead, ApiScopes.AuditRead, ApiScopes.TeamRead,
            ],
        ["reseller.support"] =
            [.. Looks, ApiScopes.AuditRead, ApiScopes.TeamRead, ApiScopes.ClientsRead, ApiScopes.IdentityRead],
        ["reseller.viewer"] = [.. Looks, ApiScopes.InvoicesRead, ApiScopes.PricesRead],
        ["customer.admin"] = ApiScopes.ForCustomers,
        ["customer.buyer"] = Buys,
        ["customer.billing"] = [.. Looks, ApiScopes.InvoicesRead, ApiScopes.PaymentsWrite],
        ["customer.viewer"] = [.. Looks, ApiScopes.InvoicesRead],
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.Ordinal),
    StringComparer.Ordinal);

    /// <summary>The API scopes that a role may use; none for a role that there is not.</summary>
    public static FrozenSet<string> Of(string role) => Table.GetValueOrDefault(role, []);

    /// <summary>
    /// The role that an organisation must never be without, because only it can let others in: the operator's, the
    /// tenant's or the customer's.
    /// </summary>
    public static bool IsHead(string role) => role is "platform.operator" or "reseller.owner" or "customer.admin";
}
