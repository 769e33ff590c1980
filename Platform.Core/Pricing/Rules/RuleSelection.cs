namespace Crayon.Platform.Core.Pricing.Rules;

/// <summary>
/// Picks the rule that makes a price. The rules given are those of one level, one seller and one buyer.
/// </summary>
public static class RuleSelection
{
    /// <summary>The most specific rule in force wins; then the latest start; then the highest id and version.</summary>
    public static RuleChoice Select(IEnumerable<RuleTerms> rules, RuleTarget target, DateTimeOffset at)
    {
        var ordered = rules
            .OrderByDescending(rule => rule.Scope.Type)
            .ThenByDescending(rule => rule.EffectiveFrom)
            .ThenByDescending(rule => rule.Id)
            .ThenByDescending(rule => rule.Version)
            .ToList();
        var winner = ordered.Find(rule => target.IsIn(rule.Scope) && rule.IsEffectiveAt(at));
        var considered = ordered
            .Select(rule => new RuleConsidered(rule, Judge(rule, winner, target, at)))
            .OrderByDescending(entry => entry.Verdict == RuleVerdict.Chosen);
        return new RuleChoice(winner, [.. considered]);
    }

    private static RuleVerdict Judge(RuleTerms rule, RuleTerms? winner, RuleTarget target, DateTimeOffset at)
    {
        if (ReferenceEquals(rule, winner)) return RuleVerdict.Chosen;
        if (!target.IsIn(rule.Scope)) return RuleVerdict.OtherTarget;
        if (at < rule.EffectiveFrom) return RuleVerdict.NotYetEffective;
        if (!rule.IsEffectiveAt(at)) return RuleVerdict.NoLongerEffective;
        return rule.Scope.Type == winner?.Scope.Type ? RuleVerdict.Superseded : RuleVerdict.LessSpecific;
    }
}
