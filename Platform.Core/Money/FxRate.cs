namespace Crayon.Platform.Core;

/// <summary>An exchange rate with its origin, kept on every line that it priced.</summary>
/// <param name="From">The currency of the cost.</param>
/// <param name="To">The currency of the contract.</param>
/// <param name="Rate">How many of <paramref name="To"/> one of <paramref name="From"/> buys; above zero, six decimals
/// or more.</param>
/// <param name="Source">Who published the rate.</param>
/// <param name="AsOf">The day (UTC) that the rate was published for.</param>
public sealed record FxRate(Currency From, Currency To, decimal Rate, string Source, DateOnly AsOf)
{
    /// <summary>How many of the one currency one of the other buys; above zero.</summary>
    public decimal Rate { get; } = Rate > 0 && (From != To || Rate == 1m)
        ? Rate
        : throw new DomainRuleException(MoneyRefusals.InvalidExchangeRate, "An exchange rate is above zero.");

    /// <summary>The rate 1 of a currency to itself, for chains that need no conversion.</summary>
    public static FxRate Same(Currency currency, DateOnly asOf) => new(currency, currency, 1m, "same currency", asOf);
}
