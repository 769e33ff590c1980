namespace Crayon.Platform.Core.Pricing.Rules;

/// <summary>
/// What is being priced, and for whom; parts that are not known (a list without a customer) stay null.
/// </summary>
public sealed record RuleTarget
{
    /// <summary>The category's key, or null.</summary>
    public string? Category { get; init; }

    /// <summary>The service, or null.</summary>
    public Guid? ServiceId { get; init; }

    /// <summary>The plan, or null.</summary>
    public Guid? PlanId { get; init; }

    /// <summary>The customer, or null.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The account, or null.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The running subscription, or null.</summary>
    public Guid? SubscriptionId { get; init; }

    /// <summary>Whether a scope covers this target.</summary>
    public bool IsIn(RuleScope scope) => scope.Type switch
    {
        PriceRuleScopeType.Tenant => true,
        PriceRuleScopeType.Category => scope.Id == Category,
        PriceRuleScopeType.Service => scope.Id == ServiceId?.ToString("D"),
        PriceRuleScopeType.Plan => scope.Id == PlanId?.ToString("D"),
        PriceRuleScopeType.Customer => scope.Id == CustomerId?.ToString("D"),
        PriceRuleScopeType.Account => scope.Id == AccountId?.ToString("D"),
        PriceRuleScopeType.Subscription => scope.Id == SubscriptionId?.ToString("D"),
        _ => false,
    };
}
