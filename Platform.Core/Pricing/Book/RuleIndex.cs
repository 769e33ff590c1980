using Crayon.Platform.Core.Pricing.Rules;

namespace Crayon.Platform.Core.Pricing.Book;

/// <summary>
/// The rules of one level by what they cover, so that a plan is judged by the few that can concern it.
/// </summary>
internal sealed class RuleIndex(IReadOnlyCollection<RuleTerms> rules)
{
    private readonly ILookup<RuleScope, RuleTerms> byScope = rules.ToLookup(rule => rule.Scope);

    public IReadOnlyCollection<RuleTerms> Rules => rules;

    public static RuleIndex Of(IEnumerable<PriceRule> rows) => new([.. rows.Select(row => row.ToTerms())]);

    /// <summary>These rules and one more, in place of the one it changes, if any.</summary>
    public RuleIndex With(RuleTerms draft) => new([.. rules.Where(rule => rule.Id != draft.Id), draft]);

    public bool Names(PriceRuleScopeType type, Guid? id) =>
        id is { } named && byScope.Contains(new RuleScope(type, named));

    public RuleTerms? Find(RuleTarget target, DateTimeOffset at) =>
        RuleSelection.Select(ScopesOf(target).SelectMany(scope => byScope[scope]), target, at).Rule;

    private static IEnumerable<RuleScope> ScopesOf(RuleTarget target)
    {
        yield return RuleScope.Tenant;
        if (target.Category is { } category) yield return new RuleScope(PriceRuleScopeType.Category, category);
        if (target.ServiceId is { } service) yield return new RuleScope(PriceRuleScopeType.Service, service);
        if (target.PlanId is { } plan) yield return new RuleScope(PriceRuleScopeType.Plan, plan);
        if (target.CustomerId is { } customer) yield return new RuleScope(PriceRuleScopeType.Customer, customer);
        if (target.AccountId is { } account) yield return new RuleScope(PriceRuleScopeType.Account, account);
        if (target.SubscriptionId is { } subscription)
            yield return new RuleScope(PriceRuleScopeType.Subscription, subscription);
    }
}
