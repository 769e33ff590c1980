using Crayon.Platform.Core.Customers;

namespace Crayon.Platform.Core.Tenancy;

/// <summary>
/// The scope of one unit of work: whose rows it may see. Entered once, never changed, and unusable before:
/// a query outside a scope fails instead of seeing everything.
/// </summary>
public sealed class TenantContext
{
    private TenantId tenant;
    private Actor? actor;

    /// <summary>What sort of scope was entered; throws when none was.</summary>
    public ScopeKind Kind { get => field == ScopeKind.None ? throw NotEntered() : field; private set; }

    /// <summary>Whether a scope was entered.</summary>
    public bool IsEntered => actor is not null;

    /// <summary>The tenant of a tenant or customer scope; throws in any other.</summary>
    public TenantId Tenant => Kind is ScopeKind.Tenant or ScopeKind.Customer
        ? tenant
        : throw new InvalidOperationException("A platform scope has no tenant of its own.");

    /// <summary>The customer of a customer scope; null for a tenant's own staff and systems.</summary>
    public CustomerId? Customer { get; private set; }

    /// <summary>The named use case of a platform scope; null in a tenant's.</summary>
    public PlatformUse? Use { get; private set; }

    /// <summary>Who acts.</summary>
    public Actor Actor => actor ?? throw NotEntered();

    /// <summary>
    /// The network address of the request that is at work, for the audit log; null where nobody outside is.
    /// </summary>
    public string? CallerAddress { get; private set; }

    /// <summary>Says where the request came from.</summary>
    public void CameFrom(string address) => CallerAddress = address;

    /// <summary>Enters the scope of a tenant or, with a customer, of that customer alone.</summary>
    public void EnterTenant(TenantId id, CustomerId? customer, Actor by)
    {
        Claim(customer is null ? ScopeKind.Tenant : ScopeKind.Customer, by);
        (tenant, Customer) = (id, customer);
    }

    /// <summary>
    /// Enters a cross-tenant scope for one named use case. Staff enter it through the audited staff access, which
    /// records it.
    /// </summary>
    public void EnterPlatform(PlatformUse use, Actor by)
    {
        Claim(ScopeKind.Platform, by);
        Use = use;
    }

    private void Claim(ScopeKind kind, Actor by)
    {
        if (actor is not null) throw new InvalidOperationException("The scope was entered before and cannot change.");
        (Kind, actor) = (kind, by);
    }

    private static InvalidOperationException NotEntered() => new("No tenant scope was entered.");
}

/// <summary>How much a scope sees.</summary>
public enum ScopeKind
{
    /// <summary>Nothing was entered: everything fails.</summary>
    None,

    /// <summary>All rows of one tenant.</summary>
    Tenant,

    /// <summary>The rows of one customer of one tenant.</summary>
    Customer,

    /// <summary>All tenants, for one named use case.</summary>
    Platform,
}

/// <summary>The use cases that may cross tenants; anything else has no business there.</summary>
public enum PlatformUse
{
    /// <summary>Finds the tenant of a host or issuer.</summary>
    RegistryLookup,

    /// <summary>Moves outbox messages to the queue and finds what was left lying.</summary>
    OutboxRelay,

    /// <summary>Finds due work over all tenants.</summary>
    JobScan,

    /// <summary>Computes the wholesale price of a tenant from the operator's costs and rules.</summary>
    BuyingPrice,

    /// <summary>Brings the provider's catalogue, price sheets and rates in.</summary>
    CatalogueSync,

    /// <summary>Brings in what the provider bills, and compares it.</summary>
    Costs,

    /// <summary>Creates and changes tenants.</summary>
    Provisioning,

    /// <summary>Crayon staff at work, recorded.</summary>
    Staff,

    /// <summary>Moves the product's clock.</summary>
    Clock,

    /// <summary>Tests a tenant's whole commitment against its credit at the operator.</summary>
    CreditCheck,

    /// <summary>Tells whether a customer at the provider is free to be linked, and whose partner id is whose.</summary>
    ProviderLink,

    /// <summary>Makes the operator's half of charges, and bills over all sellers.</summary>
    Billing,

    /// <summary>Takes the provider's events in and finds whose they are.</summary>
    ProviderEvents,

    /// <summary>Charges buyers' cards for their sellers, and takes the card provider's events in.</summary>
    CardPayments,

    /// <summary>Reads clients, keys and grants for the identity provider before the tenant is known.</summary>
    Identity,
}
