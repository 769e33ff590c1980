namespace Crayon.Ccp.Simulator.Billing;

/// <summary>
/// A line of an invoice as it is sent. Ends are exclusive; a credit has a negative billable quantity. The reference
/// stays the same wherever the provider repeats the line.
/// </summary>
internal sealed record LineItem
{
    public required string PartnerId { get; init; }
    public string? CustomerId { get; init; }
    public string? CustomerName { get; init; }
    public string? CustomerDomainName { get; init; }
    public string? CustomerCountry { get; init; }
    public string? InvoiceNumber { get; init; }
    public required string MpnId { get; init; }
    public string? ResellerMpnId { get; init; }
    public string? OrderId { get; init; }
    public DateTimeOffset? OrderDate { get; init; }
    public string? ProductId { get; init; }
    public string? SkuId { get; init; }
    public string? AvailabilityId { get; init; }
    public string? SkuName { get; init; }
    public string? ProductName { get; init; }
    public required string ChargeType { get; init; }

    /// <summary>Price of the sheet for a whole cycle, or for a unit of usage.</summary>
    public required decimal UnitPrice { get; init; }

    /// <summary>The same for the days charged.</summary>
    public required decimal EffectiveUnitPrice { get; init; }
    public required string UnitType { get; init; }
    public required decimal Quantity { get; init; }
    public required decimal BillableQuantity { get; init; }
    public required decimal Subtotal { get; init; }
    public decimal TaxTotal { get; init; }
    public required decimal Total { get; init; }
    public required string Currency { get; init; }
    public required string PricingCurrency { get; init; }
    public required decimal PCToBCExchangeRate { get; init; }
    public required DateOnly PCToBCExchangeRateDate { get; init; }
    public string? SubscriptionId { get; init; }
    public DateTimeOffset? SubscriptionStartDate { get; init; }
    public DateTimeOffset? SubscriptionEndDate { get; init; }
    public required DateOnly ChargeStartDate { get; init; }
    public required DateOnly ChargeEndDate { get; init; }
    public string? TermAndBillingCycle { get; init; }
    public string? BillingFrequency { get; init; }
    public string? PriceAdjustmentDescription { get; init; }
    public string? PromotionId { get; init; }
    public string? CreditReasonCode { get; init; }

    /// <summary>Day of use on lines of daily rated usage; null on all others.</summary>
    public DateOnly? UsageDate { get; init; }
    public required string ReferenceId { get; init; }
    public string? AlternateId { get; init; }
}

internal static class ChargeTypes
{
    public const string New = "New";
    public const string CycleCharge = "CycleCharge";
    public const string Renew = "Renew";
    public const string AddQuantity = "AddQuantity";
    public const string RemoveQuantity = "RemoveQuantity";
    public const string CancelImmediate = "CancelImmediate";
    public const string Convert = "Convert";
    public const string CustomerCredit = "CustomerCredit";

    private static readonly Dictionary<string, string> LegacyNames = new(StringComparer.Ordinal)
    {
        [New] = "Purchase fee",
        [CycleCharge] = "Cycle fee",
        [Renew] = "Cycle fee",
        [AddQuantity] = "Prorate fee when purchase",
        [RemoveQuantity] = "Prorate fee when cancel",
        [CancelImmediate] = "Cancel instance prorate",
        [Convert] = "Prorate fees when renew",
    };

    /// <summary>The name that the charge had in files of an older kind, which still turn up.</summary>
    public static string Legacy(string chargeType) => LegacyNames.GetValueOrDefault(chargeType, "Off-cycle fee");
}
