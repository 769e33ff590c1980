namespace Crayon.Platform.Core;

/// <summary>Codes of the refusals that amounts and currencies raise.</summary>
public static class MoneyRefusals
{
    /// <summary>The currency code is not in the table.</summary>
    public const string UnknownCurrency = "unknown-currency";

    /// <summary>Amounts of two currencies met without a conversion between them.</summary>
    public const string CurrencyMismatch = "currency-mismatch";

    /// <summary>The amount is larger than the platform can hold exactly.</summary>
    public const string AmountOutOfRange = "amount-out-of-range";

    /// <summary>The text is not an amount in the canonical form.</summary>
    public const string InvalidAmount = "invalid-amount";

    /// <summary>The text or number is not a usable percentage.</summary>
    public const string InvalidPercent = "invalid-percent";

    /// <summary>The exchange rate is zero or negative.</summary>
    public const string InvalidExchangeRate = "invalid-exchange-rate";

    /// <summary>An amount cannot be shared out over these weights.</summary>
    public const string InvalidAllocation = "invalid-allocation";
}
