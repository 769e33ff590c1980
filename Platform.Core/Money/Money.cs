using System.Globalization;

namespace Crayon.Platform.Core;

/// <summary>An exact amount that is charged or paid: whole minor units of one currency.</summary>
/// <param name="AmountMinor">The amount in minor units (cents, yen, fils); negative for a credit.</param>
/// <param name="Currency">The currency, which also tells the exponent.</param>
public readonly record struct Money(long AmountMinor, Currency Currency) : IComparable<Money>
{
    /// <summary>Whether the amount is below zero.</summary>
    public bool IsNegative => AmountMinor < 0;

    /// <summary>Nothing, in a currency.</summary>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>Rounds an amount in major units to minor units, halves away from zero.</summary>
    public static Money FromDecimal(decimal major, Currency currency) => Rounding.HalfAwayFromZero(major, currency);

    /// <summary>Adds amounts of one currency; no amounts make zero.</summary>
    public static Money Sum(IEnumerable<Money> amounts, Currency currency) =>
        amounts.Aggregate(Zero(currency), (sum, amount) => sum + amount);

    /// <summary>Adds two amounts of one currency.</summary>
    public static Money operator +(Money left, Money right)
    {
        left.Currency.EnsureSameAs(right.Currency);
        return Rounding.ToMoney((Int128)left.AmountMinor + right.AmountMinor, left.Currency);
    }

    /// <summary>Subtracts an amount of the same currency.</summary>
    public static Money operator -(Money left, Money right)
    {
        left.Currency.EnsureSameAs(right.Currency);
        return Rounding.ToMoney((Int128)left.AmountMinor - right.AmountMinor, left.Currency);
    }

    /// <summary>The amount with the opposite sign.</summary>
    public static Money operator -(Money amount) => Rounding.ToMoney(-(Int128)amount.AmountMinor, amount.Currency);

    /// <summary>A whole number of times the amount, exactly.</summary>
    public static Money operator *(Money amount, long times) =>
        Rounding.ToMoney((Int128)amount.AmountMinor * times, amount.Currency);

    /// <summary>Whether the left amount is smaller; currencies must agree.</summary>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left amount is larger; currencies must agree.</summary>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left amount is smaller or the same; currencies must agree.</summary>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left amount is larger or the same; currencies must agree.</summary>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>The smaller of two amounts of one currency.</summary>
    public static Money Min(Money left, Money right) => left <= right ? left : right;

    /// <summary>The amount in major units, exactly.</summary>
    public decimal ToDecimal() => (decimal)AmountMinor / Currency.MinorUnitsInMajor;

    /// <summary>The same amount as a value that further exact steps can start from.</summary>
    public ExactAmount ToExact() => new(ToDecimal(), Currency);

    /// <summary>Orders amounts of one currency.</summary>
    public int CompareTo(Money other)
    {
        Currency.EnsureSameAs(other.Currency);
        return AmountMinor.CompareTo(other.AmountMinor);
    }

    /// <summary>The invariant text, for example <c>12.58 EUR</c>, <c>1137 JPY</c>, <c>-1.250 KWD</c>.</summary>
    public override string ToString() => Currency is null
        ? "0"
        : ToDecimal().ToString("F" + Currency.Exponent, CultureInfo.InvariantCulture) + " " + Currency.Code;

    /// <summary>Reads the invariant text that <see cref="ToString"/> writes, and nothing else.</summary>
    public static Money Parse(string text) => TryParse(text, out var money)
        ? money
        : throw new DomainRuleException(MoneyRefusals.InvalidAmount, "The amount is not of the form '12.58 EUR'.");

    /// <summary>
    /// Reads the invariant text that <see cref="ToString"/> writes; missing or surplus decimals are refused.
    /// </summary>
    public static bool TryParse(string? text, out Money money)
    {
        money = default;
        if (text?.Split(' ') is not [var number, var code] || !Currency.TryOf(code, out var currency)) return false;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(number, Style, CultureInfo.InvariantCulture, out var major)) return false;
        if (major < (decimal)long.MinValue / currency.MinorUnitsInMajor) return false;
        if (major > (decimal)long.MaxValue / currency.MinorUnitsInMajor) return false;
        money = FromDecimal(major, currency);
        return money.ToString() == text;
    }
}
