using System.Globalization;
using Crayon.Platform.Core.Pricing.Calculation;
using Crayon.Platform.Core.Pricing.Rules;

namespace Crayon.Platform.Core.Tests.Pricing;

/// <summary>Builders for the amounts and rules of the worked examples.</summary>
internal static class Prices
{
    internal static readonly DateTimeOffset Noon = new(2026, 3, 16, 12, 0, 0, TimeSpan.Zero);

    internal static Money Eur(decimal major) => Money.FromDecimal(major, Currency.Eur);

    internal static Money Jpy(long yen) => new(yen, Currency.Jpy);

    internal static ExactAmount Exact(decimal value, string currency = "EUR") => new(value, Currency.Of(currency));

    internal static ProviderCost InEuro(decimal cost) =>
        new(Exact(cost), FxRate.Same(Currency.Eur, new DateOnly(2026, 1, 1)));

    internal static ProviderCost DollarsInYen(decimal cost) => Dollars(cost, "JPY", 149.835m);

    internal static ProviderCost Dollars(decimal cost, string to, decimal rate) => new(
        Exact(cost, "USD"), new FxRate(Currency.Usd, Currency.Of(to), rate, "provider", new DateOnly(2026, 1, 1)));

    internal static RuleTerms Markup(decimal percent) =>
        ARule(PriceRuleKind.MarkupOnCost) with { Percent = new Percent(percent) };

    internal static RuleTerms ARule(PriceRuleKind kind) => new()
    {
        Id = Guid.CreateVersion7(),
        Version = 1,
        Kind = kind,
        Scope = RuleScope.Tenant,
        EffectiveFrom = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };

    internal static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    internal static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    internal static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    internal static string CodeOf(Action act) => Assert.Throws<DomainRuleException>(act).Code;
}
