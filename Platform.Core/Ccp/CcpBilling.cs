namespace Crayon.Platform.Core.Ccp;

/// <summary>A document of the provider for a month and currency.</summary>
/// <param name="Id">The provider's number.</param>
/// <param name="IsCreditNote">Whether it gives back.</param>
/// <param name="AmendsId">The document that a credit note amends; null where none is named.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="IssuedAt">When it was issued (provider's clock).</param>
/// <param name="PeriodStart">First day of the month billed.</param>
/// <param name="Total">What is to be paid; may differ from the sum of the lines by what no line shows.</param>
/// <param name="LineCount">Lines that the provider says there are.</param>
public sealed record CcpInvoice(
    string Id, bool IsCreditNote, string? AmendsId, string Currency, DateTimeOffset IssuedAt, DateOnly PeriodStart,
    decimal Total, int LineCount);

/// <summary>A line of such a document; ends are the first day after.</summary>
public sealed record CcpInvoiceLine
{
    /// <summary>The provider's name of the charge, the same wherever it repeats the line.</summary>
    public required string ReferenceId { get; init; }

    /// <summary>The provider's word for the charge, such as <c>AddQuantity</c>; there are unknown ones.</summary>
    public required string ChargeType { get; init; }

    /// <summary>The provider's customer; null on some credits.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The provider's subscription; null on some credits.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>The offer, <c>product:sku:availability</c>; null where the line names none.</summary>
    public string? OfferId { get; init; }

    /// <summary>The partner that the provider's record names for the end-customer's reseller.</summary>
    public string? PartnerId { get; init; }

    /// <summary>What is counted; <c>Seat</c>, or a unit of usage.</summary>
    public required string UnitType { get; init; }

    /// <summary>Price of the sheet, in the pricing currency.</summary>
    public required decimal UnitPrice { get; init; }

    /// <summary>The same for the days charged.</summary>
    public required decimal EffectiveUnitPrice { get; init; }

    /// <summary>Seats or units; negative where they are given back.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The line's amount in the billing currency, without tax.</summary>
    public required decimal Subtotal { get; init; }

    /// <summary>ISO 4217 code of the billing currency.</summary>
    public required string Currency { get; init; }

    /// <summary>ISO 4217 code of the prices.</summary>
    public required string PricingCurrency { get; init; }

    /// <summary>Rate from the one to the other.</summary>
    public required decimal FxRate { get; init; }

    /// <summary>Day of that rate.</summary>
    public required DateOnly FxDate { get; init; }

    /// <summary>First day charged.</summary>
    public required DateOnly ChargeStart { get; init; }

    /// <summary>First day after.</summary>
    public required DateOnly ChargeEnd { get; init; }

    /// <summary>Our order number, where the line tells it.</summary>
    public string? AlternateId { get; init; }

    /// <summary>Why something was credited; null on charges.</summary>
    public string? CreditReason { get; init; }
}
