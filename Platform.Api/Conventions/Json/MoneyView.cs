using System.Globalization;
using Crayon.Platform.Core;

namespace Crayon.Platform.Api.Conventions.Json;

/// <summary>An amount as the API shows it: whole minor units.</summary>
/// <param name="AmountMinor">Minor units (cents, yen); negative for a credit.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Exponent">Decimals of the minor unit.</param>
internal sealed record MoneyView(long AmountMinor, string Currency, int Exponent)
{
    public static MoneyView Of(Money money) => new(money.AmountMinor, money.Currency.Code, money.Currency.Exponent);

    public static MoneyView? Of(Money? money) => money is { } amount ? Of(amount) : null;

    public static MoneyView Of(long minor, string currency) => Of(new Money(minor, Core.Currency.Of(currency)));
}

/// <summary>A rate for a unit of usage, unrounded.</summary>
/// <param name="Amount">Major units as decimal text.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Unit">What is counted; null where the reader knows.</param>
internal sealed record RateView(string Amount, string Currency, string? Unit)
{
    public static RateView? Of(decimal? rate, string currency, string? unit) =>
        rate is { } amount ? new(Decimals.Text(amount), currency, unit) : null;
}

/// <summary>
/// Writes decimals as text without surplus zeros, because a JSON number would pass through a double in many clients.
/// </summary>
internal static class Decimals
{
    /// <summary>The same number without surplus zeros, for what is counted: 28 and not 28.0.</summary>
    public static decimal Trimmed(decimal value) => decimal.Parse(Text(value), CultureInfo.InvariantCulture);

    public static string Text(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
