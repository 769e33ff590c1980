namespace Crayon.Platform.Core;

/// <summary>
/// The two roundings of the platform: half away from zero for what is charged, truncation for provider cost.
/// </summary>
public static class Rounding
{
    /// <summary>Rounds an amount in major units to minor units, halves away from zero (never to even).</summary>
    public static Money HalfAwayFromZero(decimal major, Currency currency) =>
        ToMinor(major, currency, MidpointRounding.AwayFromZero);

    /// <summary>
    /// Cuts an amount in major units to minor units towards zero, as the provider does with its unit prices.
    /// </summary>
    public static Money Truncate(decimal major, Currency currency) =>
        ToMinor(major, currency, MidpointRounding.ToZero);

    /// <summary>Rounds the exact fraction, halves away from zero; the denominator is positive.</summary>
    internal static Int128 DivideHalfAwayFromZero(Int128 numerator, Int128 denominator)
    {
        var quotient = numerator / denominator;
        var rest = Int128.Abs(numerator % denominator);
        return rest * 2 >= denominator ? quotient + Int128.Sign(numerator) : quotient;
    }

    internal static Money ToMoney(Int128 minor, Currency currency) =>
        minor >= long.MinValue && minor <= long.MaxValue ? new Money((long)minor, currency) : throw OutOfRange();

    internal static DomainRuleException OutOfRange() =>
        new(MoneyRefusals.AmountOutOfRange, "The amount is too large.");

    private static Money ToMinor(decimal major, Currency currency, MidpointRounding mode)
    {
        try
        {
            return new Money((long)Math.Round(major * currency.MinorUnitsInMajor, 0, mode), currency);
        }
        catch (OverflowException)
        {
            throw OutOfRange();
        }
    }
}
