using Crayon.Platform.Core.Pricing.Calculation;
using Crayon.Platform.Core.Pricing.Rules;
using FsCheck;
using FsCheck.Fluent;
using static Crayon.Platform.Core.Tests.Pricing.Prices;

namespace Crayon.Platform.Core.Tests.Pricing;

public sealed class PriceProperties
{
    private static readonly Gen<decimal> Cost = Gen.Choose(0, 2_000_000_000).Select(parts => parts / 1_000_000m);
    private static readonly Gen<decimal> Percentage = Gen.Choose(0, 400_000).Select(value => value / 1000m);
    private static readonly Gen<PriceBasis> Unit = Gen.Elements(PriceBasis.Seat, PriceBasis.Usage);

    private static readonly Gen<(decimal Cost, decimal Lower, decimal Higher, PriceBasis Unit)> Case =
        from cost in Cost
        from lower in Percentage
        from more in Percentage
        from unit in Unit
        select (cost, lower, lower + more, unit);

    [Fact]
    public void A_higher_markup_never_gives_a_lower_price() => Prop.ForAll(Case.ToArbitrary(), c =>
        Retail(c.Cost, c.Lower, c.Unit).Price.Value <= Retail(c.Cost, c.Higher, c.Unit).Price.Value)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_higher_cost_never_gives_a_lower_price() => Prop.ForAll(Case.ToArbitrary(), Cost.ToArbitrary(),
        (c, more) => Retail(c.Cost, c.Lower, c.Unit).Price.Value <= Retail(c.Cost + more, c.Lower, c.Unit).Price.Value)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_markup_is_never_refused_and_never_sells_under_the_truncated_cost() => Prop.ForAll(
        Case.ToArbitrary(), c =>
        {
            var step = Retail(c.Cost, c.Lower, c.Unit);
            return !step.IsRefused && step.Price.ToMoney() >= Exact(c.Cost).Truncated();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_seat_level_loses_at_most_half_a_minor_unit_and_usage_nothing() => Prop.ForAll(Case.ToArbitrary(), c =>
    {
        var step = Retail(c.Cost, c.Lower, c.Unit);
        var lost = Math.Abs(step.Price.Value - c.Cost * (1m + c.Lower / 100m));
        return c.Unit == PriceBasis.Seat ? lost <= 0.005m : lost == 0m;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_most_specific_rule_wins_whatever_the_order() => Prop.ForAll(
        Rules.ToArbitrary(), ArbMap.Default.ArbFor<int>(), (rules, seed) =>
        {
            var shuffled = rules.ToArray();
            new Random(seed).Shuffle(shuffled);
            var choice = RuleSelection.Select(rules, Target, Noon);
            var again = RuleSelection.Select(shuffled, Target, Noon);
            var applying = rules.Where(rule => rule.IsEffectiveAt(Noon) && Target.IsIn(rule.Scope)).ToList();
            return choice.Rule == again.Rule
                && choice.Considered.SequenceEqual(again.Considered)
                && (choice.Rule is null) == (applying.Count == 0)
                && applying.TrueForAll(rule => rule.Scope.Type <= choice.Rule?.Scope.Type);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_newest_start_wins_among_the_most_specific() => Prop.ForAll(Rules.ToArbitrary(), rules =>
    {
        var winner = RuleSelection.Select(rules, Target, Noon).Rule;
        return winner is null || rules
            .Where(rule => rule.Scope == winner.Scope && rule.IsEffectiveAt(Noon))
            .All(rule => rule.EffectiveFrom <= winner.EffectiveFrom);
    }).QuickCheckThrowOnFailure();

    private static readonly RuleTarget Target = new()
    {
        Category = "productivity",
        ServiceId = Guid.CreateVersion7(),
        PlanId = Guid.CreateVersion7(),
        CustomerId = Guid.CreateVersion7(),
        AccountId = Guid.CreateVersion7(),
        SubscriptionId = Guid.CreateVersion7(),
    };

    private static readonly RuleTarget Other = Target with
    {
        Category = "security",
        ServiceId = Guid.CreateVersion7(),
        PlanId = Guid.CreateVersion7(),
        CustomerId = Guid.CreateVersion7(),
        AccountId = Guid.CreateVersion7(),
        SubscriptionId = Guid.CreateVersion7(),
    };

    private static readonly Gen<RuleTerms> Rule =
        from type in Gen.Elements(Enum.GetValues<PriceRuleScopeType>())
        from target in Gen.Elements(Target, Target, Other)
        from fromDay in Gen.Choose(-5, 2)
        from days in Gen.Choose(1, 9)
        select Markup(10m) with
        {
            Id = Guid.CreateVersion7(),
            Scope = RuleSelectionTests.ScopeOf(type, target),
            EffectiveFrom = Noon.AddDays(fromDay),
            EffectiveTo = days > 6 ? null : Noon.AddDays(fromDay + days),
        };

    // ids are unique, as they are in a table, so that the order is total
    private static readonly Gen<List<RuleTerms>> Rules = Rule.ListOf().Select(rules => rules.ToList());

    private static PriceStep Retail(decimal basis, decimal markup, PriceBasis unit) =>
        PriceChain.Retail(Exact(basis), null, Markup(markup), unit);
}
