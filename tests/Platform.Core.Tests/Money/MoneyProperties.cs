using FsCheck;
using FsCheck.Fluent;

namespace Crayon.Platform.Core.Tests.Amounts;

public sealed class MoneyProperties
{
    private static readonly Gen<Currency> AnyCurrency = Gen.Elements(Currency.All.ToArray());

    private static readonly Gen<Money> AnyMoney =
        from minor in ArbMap.Default.GeneratorFor<long>()
        from large in Gen.Elements(1L, 1_000_003L, 1_000_000_000_039L)
        from currency in AnyCurrency
        select new Money(unchecked(minor * large), currency);

    private static readonly Gen<long[]> Weights =
        Gen.Choose(0, 1_000_000).Select(weight => (long)weight).NonEmptyListOf().Select(weights => weights.ToArray());

    [Fact]
    public void Text_and_decimals_read_back_for_every_exponent() => Prop.ForAll(AnyMoney.ToArbitrary(), money =>
        Money.Parse(money.ToString()) == money && Money.FromDecimal(money.ToDecimal(), money.Currency) == money)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Rounding_loses_at_most_half_a_minor_unit_and_halves_go_away_from_zero() => Prop.ForAll(
        Gen.Choose(-2_000_000_000, 2_000_000_000).ToArbitrary(), AnyCurrency.ToArbitrary(), (thousandths, currency) =>
        {
            var exact = thousandths / 1000m / currency.MinorUnitsInMajor;
            var rounded = Money.FromDecimal(exact, currency).ToDecimal();
            var lost = Math.Abs(rounded - exact) * currency.MinorUnitsInMajor;
            return lost < 0.5m || (lost == 0.5m && Math.Abs(rounded) > Math.Abs(exact));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Truncation_never_gains_and_loses_less_than_one_minor_unit() => Prop.ForAll(
        Gen.Choose(-2_000_000_000, 2_000_000_000).ToArbitrary(), AnyCurrency.ToArbitrary(), (thousandths, currency) =>
        {
            var exact = thousandths / 1000m / currency.MinorUnitsInMajor;
            var cut = Rounding.Truncate(exact, currency).ToDecimal();
            var lost = (Math.Abs(exact) - Math.Abs(cut)) * currency.MinorUnitsInMajor;
            return lost is >= 0m and < 1m;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_currencies_never_mix() => Prop.ForAll(
        AnyMoney.Two().Where(pair => pair.Item1.Currency != pair.Item2.Currency).ToArbitrary(), pair =>
        {
            var (left, right) = pair;
            Action[] operations =
            [
                () => _ = left + right, () => _ = left - right, () => _ = left < right, () => _ = left >= right,
                () => left.CompareTo(right), () => Money.Min(left, right), () => Money.Sum([left], right.Currency),
            ];
            return operations.All(Mixes);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Shares_by_largest_remainder_add_up_and_are_within_one_minor_unit() => Prop.ForAll(
        Gen.Choose(-1_000_000_000, 1_000_000_000).ToArbitrary(),
        Weights.Where(weights => weights.Any(weight => weight > 0)).ToArbitrary(),
        (total, weights) =>
        {
            var shares = LargestRemainder.Split(new Money(total, Currency.Eur), weights);
            var all = (decimal)weights.Sum();
            return Money.Sum(shares, Currency.Eur).AmountMinor == total
                && shares.Zip(weights).All(pair => Math.Abs(pair.First.AmountMinor - total * pair.Second / all) < 1m);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Shares_of_the_negative_mirror_the_shares() => Prop.ForAll(
        Gen.Choose(0, 1_000_000_000).ToArbitrary(),
        Weights.Where(weights => weights.Any(weight => weight > 0)).ToArbitrary(),
        (total, weights) => LargestRemainder.Split(new Money(-total, Currency.Eur), weights)
            .SequenceEqual(LargestRemainder.Split(new Money(total, Currency.Eur), weights).Select(share => -share)))
        .QuickCheckThrowOnFailure();

    private static bool Mixes(Action operation)
    {
        try
        {
            operation();
            return false;
        }
        catch (DomainRuleException refusal)
        {
            return refusal.Code == MoneyRefusals.CurrencyMismatch;
        }
    }
}
