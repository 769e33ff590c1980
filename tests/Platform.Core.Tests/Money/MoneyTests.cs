using System.Text.Json;
using static Crayon.Platform.Core.Tests.Pricing.Prices;

namespace Crayon.Platform.Core.Tests.Amounts;

public sealed class MoneyTests
{
    private static readonly Money Largest = new(long.MaxValue, Currency.Eur);

    [Theory]
    [InlineData("EUR USD GBP AUD SGD NZD CHF SEK NOK DKK PLN CZK HUF INR THB HKD TWD MYR IDR PHP", 2)]
    [InlineData("JPY KRW VND CLP", 0)]
    [InlineData("KWD BHD JOD", 3)]
    public void Currencies_have_the_exponent_of_ISO_4217(string codes, int exponent) => Assert.All(
        codes.Split(' '), code => Assert.Equal(exponent, Currency.Of(code).Exponent));

    [Theory]
    [InlineData("XXX")]
    [InlineData("eur")]
    [InlineData("")]
    [InlineData(null)]
    public void An_unknown_currency_is_refused(string? code) =>
        Assert.Equal("unknown-currency", CodeOf(() => Currency.Of(code!)));

    [Theory]
    [InlineData("EUR", "66.045", 6605)]
    [InlineData("EUR", "-66.045", -6605)]
    [InlineData("EUR", "66.0449", 6604)]
    [InlineData("JPY", "0.5", 1)]
    [InlineData("JPY", "-2.5", -3)]
    [InlineData("KWD", "1.2345", 1235)]
    public void Halves_are_rounded_away_from_zero(string currency, string major, long minor) =>
        Assert.Equal(minor, Money.FromDecimal(Number(major), Currency.Of(currency)).AmountMinor);

    [Theory]
    [InlineData("EUR", "20.109", 2010)]
    [InlineData("EUR", "-20.109", -2010)]
    [InlineData("JPY", "1798.99", 1798)]
    public void Truncation_goes_towards_zero(string currency, string major, long minor) =>
        Assert.Equal(minor, Rounding.Truncate(Number(major), Currency.Of(currency)).AmountMinor);

    [Fact]
    public void Overflow_is_refused_in_every_operation()
    {
        Action[] operations =
        [
            () => _ = Largest + Eur(0.01m), () => _ = -Largest - Eur(0.02m), () => _ = Largest * 2,
            () => _ = -new Money(long.MinValue, Currency.Eur),
            () => Money.FromDecimal(decimal.MaxValue, Currency.Eur),
            () => Money.FromDecimal(92233720368547758.08m, Currency.Eur),
            () => Exact(ExactAmount.Largest).Times(decimal.MaxValue), () => Exact(ExactAmount.Largest + 1m),
        ];
        Assert.All(operations, operation => Assert.Equal("amount-out-of-range", CodeOf(operation)));
    }

    [Theory]
    [InlineData("12.5 EUR")]
    [InlineData("12.580 EUR")]
    [InlineData("12,58 EUR")]
    [InlineData("+12.58 EUR")]
    [InlineData("-0.00 EUR")]
    [InlineData("12.58  EUR")]
    [InlineData("12.58 eur")]
    [InlineData("1e3 JPY")]
    [InlineData("1137.0 JPY")]
    [InlineData("92233720368547758.08 EUR")]
    [InlineData("99999999999999999999999999999999 EUR")]
    [InlineData("")]
    [InlineData(null)]
    public void Text_that_is_not_canonical_is_refused(string? text)
    {
        Assert.False(Money.TryParse(text, out _));
        Assert.Equal("invalid-amount", CodeOf(() => Money.Parse(text!)));
    }

    [Fact]
    public void Extreme_amounts_read_back()
    {
        var smallest = new Money(long.MinValue, Currency.Jpy);
        Assert.Equal(Largest, Money.Parse(Largest.ToString()));
        Assert.Equal(smallest, Money.Parse(smallest.ToString()));
    }

    [Theory]
    [InlineData("7.5", "7.5")]
    [InlineData("21", "21")]
    [InlineData("7.50", "7.5")]
    [InlineData("-2.25", "-2.25")]
    [InlineData("0.000001", "0.000001")]
    public void Percentages_are_decimal_text(string text, string canonical) =>
        Assert.Equal(canonical, Percent.Parse(text).ToString());

    [Theory]
    [InlineData("7,5")]
    [InlineData("7.5%")]
    [InlineData(" 7.5")]
    [InlineData("+7.5")]
    [InlineData("1e2")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("0.0000001")]
    [InlineData("1000001")]
    [InlineData("")]
    public void Other_text_is_no_percentage(string text) =>
        Assert.Equal("invalid-percent", CodeOf(() => Percent.Parse(text)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void An_exchange_rate_is_above_zero(decimal rate) =>
        Assert.Equal("invalid-exchange-rate", CodeOf(() => Dollars(1m, "EUR", rate)));

    [Fact]
    public void A_rate_of_another_currency_does_not_convert() => Assert.Equal("currency-mismatch",
        CodeOf(() => Exact(1m, "GBP").ConvertedBy(Dollars(1m, "EUR", 0.9m).Fx)));

    [Fact]
    public void Json_keeps_amounts_and_refuses_unknown_currencies()
    {
        var money = new Money(-1250, Currency.Of("KWD"));
        Assert.Equal(money, JsonSerializer.Deserialize<Money>(JsonSerializer.Serialize(money)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Currency>("\"XXX\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Percent>("7.5"));
    }

    [Fact]
    public void Weights_that_share_nothing_are_refused()
    {
        Assert.Equal("invalid-allocation", CodeOf(() => LargestRemainder.Split(Eur(1m), [0, 0])));
        Assert.Equal("invalid-allocation", CodeOf(() => LargestRemainder.Split(Eur(1m), [2, -1])));
        Assert.Equal("invalid-allocation", CodeOf(() => LargestRemainder.Split(Eur(1m), [])));
    }
}
