namespace Crayon.Platform.Core.Pricing.Rules;

/// <summary>
/// What a price rule applies to. The order is the precedence: a later member is more specific and wins.
/// </summary>
public enum PriceRuleScopeType
{
    /// <summary>The tenant's default for everything.</summary>
    Tenant,

    /// <summary>All services of one category.</summary>
    Category,

    /// <summary>One service, all its plans.</summary>
    Service,

    /// <summary>One plan of a service.</summary>
    Plan,

    /// <summary>Everything that one customer buys.</summary>
    Customer,

    /// <summary>Everything bought on one account.</summary>
    Account,

    /// <summary>One running subscription.</summary>
    Subscription,
}
