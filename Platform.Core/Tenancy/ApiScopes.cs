namespace Crayon.Platform.Core.Tenancy;

/// <summary>The scopes that a token may carry; one that ends in <c>.read</c> changes nothing.</summary>
public static class ApiScopes
{
    /// <summary>Services and prices.</summary>
    public const string CatalogueRead = "catalogue.read";

    /// <summary>What the storefront shows.</summary>
    public const string CatalogueWrite = "catalogue.write";

    /// <summary>Customers and accounts.</summary>
    public const string CustomersRead = "customers.read";

    /// <summary>Create and change customers and accounts.</summary>
    public const string CustomersWrite = "customers.write";

    /// <summary>Orders and quotes.</summary>
    public const string OrdersRead = "orders.read";

    /// <summary>Place and cancel orders.</summary>
    public const string OrdersWrite = "orders.write";

    /// <summary>Subscriptions, changes, licences.</summary>
    public const string SubscriptionsRead = "subscriptions.read";

    /// <summary>Change and cancel subscriptions.</summary>
    public const string SubscriptionsWrite = "subscriptions.write";

    /// <summary>Invoices, credit notes and what is owed.</summary>
    public const string InvoicesRead = "invoices.read";

    /// <summary>Issue credit notes.</summary>
    public const string InvoicesWrite = "invoices.write";

    /// <summary>
    /// Pay invoices by card and keep cards; for a seller, record what was paid, lay it against invoices and refund it.
    /// </summary>
    public const string PaymentsWrite = "payments.write";

    /// <summary>Price rules.</summary>
    public const string PricesRead = "prices.read";

    /// <summary>Set price rules.</summary>
    public const string PricesWrite = "prices.write";

    /// <summary>The audit log.</summary>
    public const string AuditRead = "audit.read";

    /// <summary>People, their roles, invitations.</summary>
    public const string TeamRead = "team.read";

    /// <summary>Invite and remove people, change their roles.</summary>
    public const string TeamWrite = "team.write";

    /// <summary>API clients.</summary>
    public const string ClientsRead = "clients.read";

    /// <summary>Add and change API clients.</summary>
    public const string ClientsWrite = "clients.write";

    /// <summary>
    /// How people sign in, other providers and proven domains; for a tenant also whose tokens the API takes, and who of
    /// Crayon's staff works here.
    /// </summary>
    public const string IdentityRead = "identity.read";

    /// <summary>
    /// Change how people sign in, other providers and domains; for a tenant also ask for and remove issuers.
    /// </summary>
    public const string IdentityWrite = "identity.write";

    /// <summary>How the storefront looks, and what is worked on.</summary>
    public const string BrandingRead = "branding.read";

    /// <summary>Change and publish how the storefront looks.</summary>
    public const string BrandingWrite = "branding.write";

    /// <summary>Staff: read across tenants.</summary>
    public const string AdminRead = "admin.read";

    /// <summary>Staff: act across tenants.</summary>
    public const string AdminWrite = "admin.write";

    /// <summary>Staff, people only: go to work in a tenant for a stated reason and time.</summary>
    public const string AdminElevate = "admin.elevate";

    /// <summary>All that a tenant's own client may have.</summary>
    public static IReadOnlyList<string> ForTenants { get; } =
    [
        CatalogueRead, CatalogueWrite, CustomersRead, CustomersWrite, OrdersRead, OrdersWrite, SubscriptionsRead,
        SubscriptionsWrite, InvoicesRead, InvoicesWrite, PaymentsWrite, PricesRead, PricesWrite, AuditRead, TeamRead,
        TeamWrite, ClientsRead, ClientsWrite, IdentityRead, IdentityWrite, BrandingRead, BrandingWrite,
    ];

    /// <summary>All that a customer's client may have.</summary>
    public static IReadOnlyList<string> ForCustomers { get; } =
    [
        CatalogueRead, CustomersRead, CustomersWrite, OrdersRead, OrdersWrite, SubscriptionsRead, SubscriptionsWrite,
        InvoicesRead, PaymentsWrite, TeamRead, TeamWrite, ClientsRead, ClientsWrite, IdentityRead, IdentityWrite,
    ];

    /// <summary>All that a client of the staff realm may have.</summary>
    public static IReadOnlyList<string> ForStaff { get; } = [AdminRead, AdminWrite];

    /// <summary>All that people of the staff realm may have, and a relying party ask for them.</summary>
    public static IReadOnlyList<string> ForStaffPeople { get; } = [.. ForStaff, AdminElevate];

    /// <summary>
    /// All that staff at work in a tenant may have there: nothing by which somebody could sign in or act later on.
    /// </summary>
    public static IReadOnlyList<string> ForElevated { get; } =
        [.. ForTenants.Except([TeamWrite, ClientsWrite, IdentityWrite], StringComparer.Ordinal)];
}
