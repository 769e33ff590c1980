using Crayon.Platform.Core.Pricing.Rules;
using static Crayon.Platform.Core.Tests.Pricing.Prices;

namespace Crayon.Platform.Core.Tests.Pricing;

public sealed class RuleSelectionTests
{
    private static readonly RuleTarget Target = new()
    {
        Category = "productivity",
        ServiceId = Guid.CreateVersion7(),
        PlanId = Guid.CreateVersion7(),
        CustomerId = Guid.CreateVersion7(),
        AccountId = Guid.CreateVersion7(),
        SubscriptionId = Guid.CreateVersion7(),
    };

    internal static RuleScope ScopeOf(PriceRuleScopeType type, RuleTarget target) => type switch
    {
        PriceRuleScopeType.Tenant => RuleScope.Tenant,
        PriceRuleScopeType.Category => new(type, target.Category),
        PriceRuleScopeType.Service => new(type, target.ServiceId!.Value),
        PriceRuleScopeType.Plan => new(type, target.PlanId!.Value),
        PriceRuleScopeType.Customer => new(type, target.CustomerId!.Value),
        PriceRuleScopeType.Account => new(type, target.AccountId!.Value),
        _ => new(type, target.SubscriptionId!.Value),
    };

    private static RuleTerms In(PriceRuleScopeType type) => Markup(10m) with { Scope = ScopeOf(type, Target) };

    [Fact]
    public void Each_scope_wins_over_all_that_are_less_specific()
    {
        PriceRuleScopeType[] specificFirst =
        [
            PriceRuleScopeType.Subscription, PriceRuleScopeType.Account, PriceRuleScopeType.Customer,
            PriceRuleScopeType.Plan, PriceRuleScopeType.Service, PriceRuleScopeType.Category, PriceRuleScopeType.Tenant,
        ];
        var rules = specificFirst.Select(In).ToList();
        foreach (var expected in specificFirst)
        {
            var choice = RuleSelection.Select(rules.AsEnumerable().Reverse(), Target, Noon);
            Assert.Equal(expected, choice.Required().Scope.Type);
            rules.RemoveAll(rule => rule.Scope.Type == expected);
        }
        var none = RuleSelection.Select(rules, Target, Noon);
        Assert.Null(none.Rule);
        Assert.Equal("price-not-available", CodeOf(() => none.Required()));
    }

    [Fact]
    public void An_older_specific_rule_wins_over_a_newer_general_one()
    {
        var newer = In(PriceRuleScopeType.Tenant) with { EffectiveFrom = Noon };
        var specific = In(PriceRuleScopeType.Plan);
        Assert.Equal(specific, RuleSelection.Select([newer, specific], Target, Noon).Rule);
    }

    [Fact]
    public void The_latest_start_up_to_now_wins_within_a_scope()
    {
        var old = In(PriceRuleScopeType.Service);
        var current = old with { Id = Guid.Empty, EffectiveFrom = Noon };
        var future = old with { EffectiveFrom = Noon.AddTicks(1) };
        var choice = RuleSelection.Select([old, future, current], Target, Noon);
        Assert.Equal(current, choice.Rule);
        Assert.Equal(
            [RuleVerdict.Chosen, RuleVerdict.NotYetEffective, RuleVerdict.Superseded],
            choice.Considered.Select(entry => entry.Verdict));
    }

    [Fact]
    public void Validity_is_half_open()
    {
        var rule = In(PriceRuleScopeType.Tenant) with { EffectiveFrom = Noon, EffectiveTo = Noon.AddDays(1) };
        Assert.Null(RuleSelection.Select([rule], Target, Noon.AddTicks(-1)).Rule);
        Assert.Equal(rule, RuleSelection.Select([rule], Target, Noon).Rule);
        Assert.Equal(rule, RuleSelection.Select([rule], Target, Noon.AddDays(1).AddTicks(-1)).Rule);
        var ended = RuleSelection.Select([rule], Target, Noon.AddDays(1));
        Assert.Null(ended.Rule);
        Assert.Equal(RuleVerdict.NoLongerEffective, Assert.Single(ended.Considered).Verdict);
    }

    [Fact]
    public void At_equal_starts_the_higher_id_and_then_the_higher_version_wins()
    {
        var first = In(PriceRuleScopeType.Tenant);
        var second = first with { Id = Guid.AllBitsSet };
        var third = second with { Version = 2 };
        Assert.Equal(second, RuleSelection.Select([second, first], Target, Noon).Rule);
        Assert.Equal(third, RuleSelection.Select([third, second, first], Target, Noon).Rule);
    }

    [Fact]
    public void Rules_of_other_things_and_unknown_parts_of_the_target_never_match()
    {
        var rules = Enum.GetValues<PriceRuleScopeType>().Skip(1).Select(In).ToList();
        var choice = RuleSelection.Select(rules, new RuleTarget(), Noon);
        Assert.Null(choice.Rule);
        Assert.All(choice.Considered, entry => Assert.Equal(RuleVerdict.OtherTarget, entry.Verdict));
    }

    [Theory]
    [InlineData(PriceRuleScopeType.Tenant, "x")]
    [InlineData(PriceRuleScopeType.Category, " ")]
    [InlineData(PriceRuleScopeType.Plan, null)]
    [InlineData(PriceRuleScopeType.Customer, "not-an-id")]
    [InlineData((PriceRuleScopeType)99, "00000000-0000-0000-0000-000000000000")]
    public void A_scope_refuses_an_id_that_does_not_fit(PriceRuleScopeType type, string? id) =>
        Assert.Equal("invalid-price-rule", CodeOf(() => _ = new RuleScope(type, id)));

    [Fact]
    public void An_id_in_upper_case_is_the_same_scope() => Assert.Equal(
        ScopeOf(PriceRuleScopeType.Plan, Target),
        new RuleScope(PriceRuleScopeType.Plan, Target.PlanId!.Value.ToString("D").ToUpperInvariant()));

    [Fact]
    public void Terms_that_do_not_fit_their_kind_are_refused()
    {
        var percent = new Percent(10m);
        RuleTerms[] wrong =
        [
            ARule(PriceRuleKind.MarkupOnCost), ARule(PriceRuleKind.FixedPrice), Markup(-100.5m),
            ARule(PriceRuleKind.DiscountOnList) with { Percent = new Percent(100.5m) },
            ARule(PriceRuleKind.ListPrice) with { Percent = percent },
            ARule(PriceRuleKind.FixedPrice) with { FixedPrice = Exact(-1m) },
            Markup(10m) with { FixedPrice = Exact(1m) }, Markup(10m) with { Version = 0 },
            Markup(10m) with { EffectiveFrom = Noon, EffectiveTo = Noon },
        ];
        Assert.All(wrong, rule => Assert.Equal("invalid-price-rule", CodeOf(() => rule.EnsureValid())));
        Assert.Equal(percent, Markup(10m).EnsureValid().Percent);
    }
}
