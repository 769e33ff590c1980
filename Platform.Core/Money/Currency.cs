using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Crayon.Platform.Core;

/// <summary>A currency by its ISO 4217 code; there is one instance for each code, so equality is identity.</summary>
[JsonConverter(typeof(CurrencyJsonConverter))]
public sealed class Currency
{
    internal Currency(string code, int exponent) => (Code, Exponent) = (code, exponent);

    /// <summary>The euro.</summary>
    public static Currency Eur { get; } = Of("EUR");

    /// <summary>The US dollar.</summary>
    public static Currency Usd { get; } = Of("USD");

    /// <summary>The Japanese yen, which has no minor unit.</summary>
    public static Currency Jpy { get; } = Of("JPY");

    /// <summary>All currencies that the platform knows, by code.</summary>
    public static IReadOnlyCollection<Currency> All { get; } =
        [.. CurrencyTable.ByCode.Values.OrderBy(currency => currency.Code, StringComparer.Ordinal)];

    /// <summary>The three upper-case letters of ISO 4217.</summary>
    public string Code { get; }

    /// <summary>The number of decimals of the minor unit by ISO 4217: 0, 2 or 3.</summary>
    public int Exponent { get; }

    /// <summary>How many minor units make one major unit: 1, 100 or 1000.</summary>
    public int MinorUnitsInMajor => Exponent switch { 0 => 1, 2 => 100, _ => 1000 };

    /// <summary>The currency of a code; an unknown code is refused.</summary>
    public static Currency Of(string code) => TryOf(code, out var currency)
        ? currency
        : throw new DomainRuleException(MoneyRefusals.UnknownCurrency, "The currency is not known.");

    /// <summary>Finds the currency of a code; upper case only, as ISO 4217 writes it.</summary>
    public static bool TryOf(string? code, [NotNullWhen(true)] out Currency? currency)
    {
        currency = null;
        return code is not null && CurrencyTable.ByCode.TryGetValue(code, out currency);
    }

    /// <summary>Refuses when the other currency is a different one.</summary>
    public void EnsureSameAs(Currency other)
    {
        if (other != this)
            throw new DomainRuleException(MoneyRefusals.CurrencyMismatch, $"{Code} and {other?.Code} do not mix.");
    }

    /// <summary>The ISO 4217 code.</summary>
    public override string ToString() => Code;
}
