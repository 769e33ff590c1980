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

    /// <summary>Price rules.</summary>
    public const string PricesRead = "prices.read";

    /// <summary>Set price rules.</summary>
    public const string PricesWrite = "prices.write";

    /// <summary>The audit log.</summary>
    public const string AuditRead = "audit.read";

    /// <summary>Whose tokens the API takes.</summary>
    public const string IdentityRead = "identity.read";

    /// <summary>Ask for and remove issuers.</summary>
    public const string IdentityWrite = "identity.write";

    /// <summary>Staff: read across tenants.</summary>
    public const string AdminRead = "admin.read";

    /// <summary>Staff: act across tenants.</summary>
    public const string AdminWrite = "admin.write";

    /// <summary>All that a tenant's own client may have.</summary>
    public static IReadOnlyList<string> ForTenants { get; } =
    [
        CatalogueRead, CatalogueWrite, CustomersRead, CustomersWrite, OrdersRead, OrdersWrite, SubscriptionsRead,
        SubscriptionsWrite, PricesRead, PricesWrite, AuditRead, IdentityRead, IdentityWrite,
    ];

    /// <summary>All that a customer's client may have.</summary>
    public static IReadOnlyList<string> ForCustomers { get; } =
    [
        CatalogueRead, CustomersRead, CustomersWrite, OrdersRead, OrdersWrite, SubscriptionsRead, SubscriptionsWrite,
    ];

    /// <summary>All that a client of the staff realm may have.</summary>
    public static IReadOnlyList<string> ForStaff { get; } = [AdminRead, AdminWrite];
}
