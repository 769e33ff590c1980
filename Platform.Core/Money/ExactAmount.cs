using System.Globalization;
using System.Text.Json.Serialization;

namespace Crayon.Platform.Core;

/// <summary>An amount in major units that is not rounded: unit costs, usage rates, steps between roundings.</summary>
public readonly record struct ExactAmount
{
    /// <summary>The largest amount in major units, of either sign; leaves room for thirteen decimals.</summary>
    public const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>An unrounded amount in major units.</summary>
    [JsonConstructor]
    public ExactAmount(decimal value, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (Math.Abs(value) > Largest) throw Rounding.OutOfRange();
        (Value, Currency) = (value, currency);
    }

    /// <summary>The amount in major units with all its decimals.</summary>
    public decimal Value { get; }

    /// <summary>The currency of the amount.</summary>
    public Currency Currency { get; }

    /// <summary>The amount taken a number of times, unrounded.</summary>
    public ExactAmount Times(decimal factor)
    {
        try
        {
            return new ExactAmount(Value * factor, Currency);
        }
        catch (OverflowException)
        {
            throw Rounding.OutOfRange();
        }
    }

    /// <summary>The amount with a percentage added, or taken off when it is negative, unrounded.</summary>
    public ExactAmount Plus(Percent percent) => Times(percent.Factor);

    /// <summary>The amount in the other currency of a rate, unrounded.</summary>
    public ExactAmount ConvertedBy(FxRate rate)
    {
        Currency.EnsureSameAs(rate.From);
        return new ExactAmount(Times(rate.Rate).Value, rate.To);
    }

    /// <summary>The amount in minor units, halves away from zero.</summary>
    public Money ToMoney() => Rounding.HalfAwayFromZero(Value, Currency);

    /// <summary>The amount in minor units, cut towards zero.</summary>
    public Money Truncated() => Rounding.Truncate(Value, Currency);

    /// <summary>The number alone as invariant text without surplus zeros: <c>0.045752</c>.</summary>
    public string ToAmountText() => Value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>The invariant text, for example <c>0.045752 EUR</c>.</summary>
    public override string ToString() => $"{ToAmountText()} {Currency}";
}
