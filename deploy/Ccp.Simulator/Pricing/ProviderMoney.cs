namespace Crayon.Ccp.Simulator.Pricing;

/// <summary>The provider truncates each unit to the currency's minor unit and multiplies afterwards.</summary>
internal static class ProviderMoney
{
    public static decimal PerUnit(decimal unitPrice, int days, int periodDays, string currency) =>
        Truncate(unitPrice * days / periodDays, currency);

    public static decimal Truncate(decimal amount, string currency)
    {
        var unit = MinorUnit(currency);
        return decimal.Truncate(amount / unit) * unit;
    }

    /// <summary>The smallest amount of a currency.</summary>
    public static decimal MinorUnit(string currency) => currency is "JPY" or "KRW" or "VND" or "CLP" ? 1m : 0.01m;
}

/// <summary>What was charged or, negative, given back for one event.</summary>
internal readonly record struct Charge(
    decimal UnitPrice, decimal ProratedPrice, decimal ExtendedPrice, DayPeriod Period)
{
    /// <summary>For the rest of a cycle, the day of the change included.</summary>
    public static Charge Rest(decimal unitPrice, int quantity, DayPeriod cycle, DateOnly from, string currency)
    {
        var rest = cycle with { Start = from };
        var perUnit = ProviderMoney.PerUnit(unitPrice, rest.Days, cycle.Days, currency);
        return new Charge(unitPrice, perUnit, perUnit * quantity, rest);
    }

    /// <summary>The same amounts given back.</summary>
    public Charge Reversed() => this with { ProratedPrice = -ProratedPrice, ExtendedPrice = -ExtendedPrice };
}
