using Crayon.Platform.Core.Persistence;

namespace Crayon.Platform.Core.Tenancy;

/// <summary>The operator, the Direct storefront or a reseller.</summary>
public sealed class Tenant : Entity, ITenantOwned, IVersioned
{
    /// <summary>The tenant's id.</summary>
    public TenantId TenantId { get; init; } = TenantId.New();

    /// <summary>The tenant above: the operator for resellers; null for the operator itself.</summary>
    public TenantId? ParentId { get; init; }

    /// <summary>Short lower-case name, unique, such as <c>northwind</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; set; }

    /// <summary>What the tenant is.</summary>
    public required TenantKind Kind { get; init; }

    /// <summary>Where the tenant stands in its life.</summary>
    public TenantState State { get; private set; } = TenantState.Requested;

    /// <summary>Home region, such as <c>eu</c> or <c>apac</c>.</summary>
    public required string Region { get; init; }

    /// <summary>ISO 4217 code in which the tenant sells.</summary>
    public required string Currency { get; init; }

    /// <summary>The provider's market (ISO 3166 country) whose price sheet applies.</summary>
    public required string Market { get; init; }

    /// <summary>BCP 47 language of pages and mail.</summary>
    public required string Language { get; set; }

    /// <summary>IANA time zone, for display and due dates only.</summary>
    public required string TimeZone { get; set; }

    /// <summary>The branding reference: a folder of <c>themes/</c>.</summary>
    public required string Theme { get; set; }

    /// <summary>The tenant's partner id at the provider; set or confirmed by staff only.</summary>
    public string? PartnerId { get; set; }

    /// <summary>The legal entity that sells for this tenant.</summary>
    public LegalEntityId? SellerEntityId { get; set; }

    /// <inheritdoc />
    public string VersionName => DataVersion.Registry;

    /// <summary>Moves the tenant along its life; throws where the step is not allowed.</summary>
    public void MoveTo(TenantState next)
    {
        if (State == next) return;
        if (!Allowed(State, next))
            throw new DomainRuleException(TenantStates.Refusal, $"A tenant that is {State} cannot become {next}.");
        State = next;
    }

    private static bool Allowed(TenantState from, TenantState to) => (from, to) switch
    {
        (TenantState.Requested, TenantState.Provisioning) => true,
        (TenantState.Provisioning, TenantState.Active) => true,
        (TenantState.Active, TenantState.Suspended) or (TenantState.Suspended, TenantState.Active) => true,
        (TenantState.Active or TenantState.Suspended, TenantState.Offboarding) => true,
        (TenantState.Provisioning or TenantState.Offboarding, TenantState.Deleted) => true,
        _ => false,
    };
}

/// <summary>What a tenant is.</summary>
public enum TenantKind
{
    /// <summary>Crayon itself: the root tenant and wholesale seller.</summary>
    Operator,

    /// <summary>The storefront for customers who buy from Crayon.</summary>
    Direct,

    /// <summary>A reseller with customers of its own.</summary>
    Reseller,
}

/// <summary>A tenant's life: Requested, Provisioning, Active or Suspended, Offboarding, Deleted.</summary>
public enum TenantState
{
    /// <summary>Asked for.</summary>
    Requested,

    /// <summary>Being set up, step by step.</summary>
    Provisioning,

    /// <summary>In business.</summary>
    Active,

    /// <summary>Stopped for a time: sign-in and API refuse.</summary>
    Suspended,

    /// <summary>Leaving.</summary>
    Offboarding,

    /// <summary>Gone.</summary>
    Deleted,
}

/// <summary>What the states of a tenant's life mean to those who work for it.</summary>
public static class TenantStates
{
    /// <summary>The refusal of what a tenant's state does not allow; HTTP 409.</summary>
    public const string Refusal = "tenant-state";

    /// <summary>Whether the tenant leaves or is gone: there is no way back, and nothing is done in its name.</summary>
    public static bool HasLeft(this TenantState state) => state is TenantState.Offboarding or TenantState.Deleted;

    /// <summary>The tenants that leave or are gone, for use within queries.</summary>
    public static IQueryable<Tenant> ThatLeft(this IQueryable<Tenant> tenants) => tenants.Where(
        tenant => tenant.State == TenantState.Offboarding || tenant.State == TenantState.Deleted);
}
