namespace Crayon.Platform.Core.Tax;

/// <summary>Codes of the refusals that taxing raises.</summary>
public static class TaxRefusals
{
    /// <summary>No dated rate covers a sale between these countries.</summary>
    public const string NotSupported = "tax-not-supported";

    /// <summary>No rate of exchange leads to the currency in which tax is declared.</summary>
    public const string NoRate = "exchange-rate-missing";
}
