using System.Collections.Frozen;

namespace Crayon.Platform.Core;

/// <summary>The currencies of the platform with their ISO 4217 exponents.</summary>
internal static class CurrencyTable
{
    private static readonly string[] NoDecimals = ["CLP", "JPY", "KRW", "VND"];

    private static readonly string[] TwoDecimals =
    [
        "AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CHF", "CNY", "COP", "CZK", "DKK", "EGP", "EUR", "GBP", "HKD", "HUF",
        "IDR", "ILS", "INR", "KES", "MXN", "MYR", "NGN", "NOK", "NZD", "PEN", "PHP", "PLN", "QAR", "RON", "RSD",
        "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "UAH", "USD", "ZAR",
    ];

    private static readonly string[] ThreeDecimals = ["BHD", "JOD", "KWD", "OMR", "TND"];

    internal static readonly FrozenDictionary<string, Currency> ByCode =
        Of(NoDecimals, 0).Concat(Of(TwoDecimals, 2)).Concat(Of(ThreeDecimals, 3))
            .ToFrozenDictionary(currency => currency.Code, StringComparer.Ordinal);

    private static IEnumerable<Currency> Of(string[] codes, int exponent) =>
        codes.Select(code => new Currency(code, exponent));
}
